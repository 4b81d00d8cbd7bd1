package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import gatehouse.console.words.MessageBundle;

import javafx.fxml.FXML;

import org.junit.jupiter.api.Test;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every drawing, and what must be true of each before anybody looks at it. */
final class DrawingsTest {
    private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("fx:id=\"([^\"]*)\"");
    private static final Pattern ACT = Pattern.compile(" on[A-Z]\\w*=\"([^\"]*)\"");
    private static final Pattern TEXT =
            Pattern.compile(" (?:text|promptText|accessibleText|accessibleHelp)=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("\"%([^\"]*)\"");

    @Test
    void there_are_drawings() {
        assertThat(drawings()).hasSizeGreaterThan(10);
    }

    @Test
    void a_drawing_lies_beside_the_view_of_its_name() {
        assertSoftly(softly -> {
            for (Path drawing : drawings()) {
                softly.assertThat(view(drawing).getSimpleName() + ".fxml")
                        .as("the view of %s", drawing)
                        .isEqualTo(drawing.getFileName().toString());
                softly.assertThat(Files.exists(source(drawing))).as(drawing.toString()).isTrue();
            }
        });
    }

    @Test
    void a_drawing_takes_every_text_by_a_key_that_exists() {
        assertSoftly(softly -> {
            for (Path drawing : drawings()) {
                softly.assertThat(found(TEXT, drawing))
                        .as("texts of %s", drawing)
                        .allMatch(text -> text.startsWith("%"));
                softly.assertThat(found(KEY, drawing))
                        .as("keys of %s", drawing)
                        .allMatch(MessageBundle::has);
            }
        });
    }

    @Test
    void a_drawing_neither_binds_nor_styles_nor_runs_anything() {
        assertSoftly(softly -> {
            for (Path drawing : drawings()) {
                softly.assertThat(SourceFiles.text(drawing))
                        .as(drawing.toString())
                        .doesNotContain("${", " style=", "fx:script", "<?language", "fx:root");
                softly.assertThat(found(ACT, drawing))
                        .as("acts of %s", drawing)
                        .allMatch(act -> act.startsWith("#"));
            }
        });
    }

    /** The lines of the palette are commands themselves. */
    @Test
    void each_table_and_each_list_but_the_palette_has_a_menu_on_its_rows() {
        assertSoftly(softly -> {
            for (Path drawing : drawings()) {
                boolean rows = SourceFiles.text(drawing).matches("(?s).*<(Table|List)View .*");
                if (rows && !drawing.endsWith("PaletteView.fxml")) {
                    softly.assertThat(SourceFiles.text(source(drawing)))
                            .as("the view of %s", drawing)
                            .containsPattern("ContextMenus\\.(copies|onRows)|(Call|Session)Menu");
                }
            }
        });
    }

    @Test
    void what_is_named_in_a_drawing_is_known_in_its_view_and_the_other_way_round() {
        assertSoftly(softly -> {
            for (Path drawing : drawings()) {
                Set<String> members =
                        members(view(drawing).getDeclaredFields(), Field::getName, _ -> true);
                softly.assertThat(Set.copyOf(found(NAME, drawing)))
                        .as("names in %s", drawing)
                        .isEqualTo(members);
            }
        });
    }

    @Test
    void every_act_of_a_drawing_is_a_method_of_its_view_and_the_other_way_round() {
        assertSoftly(softly -> {
            for (Path drawing : drawings()) {
                Set<String> methods =
                        members(
                                view(drawing).getDeclaredMethods(),
                                Method::getName,
                                name -> !name.equals("initialize"));
                softly.assertThat(
                                found(ACT, drawing).stream()
                                        .map(act -> act.substring(1))
                                        .collect(Collectors.toSet()))
                        .as("acts in %s", drawing)
                        .isEqualTo(methods);
            }
        });
    }

    @Test
    void a_drawing_has_at_most_120_lines() {
        assertThat(tooLong(".fxml", 120, _ -> true)).isEmpty();
    }

    @Test
    void a_view_has_at_most_150_lines() {
        assertThat(tooLong("View.java", 150, file -> file.startsWith("src/main"))).isEmpty();
    }

    @Test
    void a_view_model_has_at_most_200_lines() {
        assertThat(tooLong("ViewModel.java", 200, _ -> true)).isEmpty();
    }

    @Test
    void a_sheet_has_at_most_150_lines() {
        assertThat(tooLong(".css", 150, _ -> true)).isEmpty();
    }

    private static List<String> tooLong(String end, int most, Predicate<Path> of) {
        return SourceFiles.ending(end).stream()
                .filter(of)
                .filter(file -> SourceFiles.lines(file) > most)
                .map(file -> file + " has " + SourceFiles.lines(file) + " lines")
                .toList();
    }

    private static List<Path> drawings() {
        return SourceFiles.ending(".fxml");
    }

    private static List<String> found(Pattern pattern, Path drawing) {
        return pattern.matcher(SourceFiles.text(drawing))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static Class<?> view(Path drawing) {
        String name = found(CONTROLLER, drawing).getFirst();
        try {
            return Class.forName(name, false, DrawingsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(drawing + " names a view that is not there: " + name, e);
        }
    }

    private static Path source(Path drawing) {
        String path = drawing.toString().replace("resources", "java").replace(".fxml", ".java");
        return Path.of(path);
    }

    private static <M extends AccessibleObject> Set<String> members(
            M[] all, Function<M, String> name, Predicate<String> wanted) {
        return Stream.of(all)
                .filter(member -> member.isAnnotationPresent(FXML.class))
                .map(name)
                .filter(wanted)
                .collect(Collectors.toSet());
    }
}
