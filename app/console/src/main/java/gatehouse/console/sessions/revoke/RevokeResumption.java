package gatehouse.console.sessions.revoke;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.KeptRun;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.sessions.SessionLookup;
import gatehouse.console.words.MessageBundle;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Takes up a kept run of revokes: finds out what became of those that were under way when its
 * program ended, and tells which sessions are to be tried. Sends no {@code DELETE}.
 */
final class RevokeResumption {
    private static final Set<String> SEEN = Set.of("CONFIRMED", "CONFIRMED_WITHOUT_ANSWER");

    private final RunStore runs;
    private final Journal journal;
    private final SessionLookup lookup;
    private final InstantSource clock;

    RevokeResumption(RunStore runs, Journal journal, SessionLookup lookup, InstantSource clock) {
        this.runs = runs;
        this.journal = journal;
        this.lookup = lookup;
        this.clock = clock;
    }

    /**
     * The sessions to try: of an unfinished run those without an outcome, of a finished one those
     * that were refused or not tried, or whose outcome is unknown.
     *
     * @param keeper of this run; gets the outcomes of what was under way
     */
    List<KeptLine> take(KeptRun run, RunKeeper keeper) throws IOException, InterruptedException {
        settleUnderWay(run.header().run(), keeper);
        List<KeptLine> lines = runs.lines(run.header().run());
        List<KeptLine> open = lines.stream().filter(line -> line.outcome().isEmpty()).toList();
        return open.isEmpty() && run.isSettled()
                ? lines.stream().filter(RevokeResumption::canBeRetried).toList()
                : open;
    }

    private static boolean canBeRetried(KeptLine line) {
        return line.whole() && line.outcome().orElseThrow().canBeRetried();
    }

    private void settleUnderWay(String run, RunKeeper keeper)
            throws IOException, InterruptedException {
        List<KeptLine> underWay = runs.lines(run).stream().filter(KeptLine::underWay).toList();
        if (underWay.isEmpty()) {
            return;
        }
        List<JournalEntry> entries = journal.entriesOfRun(run);
        for (KeptLine line : underWay) {
            Optional<JournalEntry> entry = entry(entries, journal.shortened(line.id()));
            if (entry.isPresent()) {
                keeper.settled(line.number(), outcome(line, entry.get()));
            } else {
                // An act is in the journal before anything is sent.
                keeper.putBack(line.number());
            }
        }
    }

    /** The newest entry of a target; the newest comes first. */
    private static Optional<JournalEntry> entry(List<JournalEntry> entries, String target) {
        return entries.stream()
                .filter(entry -> entry.act().target().id().equals(target))
                .findFirst();
    }

    private RunLineOutcome outcome(KeptLine line, JournalEntry entry)
            throws IOException, InterruptedException {
        ActCompletion completion = entry.completion();
        return completion == null ? lookedUp(line, entry) : recorded(entry, completion);
    }

    private static RunLineOutcome recorded(JournalEntry entry, ActCompletion completion) {
        return new RunLineOutcome(
                completion.outcome(),
                SEEN.contains(completion.detail()),
                completion.status(),
                entry.act().at(),
                completion.millis(),
                MessageBundle.of("run.resumed.recorded"),
                OptionalLong.of(entry.id()));
    }

    /** No answer was recorded; the session tells whether the revoke arrived. */
    private RunLineOutcome lookedUp(KeptLine line, JournalEntry entry)
            throws IOException, InterruptedException {
        boolean gone = lookup.find(line.id()) instanceof SessionLookup.LookupResult.Gone;
        Instant at = entry.act().at();
        return new RunLineOutcome(
                gone ? JournalOutcome.REVOKED : JournalOutcome.UNKNOWN,
                gone,
                0,
                at,
                clock.instant().toEpochMilli() - at.toEpochMilli(),
                MessageBundle.of(gone ? "run.resumed.gone" : "run.resumed.unknown"),
                OptionalLong.of(entry.id()));
    }
}
