package gatehouse.console.journal.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.journal.JournalEntry;
import gatehouse.console.work.Command;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class EntryMenuTest {
    private final List<JournalEntry> shown = new ArrayList<>();
    private final List<JournalEntry> followed = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private JournalBrowsingBench bench;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        bench = new JournalBrowsingBench(folder);
        bench.writes("sessions.revoke", "Jana (12)");
        bench.writes("sessions.revoke", "");
        bench.open();
        bench.ui.until(() -> bench.list.rows().size() == 2);
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void the_person_of_the_selected_entry_is_what_the_list_is_filtered_by() {
        select(1);

        command("filterPerson").run();
        command("filterPerson").run();

        assertThat(filter()).isEqualTo("person:\"Jana (12)\"");
    }

    @Test
    void a_person_is_left_out_once_and_the_rest_of_the_filter_stays() {
        bench.list.filter().textProperty().set("act:sessions.revoke");
        bench.ui.until(() -> bench.list.rows().size() == 2);
        select(1);

        command("leaveOutPerson").run();
        command("leaveOutPerson").run();

        assertThat(filter()).isEqualTo("act:sessions.revoke -person:\"Jana (12)\"");
    }

    @Test
    void an_entry_without_a_person_says_so() {
        select(0);

        assertThat(command("filterPerson").whyNot()).isEqualTo("This entry has no value for this.");
    }

    @Test
    void the_calls_of_the_selected_entry_are_shown() {
        select(1);

        command("showCalls").run();

        assertThat(shown)
                .extracting(entry -> entry.act().target().person())
                .containsExactly("Jana (12)");
    }

    @Test
    void the_session_or_receipt_of_the_selected_entry_is_shown() {
        select(1);

        command("showTarget").run();

        assertThat(followed)
                .extracting(entry -> entry.act().target().person())
                .containsExactly("Jana (12)");
    }

    @Test
    void the_id_of_what_the_entry_is_about_is_copied_as_the_journal_has_it() {
        select(1);
        JournalEntry entry = bench.list.rows().get(1).entry().orElseThrow();

        command("copyTarget").run();

        assertThat(copied).containsExactly(entry.act().target().id());
    }

    /** Its line is read from the journal once it is looked at. */
    private void select(int row) {
        bench.ui.until(() -> bench.list.rows().get(row).entry().isPresent());
        bench.list.selectedProperty().set(bench.list.rows().get(row).id());
    }

    private String filter() {
        return bench.list.filter().textProperty().get();
    }

    private Command command(String key) {
        return new EntryMenu(bench.list, copied::add, followed::add, shown::add)
                .sections().stream()
                        .flatMap(List::stream)
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }
}
