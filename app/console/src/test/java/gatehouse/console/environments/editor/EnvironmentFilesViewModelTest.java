package gatehouse.console.environments.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.exchange.ConflictRule;
import gatehouse.console.environments.exchange.ImportPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Handing environments on by a file, and taking them over, in the window. */
final class EnvironmentFilesViewModelTest extends EnvironmentsPlaceFixture {
    private static final String LIST =
            """
            name,kind,portos
            New,test,https://new.example
            Shop,test,https://other.example
            Bad,test,nowhere
            Real,test,https://till.example
            """;

    @TempDir Path files;

    @Test
    void all_or_the_selected_one_are_written_and_a_file_that_is_there_is_replaced()
            throws IOException {
        file = files.resolve("all.json");
        Files.writeString(file, "old");

        model.files().exportAll();
        ui.until(() -> notice().title().equals("2 environments were written to all.json."));
        assertThat(proposed).isEqualTo("environments.json");
        assertThat(Files.readString(file)).contains("\"Shop\"", "\"Real\"").doesNotContain("old");

        select("Real");
        file = files.resolve("one.csv");
        model.files().exportSelected();
        ui.until(() -> notice().title().equals("1 environment was written to one.csv."));
        assertThat(proposed).isEqualTo("Real.json");
        assertThat(Files.readString(file)).contains("Real").doesNotContain("Shop");
        try (var left = Files.list(files)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void a_file_that_cannot_be_written_stays_as_it_was() throws IOException {
        file = files.resolve("list.txt");
        Files.writeString(file, "old");
        model.files().exportAll();
        ui.until(() -> notice().title().startsWith("The name of the file must end with"));
        assertThat(Files.readString(file)).isEqualTo("old");

        file = files.resolve("nowhere").resolve("list.json");
        model.files().exportAll();
        ui.until(() -> notice().title().startsWith("Nothing was exported. "));
        assertThat(notice().title()).contains(file.toString());
    }

    @Test
    void a_file_that_says_nothing_shows_no_preview() throws IOException {
        file = files.resolve("list.json");
        Files.writeString(file, "[");
        model.files().importFile();
        ui.until(() -> notice().title().startsWith("The file is no list of environments"));
        assertThat(model.files().previewProperty().get()).isEmpty();
    }

    @Test
    void the_preview_shows_what_needs_attention_first_and_changes_nothing() throws IOException {
        ImportPreviewViewModel preview = preview(LIST);

        assertThat(preview.rows().stream().map(ImportRow::line)).containsExactly(4, 3, 5, 2);
        assertThat(preview.rows().stream().map(ImportRow::outcome))
                .containsExactly("Left out", "Keep mine", "Keep mine", "Add");
        assertThat(preview.rows().get(1).details())
                .isEqualTo("portos: https://portos.example/api → https://other.example/api");
        assertThat(preview.rows().get(2).details()).isEqualTo("kind PRODUCTION → TEST");

        preview.cancel();
        assertThat(model.files().previewProperty().get()).isEmpty();
        assertThat(names()).containsExactly("Sandbox", "Shop", "Real");
    }

    @Test
    void one_act_makes_one_change_that_can_be_undone() throws IOException {
        ImportPreviewViewModel preview = preview(LIST);
        chooses(preview, 1, ConflictRule.REPLACE);
        chooses(preview, 2, ConflictRule.RENAME);
        assertThat(preview.planProperty().get().count()).isEqualTo(3);

        preview.proceed();
        ui.until(() -> notice().title().equals("2 added, 1 replaced, 1 left out from list.csv."));
        assertThat(names()).containsExactly("Sandbox", "Shop", "Real", "New", "Real 2");
        assertThat(address("Shop")).isEqualTo("https://other.example");
        ui.until(() -> model.list().shown().size() == 5);

        run(notice());
        ui.until(() -> model.list().shown().size() == 3);
        assertThat(store.ordered()).containsExactly(Environment.SANDBOX, SHOP, REAL);
    }

    @Test
    void the_undo_is_offered_for_ten_seconds_and_overwrites_no_later_change() throws IOException {
        ImportPreviewViewModel preview = preview(LIST);
        preview.proceed();
        ui.until(() -> notice().act().isPresent());
        store.remove(store.find("New").orElseThrow().id());

        run(notice());
        ui.until(() ->
                notice().title()
                        .equals(
                                "New was changed or removed since the import. Nothing was"
                                        + " undone."));

        preview("name,kind,portos\nLast,test,https://last.example\n").proceed();
        ui.until(() -> notice().act().isPresent());
        clock.pass(Duration.ofSeconds(10));
        ui.until(() -> notice().act().isEmpty());
        assertThat(names()).contains("Last");
    }

    @Test
    void production_is_replaced_only_one_by_one_and_by_its_name() throws IOException {
        ImportPreviewViewModel preview = preview(LIST);
        preview.chooseForAll(ConflictRule.REPLACE);
        ui.until(() -> outcomes(preview).contains("Replace"));
        assertThat(outcomes(preview)).containsExactly("Left out", "Replace", "Keep mine", "Add");

        preview.selectedProperty().set(preview.rows().get(2).id());
        preview.choose(ConflictRule.REPLACE);
        ChangeDialogViewModel question = asked.orElseThrow();
        question.confirm();
        assertThat(outcomes(preview)).contains("Keep mine");
        question.typedProperty().set("Real");
        question.confirm();
        ui.until(() -> !outcomes(preview).contains("Keep mine"));

        preview.proceed();
        ui.until(() -> notice().act().isPresent());
        assertThat(store.find("Real").orElseThrow().kind()).isEqualTo(EnvironmentKind.TEST);
    }

    @Test
    void what_another_program_changed_is_shown_before_it_is_overwritten() throws IOException {
        ImportPreviewViewModel preview = preview(LIST);
        store.add(new Environment("New", EnvironmentKind.TEST));

        preview.proceed();
        ui.until(() -> preview.troubleProperty().get().contains("Nothing was imported."));
        ui.until(() -> outcomes(preview).stream().noneMatch("Add"::equals));
        assertThat(names()).containsExactly("Sandbox", "Shop", "Real", "New");
    }

    @Test
    void what_went_wrong_is_said_no_more_after_another_choice() throws IOException {
        ImportPreviewViewModel preview = preview(LIST);
        store.add(new Environment("New", EnvironmentKind.TEST));
        preview.proceed();
        ui.until(() -> !preview.troubleProperty().get().isEmpty());

        preview.chooseForAll(ConflictRule.RENAME);

        assertThat(preview.troubleProperty().get()).isEmpty();
    }

    @Test
    void two_thousand_shops_are_planned_and_taken_over_in_one_change() throws IOException {
        String lines =
                IntStream.range(0, 2000)
                        .mapToObj(number ->
                                "Shop " + number + ",test,https://s" + number + ".example")
                        .collect(Collectors.joining("\n"));
        ImportPreviewViewModel preview = preview("name,kind,portos\n" + lines);
        assertThat(preview.rows()).hasSize(2000);

        preview.proceed();
        ui.until(() -> model.list().shown().size() == 2003);
        run(notice());
        ui.until(() -> model.list().shown().size() == 3);
    }

    private ImportPreviewViewModel preview(String text) throws IOException {
        file = files.resolve("list.csv");
        Files.writeString(file, text);
        model.files().importFile();
        ui.until(() ->
                model.files()
                        .previewProperty()
                        .get()
                        .filter(shown -> shown.possibleProperty().get())
                        .isPresent());
        return model.files().previewProperty().get().orElseThrow();
    }

    private void chooses(ImportPreviewViewModel preview, int row, ConflictRule rule) {
        ImportPlan before = preview.planProperty().get();
        preview.selectedProperty().set(preview.rows().get(row).id());
        preview.choose(rule);
        ui.until(() -> preview.planProperty().get() != before);
    }

    private static List<String> outcomes(ImportPreviewViewModel preview) {
        return preview.rows().stream().map(ImportRow::outcome).toList();
    }

    private String address(String name) throws IOException {
        return store.find(name).orElseThrow().connections().getFirst().address();
    }
}
