package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.runs.RunLineList;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.RunProgress;
import gatehouse.console.acts.runs.RunRecorder;
import gatehouse.console.words.TimeFormat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Keeps the outcomes of a run, and says how far it is: of a few sessions with each of them, of many
 * now and then.
 */
final class RevokeReporter implements RunRecorder, Consumer<RunProgress> {
    /** Up to so many sessions are reported one by one. */
    private static final int SINGLY = 25;

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final RunLineList outcomes;
    private final int total;
    private final Consumer<String> notes;
    private final ClockPair clocks;
    private final AtomicInteger done = new AtomicInteger();
    private long reported;

    /**
     * @param targets how many sessions the run has
     * @param total how many were asked for, with those that are left out
     * @param notes gets each sentence
     */
    RevokeReporter(int targets, int total, Consumer<String> notes, ClockPair clocks) {
        this.outcomes = new RunLineList(targets);
        this.total = total;
        this.notes = notes;
        this.clocks = clocks;
        this.reported = clocks.mark();
    }

    RunLineOutcome outcome(int line) {
        return outcomes.outcome(line).orElseThrow();
    }

    /** A session has its outcome without being tried. */
    void leftOut(String detail) {
        count(detail);
    }

    @Override
    public void begun(int line) {
        outcomes.begun(line);
    }

    @Override
    public void putBack(int line) {
        outcomes.putBack(line);
    }

    @Override
    public void settled(int line, RunLineOutcome outcome) {
        outcomes.settled(line, outcome);
        count(outcome.detail());
    }

    private void count(String detail) {
        int number = done.incrementAndGet();
        if (total <= SINGLY) {
            notes.accept(TerminalMessages.of("revoke.progress", number, total, detail));
        }
    }

    @Override
    public void accept(RunProgress progress) {
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
