package gatehouse.console.journal.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.wire.SampleExchanges;
import gatehouse.console.wire.WireViewModel;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class CallOriginsViewModelTest {
    @TempDir private Path folder;
    private JournalBrowsingBench bench;
    private WireViewModel calls;
    private CallOriginsViewModel origins;

    @BeforeEach
    void begin() {
        bench = new JournalBrowsingBench(folder);
        calls =
                SampleExchanges.calls(
                        bench.services.wire(), bench.preferences, bench.background, bench.clock);
        origins =
                new CallOriginsViewModel(
                        bench.services,
                        calls,
                        (_, entry) -> () -> List.of(new EntryLink(text(entry), () -> {})),
                        new SimpleBooleanProperty(),
                        bench.background);
    }

    private static String text(Optional<JournalEntry> entry) {
        return entry.map(there -> "entry " + there.id()).orElse("no entry");
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        assertThat(bench.ui.bugs()).isEmpty();
    }

    @Test
    void the_entry_of_the_act_is_found_by_its_number() throws IOException {
        JournalEntry entry = bench.writes("sessions.revoke", "Jana (12)");

        shows(entry.id(), JournalBrowsingBench.NOW);

        leadsTo("entry " + entry.id());
    }

    @Test
    void an_entry_that_was_begun_after_the_call_belongs_to_a_later_journal() throws IOException {
        JournalEntry entry = bench.writes("sessions.revoke", "Jana (12)");

        shows(entry.id(), JournalBrowsingBench.NOW.minusSeconds(1));

        leadsTo("no entry");
    }

    @Test
    void an_entry_that_retention_has_removed_is_not_led_to() {
        shows(12, JournalBrowsingBench.NOW);

        leadsTo("no entry");
    }

    @Test
    void a_journal_that_cannot_be_read_is_said() throws IOException {
        bench.journal.close();
        Files.writeString(bench.home.journal(), "no database");

        shows(12, JournalBrowsingBench.NOW);

        bench.ui.until(() -> !origins.troubleProperty().get().isEmpty());
        assertThat(origins.linksProperty().get()).isEmpty();
    }

    private void shows(long entry, Instant sent) {
        bench.services.wire().of(Environment.SANDBOX).accept(SampleExchanges.ofAct(1, entry, sent));
        calls.show(1);
    }

    private void leadsTo(String text) {
        bench.ui.until(() ->
                origins.linksProperty().get().stream()
                        .map(EntryLink::text)
                        .toList()
                        .equals(List.of(text)));
    }
}
