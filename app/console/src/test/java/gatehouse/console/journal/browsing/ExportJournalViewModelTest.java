package gatehouse.console.journal.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ExportJournalViewModelTest {
    @TempDir private Path folder;
    private JournalBrowsingBench bench;

    @BeforeEach
    void begin() throws IOException {
        bench = new JournalBrowsingBench(folder);
        bench.writes("sessions.revoke", "Jana (12)");
        bench.writes("sessions.revoke", "=Peter (13)");
        bench.open();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        assertThat(bench.ui.bugs()).isEmpty();
    }

    private ExportJournalViewModel export() {
        return new ExportJournalViewModel(
                bench.services, bench.list.chosen(), bench.background, bench.recorder, () -> {});
    }

    private Path saves(ExportJournalViewModel export, String name) {
        Path file = folder.resolve(name);
        export.save(file);
        bench.ui.until(() -> export.stateProperty().get() instanceof ExportJournalState.Saved);
        return file;
    }

    @Test
    void all_are_saved_as_json_with_the_head_of_the_moment() throws IOException {
        ExportJournalViewModel export = export();
        assertThat(export.isFiltered()).isFalse();

        String head = bench.journal.head().seal();

        Path file = saves(export, "entries.json");

        JsonNode document = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(document.get("journalHead").asString()).isEqualTo(head);
        assertThat(document.get("entries").size()).isEqualTo(2);
        assertThat(document.get("entries").get(0).get("person").asString())
                .isEqualTo("=Peter (13)");
        assertThat(document.get("entries").get(0).get("exchanges").get(0).asInt()).isEqualTo(7);
        assertThat(export.result().getValue()).isEqualTo("2 entries were saved to " + file + ".");
        assertThat(export.head().getValue()).isEqualTo(head);
    }

    @Test
    void no_cell_of_a_csv_file_is_a_formula() throws IOException {
        Path file = saves(export(), "entries.csv");

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("id,run,at,operator,");
        assertThat(lines.get(1)).contains("'=Peter (13)");
    }

    @Test
    void each_line_of_a_csv_file_ends_with_the_head() throws Exception {
        String head = bench.journal.head().seal();

        List<String> lines = Files.readAllLines(saves(export(), "entries.csv"));

        assertThat(lines.getFirst()).endsWith(",journalHead");
        assertThat(lines.subList(1, 3)).allMatch(line -> line.endsWith("," + head));
    }

    @Test
    void what_the_filter_shows_is_saved_alone_unless_all_are_wanted() throws IOException {
        bench.filters("person:*(12)");
        ExportJournalViewModel export = export();
        assertThat(export.allProperty().get()).isFalse();

        assertThat(Files.readAllLines(saves(export, "shown.csv"))).hasSize(2);

        ExportJournalViewModel whole = export();
        whole.allProperty().set(true);
        assertThat(Files.readAllLines(saves(whole, "all.csv")))
                .as("with the export before, and without its own")
                .hasSize(4);
    }

    @Test
    void a_file_that_cannot_be_written_is_told_and_the_question_stays() {
        ExportJournalViewModel export = export();

        export.save(folder.resolve("missing").resolve("entries.csv"));
        bench.ui.until(() -> !export.file().troubleProperty().get().isEmpty());

        assertThat(export.stateProperty().get()).isEqualTo(new ExportJournalState.Asking());
    }
}
