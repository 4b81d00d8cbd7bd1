package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.RunProgress;
import gatehouse.console.sessions.revoke.RevokeRunListener;
import gatehouse.console.words.TimeFormat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Says how far a run is: of a few sessions with each of them, of many now and then. Remembers the
 * outcomes, so that the receipt can be written whatever becomes of the disk.
 */
final class RevokeReporter implements RevokeRunListener {
    /** Up to so many sessions are reported one by one. */
    private static final int SINGLY = 25;

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Map<Integer, RunLineOutcome> outcomes = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private final int total;
    private final Consumer<String> notes;
    private final ClockPair clocks;
    private long reported;

    /**
     * @param total how many were asked for, with those that are left out
     * @param notes gets each sentence
     */
    RevokeReporter(int total, Consumer<String> notes, ClockPair clocks) {
        this.total = total;
        this.notes = notes;
        this.clocks = clocks;
        this.reported = clocks.mark();
    }

    /** What became of a session in this run; empty where it was not part of it. */
    Optional<RunLineOutcome> outcome(int number) {
        return Optional.ofNullable(outcomes.get(number));
    }

    @Override
    public void settled(int number, RunLineOutcome outcome) {
        outcomes.put(number, outcome);
        int count = done.incrementAndGet();
        if (total <= SINGLY) {
            notes.accept(TerminalMessages.of("revoke.progress", count, total, outcome.detail()));
        }
    }

    @Override
    public void progressed(RunProgress progress) {
        if (total <= SINGLY || clocks.since(reported).compareTo(INTERVAL) < 0) {
            return;
        }
        reported = clocks.mark();
        notes.accept(
                TerminalMessages.of(
                        "revoke.progress.many",
                        progress.done(),
                        progress.total(),
                        progress.perSecond(),
                        progress.timeLeft().map(TimeFormat::length).orElse("–")));
    }
}
