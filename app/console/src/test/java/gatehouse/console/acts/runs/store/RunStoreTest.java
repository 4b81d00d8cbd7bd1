package gatehouse.console.acts.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.HandClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** What is kept of runs, and for how long their ids are. */
class RunStoreTest {
    private static final ActReason WHY = new ActReason("left the shop", "INC-7");

    private static final RunPlace PLACE =
            new RunPlace(new EnvironmentId("e1"), "Store 12", new ConnectionId("c1"), "first");

    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    private HomeFolder home;
    private Journal journal;
    private RunStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        home = HomeFolder.of(folder.resolve("home"));
        journal = new Journal(home);
        store = new RunStore(home, journal, clock);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        journal.close();
    }

    private RunKeeper begin(int targets) throws IOException {
        return store.begin(
                new RunHeader(PLACE, WHY, clock.instant()),
                IntStream.range(0, targets)
                        .mapToObj(at -> new KeptLine(at, id(at), "{}", Optional.empty()))
                        .toList());
    }

    private static String id(int at) {
        return "abcdefghijklmnop" + at;
    }

    private KeptRun kept() throws IOException {
        return kept(store);
    }

    private static KeptRun kept(RunStore of) throws IOException {
        return of.list().getFirst();
    }

    private static RunLineOutcome outcome(JournalOutcome outcome) {
        return RunLineOutcome.unsent(outcome, Instant.EPOCH, outcome.word());
    }

    @Test
    void a_run_is_running_until_it_is_left_and_finished_when_each_target_has_an_outcome()
            throws IOException {
        try (RunKeeper keeper = begin(2)) {
            assertThat(kept().state()).isEqualTo(KeptRunState.RUNNING);
            keeper.settled(0, outcome(JournalOutcome.REVOKED));
            keeper.settled(1, outcome(JournalOutcome.REFUSED));
        }

        assertThat(kept().state()).isEqualTo(KeptRunState.FINISHED);
        assertThat(kept().counts())
                .isEqualTo(Map.of(JournalOutcome.REVOKED, 1, JournalOutcome.REFUSED, 1));
        assertThat(kept().header().reason()).isEqualTo(WHY);
    }

    @Test
    void a_run_whose_program_ended_is_unfinished_and_knows_what_was_under_way() throws IOException {
        RunKeeper lost = begin(3);
        lost.settled(0, outcome(JournalOutcome.REVOKED));
        lost.begun(1);
        journal.begin(revoke(1));
        store.close();

        assertThat(kept().state()).isEqualTo(KeptRunState.UNFINISHED);
        assertThat(kept().counts()).isEqualTo(Map.of(JournalOutcome.REVOKED, 1));
        assertThat(store.lines(WHY.run()))
                .extracting(KeptLine::underWay)
                .containsExactly(false, true, false);
    }

    @Test
    void each_part_of_a_receipt_knows_what_was_under_way() throws IOException {
        RunKeeper lost = begin(3);
        lost.settled(0, outcome(JournalOutcome.REVOKED));
        lost.begun(1);
        journal.begin(revoke(1));
        store.close();

        StoredReceipt receipt = store.openReceipt(WHY.run());

        assertThat(receipt.lines(1, 1))
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(1))
                .satisfies(line -> assertThat(line.underWay()).isTrue());
        assertThat(receipt.lines(2, 9)).extracting(KeptLine::underWay).containsExactly(false);
        assertThat(receipt.counts().open()).isEqualTo(2);
    }

    @Test
    void a_target_for_which_nothing_was_sent_waits_again() throws IOException {
        RunKeeper lost = begin(2);
        lost.begun(0);
        long entry = journal.begin(revoke(0)).id();
        journal.complete(entry, completion(JournalOutcome.NOT_TRIED));
        store.close();

        assertThat(store.lines(WHY.run()))
                .extracting(KeptLine::underWay)
                .containsExactly(false, false);
    }

    @Test
    void a_second_try_is_under_way_until_its_own_outcome_is_known() throws IOException {
        try (RunKeeper keeper = begin(1)) {
            keeper.settled(0, outcome(JournalOutcome.REFUSED));
        }
        store.resume(WHY.run()).orElseThrow().begun(0);
        store.close();

        assertThat(kept().state()).isEqualTo(KeptRunState.UNFINISHED);
        assertThat(store.lines(WHY.run())).extracting(KeptLine::underWay).containsExactly(true);
    }

    @Test
    void an_outcome_that_the_journal_has_is_read_at_once_and_written_with_others()
            throws IOException {
        try (RunKeeper keeper = begin(DeferredChanges.MOST + 1);
                var elsewhere = new RunStore(home, journal, clock)) {
            IntStream.range(0, DeferredChanges.MOST - 1).forEach(at -> keeper.settled(at, noted()));
            assertThat(kept(elsewhere).counts()).as("not written yet").isEmpty();

            keeper.settled(DeferredChanges.MOST - 1, noted());
            assertThat(kept(elsewhere).counts())
                    .isEqualTo(Map.of(JournalOutcome.REVOKED, DeferredChanges.MOST));

            keeper.settled(DeferredChanges.MOST, noted());
            assertThat(kept().counts())
                    .isEqualTo(Map.of(JournalOutcome.REVOKED, DeferredChanges.MOST + 1));
        }
    }

    @Test
    void an_outcome_that_the_journal_has_waits_a_second_at_most_for_others() throws IOException {
        try (RunKeeper keeper = begin(2);
                var elsewhere = new RunStore(home, journal, clock)) {
            keeper.settled(0, noted());
            clock.pass(Duration.ofSeconds(1));
            keeper.settled(1, noted());

            assertThat(kept(elsewhere).counts()).isEqualTo(Map.of(JournalOutcome.REVOKED, 2));
        }
    }

    private static RunLineOutcome noted() {
        return new RunLineOutcome(
                JournalOutcome.REVOKED, true, 204, Instant.EPOCH, 1, "", OptionalLong.of(1));
    }

    private ActRecord revoke(int at) {
        return new ActRecord(
                clock.instant(),
                new ActOrigin("jana", "Store 12", "production", "first"),
                "",
                null,
                "sessions.revoke",
                new ActTarget(id(at), "", ""),
                WHY,
                Map.of());
    }

    private ActCompletion completion(JournalOutcome outcome) {
        return new ActCompletion(clock.instant(), outcome, 0, 1, 0, List.of(), "", Map.of());
    }

    @Test
    void a_run_that_lives_elsewhere_is_neither_resumed_nor_closed() throws IOException {
        try (RunKeeper _ = begin(1);
                var other = new RunStore(home, journal, clock)) {
            assertThat(kept(other).state()).isEqualTo(KeptRunState.RUNNING);
            assertThat(other.resume(WHY.run())).isEmpty();
            assertThat(other.closeRun(WHY.run())).isFalse();
        }
    }

    @Test
    void what_is_closed_was_unknown_or_not_tried_and_has_no_full_id_any_more() throws IOException {
        RunKeeper lost = begin(3);
        lost.settled(0, outcome(JournalOutcome.REFUSED));
        lost.begun(1);
        journal.begin(revoke(1));
        store.close();

        assertThat(store.closeRun(WHY.run())).isTrue();

        assertThat(kept().state()).isEqualTo(KeptRunState.CLOSED);
        assertThat(store.lines(WHY.run()))
                .extracting(line -> line.outcome().orElseThrow().outcome())
                .containsExactly(
                        JournalOutcome.REFUSED, JournalOutcome.UNKNOWN, JournalOutcome.NOT_TRIED);
        assertThat(store.lines(WHY.run()))
                .allSatisfy(line -> {
                    assertThat(line.whole()).isFalse();
                    assertThat(line.id()).startsWith("abcdef").doesNotContain("ghijklmnop");
                    assertThat(line.seen()).isEmpty();
                });
    }

    @Test
    void a_finished_run_keeps_the_ids_that_may_be_tried_again_for_a_day() throws IOException {
        try (RunKeeper keeper = begin(2)) {
            keeper.settled(0, outcome(JournalOutcome.REVOKED));
            keeper.settled(1, outcome(JournalOutcome.UNKNOWN));
        }
        assertThat(store.lines(WHY.run())).extracting(KeptLine::whole).containsExactly(false, true);

        clock.pass(Duration.ofHours(25));
        store.list();

        assertThat(store.lines(WHY.run())).extracting(KeptLine::whole).containsOnly(false);
    }

    @Test
    void a_run_that_was_killed_after_its_last_outcome_is_finished_and_keeps_no_full_id()
            throws IOException {
        RunKeeper lost = begin(1);
        lost.settled(0, outcome(JournalOutcome.REVOKED));
        store.close();

        assertThat(kept().state()).isEqualTo(KeptRunState.FINISHED);
        assertThat(store.lines(WHY.run())).extracting(KeptLine::whole).containsOnly(false);
    }

    @Test
    void what_is_not_tried_again_keeps_its_earlier_outcome() throws IOException {
        try (RunKeeper keeper = begin(1)) {
            keeper.settled(0, outcome(JournalOutcome.UNKNOWN));
        }
        try (RunKeeper again = store.resume(WHY.run()).orElseThrow()) {
            again.begun(0);
            assertThat(kept().counts()).as("is under way").isEmpty();
            again.settled(0, outcome(JournalOutcome.NOT_TRIED));
        }

        assertThat(kept().counts()).isEqualTo(Map.of(JournalOutcome.UNKNOWN, 1));
    }

    @Test
    void only_the_owner_reads_the_files_and_a_home_without_runs_gets_none() throws IOException {
        assertThat(store.list()).isEmpty();
        assertThat(home.runs()).doesNotExist();

        begin(1).close();

        for (Path file : List.of(home.runs(), home.runLocks())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
