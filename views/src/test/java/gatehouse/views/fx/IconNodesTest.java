package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.styles.StyleSheets;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class IconNodesTest {
    private static final Pattern NAMED =
            Pattern.compile("\\bicon-([a-z-]+)|IconNodes\\.of\\(\"([a-z-]+)\"\\)");

    @Test
    void an_icon_has_a_shape_on_a_field_of_sixteen() throws Exception {
        HeadlessToolkit.run(() -> {
            var icon = IconNodes.of("search");
            var scene = new Scene(new StackPane(icon), 40, 40);
            scene.getStylesheets().setAll(StyleSheets.sheets());
            icon.applyCss();
            icon.autosize();
            assertThat(icon.getShape()).isNotNull();
            assertThat(icon.getWidth()).isEqualTo(16);
        });
    }

    @Test
    void every_icon_that_is_named_is_drawn() throws Exception {
        Set<String> drawn = CatalogueParts.iconNames();
        Set<String> named = sources().flatMap(IconNodesTest::names).collect(Collectors.toSet());
        assertThat(named).as("found in Java alone").contains("chevron-down");
        assertThat(drawn).containsAll(named);
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            return all
                    .filter(file -> file.toString().matches(".*\\.(fxml|java)"))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> names(Path file) {
        try {
            return NAMED.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
