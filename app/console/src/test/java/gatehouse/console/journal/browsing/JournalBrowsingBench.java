package gatehouse.console.journal.browsing;

import gatehouse.console.acts.ActEvents;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.acts.local.SignedInUsers;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.filter.editor.SavedFilterStore;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalIndex;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.wire.WireLog;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.TestUiThread;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The place of the journal over a journal of its own. */
final class JournalBrowsingBench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");

    final TestUiThread ui = new TestUiThread();
    final HandClock clock = new HandClock(NOW);
    final Background background = ui.background();
    final HomeFolder home;
    final Journal journal;
    final LocalActRunner recorder;
    final JournalServices services;
    final PreferenceStore preferences;
    final JournalViewModel list;

    JournalBrowsingBench(Path folder) {
        home = HomeFolder.of(folder);
        journal = new Journal(home);
        recorder =
                new LocalActRunner(
                        new ActRunner(
                                journal,
                                new RetryPolicy(_ -> {}, clock, new SplittableRandom(1)),
                                _ -> {},
                                clock.pair(),
                                StrictEvents.create()),
                        clock.pair(),
                        "jana",
                        SignedInUsers.NONE);
        services =
                new JournalServices(
                        journal, new JournalIndex(journal), new ActEvents(_ -> {}), new WireLog());
        preferences = new PreferenceStore(home, clock);
        list =
                new JournalViewModel(
                        services,
                        new SavedFilterStore(preferences, background, JournalViewModel.WORD),
                        background,
                        clock,
                        TimeFormat.in(ZoneOffset.UTC));
    }

    /** Writes an act that was done. */
    JournalEntry writes(String act, String person) throws IOException {
        return writes(act, person, "target-of-" + person);
    }

    JournalEntry writes(String act, String person, String target) throws IOException {
        JournalEntry begun = journal.begin(record(act, person, target));
        journal.complete(begun.id(), done());
        return begun;
    }

    static ActRecord record(String act, String person, String target) {
        return new ActRecord(
                NOW,
                new ActOrigin("jana", "Store 12", "PRODUCTION", "portos"),
                "Majiteľ on TOOL1",
                Duration.ofMillis(1234),
                act,
                new ActTarget(target, person, "P01"),
                new ActReason("run-" + person, "it hangs", "INC-7"),
                Map.of());
    }

    static ActCompletion done() {
        return new ActCompletion(
                NOW.plusMillis(41),
                JournalOutcome.DONE,
                204,
                41,
                1,
                List.of(7L),
                "CONFIRMED",
                Map.of());
    }

    /** Opens the place and waits until all is read. */
    void open() {
        list.open();
        ui.until(this::isRead);
    }

    void filters(String text) {
        list.filter().textProperty().set(text);
    }

    boolean isRead() {
        return list.stateProperty().get() instanceof JournalListState.Shown;
    }

    /** Waits until lines have these people, from the top. */
    void shows(String... people) {
        ui.until(() -> people().equals(List.of(people)));
    }

    List<String> people() {
        return list.rows().stream()
                .map(line -> line.entry().map(one -> one.act().target().person()).orElse("…"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        list.close();
        background.close();
        journal.close();
    }
}
