package gatehouse.console.journal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActEvents;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.filter.FilterableFact;
import gatehouse.console.filter.editor.SavedFilterStore;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalIndex;
import gatehouse.console.journal.browsing.EntryDetailViewModel;
import gatehouse.console.journal.browsing.JournalListState;
import gatehouse.console.journal.browsing.JournalServices;
import gatehouse.console.journal.browsing.JournalViewModel;
import gatehouse.console.wire.WireLog;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DetailFact;
import gatehouse.console.work.TestUiThread;
import gatehouse.testkit.PostgresServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** The place of the journal where it is shared. */
final class SharedPlaceTest {
    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();

    @TempDir Path home;
    private PostgresServer server;
    private String database;

    @BeforeEach
    void start() throws Exception {
        server = PostgresServer.shared();
        database = server.newDatabase();
        server.newRole("jana");
        server.renew(database, SharedSchema.SCHEMA, SharedSchema.script());
        server.run(database, "GRANT gatehouse_operator TO jana");
    }

    @AfterEach
    void close() {
        background.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void it_has_the_entries_of_the_shared_journal_and_says_where_that_is() throws Exception {
        try (JournalComputer computer = opened("jana")) {
            computer.act(JournalComputer.TEST, "a-session-of-jana", "stuck");
            JournalViewModel list = list(computer);

            list.open();
            ui.until(() -> list.headlineProperty().get().startsWith("1 of 1 · read "));

            assertThat(list.headlineProperty().get()).endsWith(" · Shared journal " + where());
            list.close();
        }
    }

    @Test
    void it_says_how_many_entries_wait_for_delivery() throws Exception {
        try (JournalComputer computer = opened("nobody")) {
            computer.act(JournalComputer.TEST, "a-session-of-jana", "stuck");
            computer.act(JournalComputer.TEST, "another-of-jana", "stuck");
            JournalViewModel list = list(computer);

            list.open();
            ui.until(() -> list.stateProperty().get() instanceof JournalListState.Failed);
            ui.until(() -> list.headlineProperty().get().contains("2 entries wait for delivery"));

            assertThat(list.noticeProperty().get().title()).contains("shared journal");
            list.close();
        }
    }

    @Test
    void an_entry_is_found_by_its_number_in_the_journal_of_its_computer() throws Exception {
        try (JournalComputer computer = opened("jana");
                JournalComputer second =
                        new JournalComputer(
                                home.resolve("second"), "postgresql://jana@" + where())) {
            second.act(JournalComputer.TEST, "a-session-of-another", "stuck");
            computer.act(JournalComputer.TEST, "a-session-of-jana", "stuck");

            JournalEntry found = computer.shared.findOwn(1).orElseThrow();

            assertThat(found.id()).as("its number in the shared journal").isGreaterThan(1);
            assertThat(computer.shared.ownNumber(found)).hasValue(1);
            assertThat(computer.shared.findOwn(99)).isEmpty();
        }
    }

    @Test
    void an_entry_says_who_delivered_it_and_that_it_waited() throws Exception {
        try (JournalComputer computer = opened("nobody")) {
            computer.act(JournalComputer.TEST, "a-session-of-jana", "stuck");
        }
        try (JournalComputer computer = opened("jana")) {
            computer.shared.deliverAll();

            List<DetailFact> facts =
                    detail(computer)
                            .facts(computer.shared.list(JournalFilter.ALL, 1).getFirst())
                            .stream()
                            .map(FilterableFact::fact)
                            .toList();

            assertThat(facts).extracting(DetailFact::label).contains("Delivered by", "Delivered");
            assertThat(facts)
                    .extracting(DetailFact::remark)
                    .contains("waited, as the shared journal could not be reached");
        }
    }

    private JournalViewModel list(JournalComputer computer) {
        return new JournalViewModel(
                services(computer),
                new SavedFilterStore(
                        new PreferenceStore(HomeFolder.of(home), InstantSource.system()),
                        background,
                        JournalViewModel.WORD),
                background,
                InstantSource.system(),
                TimeFormat.in(ZoneOffset.UTC));
    }

    private EntryDetailViewModel detail(JournalComputer computer) {
        return new EntryDetailViewModel(
                services(computer),
                list(computer),
                _ -> List::of,
                background,
                InstantSource.system(),
                TimeFormat.in(ZoneOffset.UTC));
    }

    private static JournalServices services(JournalComputer computer) {
        return new JournalServices(
                computer.shared,
                new JournalIndex(computer.shared),
                new ActEvents(_ -> {}),
                new WireLog());
    }

    private String where() {
        return "127.0.0.1:%d/%s".formatted(server.port(), database);
    }

    private JournalComputer opened(String role) {
        return new JournalComputer(home, "postgresql://" + role + "@" + where());
    }
}
