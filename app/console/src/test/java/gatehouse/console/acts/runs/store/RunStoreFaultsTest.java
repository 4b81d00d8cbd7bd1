package gatehouse.console.acts.runs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.database.SqliteDriver;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.HandClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whatever keeps runs from being recorded is told in a sentence, and no run is begun. */
@Timeout(120)
class RunStoreFaultsTest {
    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    private ActReason why = new ActReason("left the shop", "INC-7");
    private Path folder;
    private HomeFolder home;
    private Journal journal;
    private RunStore store;

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = temporary.resolve("home");
        home = HomeFolder.of(folder);
        journal = new Journal(home);
        store = new RunStore(home, journal, clock);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        journal.close();
    }

    private RunKeeper begin(int targets) throws IOException {
        var place = new RunPlace(new EnvironmentId("e"), "Shop", new ConnectionId("c"), "portos");
        return store.begin(
                new RunHeader(place, why, clock.instant()),
                IntStream.range(0, targets)
                        .mapToObj(at -> new KeptLine(at, "session" + at, "{}", Optional.empty()))
                        .toList());
    }

    @Test
    void a_folder_that_cannot_be_made_keeps_a_run_from_beginning() throws IOException {
        Files.writeString(folder, "a file in the place of the folder");

        assertThatThrownBy(() -> begin(1))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("runs.db")
                .hasMessageContaining("See who may write in its folder.");
    }

    @Test
    void a_folder_in_the_place_of_the_file_keeps_a_run_from_beginning() throws IOException {
        Files.createDirectories(home.runs());

        assertThatThrownBy(() -> begin(1))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("runs.db");
    }

    @Test
    void a_lock_that_cannot_be_taken_leaves_no_run_behind() throws IOException {
        Files.createDirectories(home.runLocks());

        assertThatThrownBy(() -> begin(1)).isInstanceOf(RunStoreException.class);

        Files.delete(home.runLocks());
        assertThat(store.list()).isEmpty();
    }

    @Test
    void a_damaged_file_is_told_and_left_as_it_is() throws IOException {
        Files.createDirectories(folder);
        String damage = "no database ".repeat(1000);
        Files.writeString(home.runs(), damage);

        assertThatThrownBy(() -> begin(1)).hasMessageContaining("Move the file away");
        assertThatThrownBy(store::list).hasMessageContaining("Move the file away");
        assertThatThrownBy(() -> store.lines(why.run())).hasMessageContaining("Move the file away");
        assertThatThrownBy(() -> store.closeRun(why.run()))
                .hasMessageContaining("Move the file away");
        assertThat(Files.readString(home.runs())).isEqualTo(damage);
    }

    @Test
    void a_file_that_another_program_holds_is_told() throws Exception {
        begin(1).close();
        try (Connection other = SqliteDriver.open(home.runs());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            assertThatThrownBy(() -> begin(1))
                    .isInstanceOf(RunStoreException.class)
                    .hasMessageContaining("Another program holds the file.");
        }
    }

    @Test
    void a_full_disk_keeps_a_run_from_beginning_and_leaves_nothing_of_it() throws IOException {
        begin(0).close();
        fillDisk();
        why = new ActReason("left the shop", "INC-8");

        assertThatThrownBy(() -> begin(2_000))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("Make room on the disk.");

        assertThat(store.list()).hasSize(1);
    }

    @Test
    void after_a_full_disk_no_target_is_begun_but_what_was_under_way_is_kept_once_there_is_room()
            throws IOException {
        try (RunKeeper keeper = begin(3)) {
            keeper.begun(0);
            fillDisk();
            var longWinded =
                    RunLineOutcome.unsent(
                            JournalOutcome.REFUSED, Instant.EPOCH, "x".repeat(100_000));

            assertThatThrownBy(() -> keeper.settled(0, longWinded))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Make room on the disk.");
            assertThatThrownBy(() -> keeper.begun(1))
                    .hasMessageContaining("Make room on the disk.");
            keeper.settled(
                    0, RunLineOutcome.unsent(JournalOutcome.REVOKED, Instant.EPOCH, "Revoked."));
        }

        assertThat(store.lines(why.run()))
                .extracting(line -> line.outcome().map(RunLineOutcome::outcome))
                .containsExactly(
                        Optional.of(JournalOutcome.REVOKED), Optional.empty(), Optional.empty());
        assertThat(store.list())
                .extracting(KeptRun::state)
                .containsExactly(KeptRunState.UNFINISHED);
    }

    /** Lets the open database grow no more until it is opened again. */
    private void fillDisk() throws IOException {
        store.using(tables -> {
            tables.execute("PRAGMA max_page_count = 1");
            return tables;
        });
    }
}
