package gatehouse.console.sessions.revoke;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.RunProgress;
import gatehouse.console.acts.runs.RunRecorder;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.KeptRun;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.acts.runs.store.RunStoreException;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.words.MessageBundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Revokes many sessions and keeps what becomes of each; the methods block until all is done. */
public final class RevokeRunService {
    private final RunStore store;
    private final Journal journal;
    private final ClockPair clocks;

    public RevokeRunService(RunStore store, Journal journal, ClockPair clocks) {
        this.store = store;
        this.journal = journal;
        this.clocks = clocks;
    }

    /** The runs of this home. */
    public RunStore store() {
        return store;
    }

    /** The seal of the journal's last record; empty where it cannot be read. */
    public String journalHead() {
        try {
            return journal.head().seal();
        } catch (JournalException unreadable) {
            return "";
        }
    }

    /**
     * Does a new run.
     *
     * @param control pauses, resumes and stops it, from any thread
     * @param listener gets the progress, on the calling thread
     */
    public RunEnding begin(
            RunHeader header,
            RevokePlan plan,
            RevokeSite site,
            RunControl control,
            Consumer<RunProgress> listener)
            throws IOException {
        try (RunKeeper keeper = store.begin(header, plan.kept())) {
            List<Integer> numbers = IntStream.range(0, plan.lines().size()).boxed().toList();
            return run(plan, numbers, keeper, header.reason(), site, control, listener);
        }
    }

    /**
     * Goes on with a run that was kept; of a finished one, tries again what was refused or not
     * tried, and what is unknown. All of it is read again first.
     *
     * @throws RunStoreException where another program does the run now
     */
    public RunEnding resume(
            KeptRun kept, RevokeSite site, RunControl control, Consumer<RunProgress> listener)
            throws IOException, InterruptedException {
        String run = kept.header().run();
        try (RunKeeper keeper =
                store.resume(run)
                        .orElseThrow(
                                () -> new RunStoreException(MessageBundle.of("run.elsewhere")))) {
            List<KeptLine> open =
                    new RevokeResumption(store, journal, site.sessions().lookup(), clocks.wall())
                            .take(kept, keeper);
            RevokePlan plan =
                    site.plans()
                            .planAgain(
                                    open.stream()
                                            .map(line -> PlannedSessionJson.read(line.seen()))
                                            .toList());
            List<Integer> numbers = open.stream().map(KeptLine::number).toList();
            return run(plan, numbers, keeper, kept.header().reason(), site, control, listener);
        }
    }

    private RunEnding run(
            RevokePlan plan,
            List<Integer> numbers,
            RunKeeper keeper,
            ActReason reason,
            RevokeSite site,
            RunControl control,
            Consumer<RunProgress> listener) {
        var tried = new ArrayList<Integer>();
        for (int at = 0; at < numbers.size(); at++) {
            PlannedSession planned = plan.lines().get(at);
            if (planned.revocable().isPresent()) {
                tried.add(numbers.get(at));
            } else {
                keeper.settled(numbers.get(at), leftOut(new PlannedLine(planned, plan)));
            }
        }
        return site.acts()
                .run(
                        new RevokeTask(plan, site.acts(), reason),
                        new NumberedRecorder(tried, keeper),
                        clocks,
                        site.parallel(),
                        control)
                .run(listener);
    }

    private RunLineOutcome leftOut(PlannedLine line) {
        JournalOutcome outcome =
                switch (line.planned()) {
                    case PlannedSession.OwnedSession _ -> JournalOutcome.REFUSED;
                    case PlannedSession.ReplacedSession _ -> JournalOutcome.CHANGED;
                    case PlannedSession.GoneSession _ -> JournalOutcome.ALREADY_GONE;
                    case PlannedSession.RevocableSession _,
                            PlannedSession.UnseenSession _,
                            PlannedSession.DoubtfulSession _ ->
                            JournalOutcome.NOT_TRIED;
                };
        return RunLineOutcome.unsent(outcome, clocks.now(), line.leftOut());
    }

    /**
     * Hands over the outcomes under the numbers that the targets have in the kept run.
     *
     * @param numbers of each target, in the order in which they are tried
     */
    private record NumberedRecorder(List<Integer> numbers, RunRecorder kept)
            implements RunRecorder {
        @Override
        public void begun(int line) {
            kept.begun(numbers.get(line));
        }

        @Override
        public void putBack(int line) {
            kept.putBack(numbers.get(line));
        }

        @Override
        public void settled(int line, RunLineOutcome outcome) {
            kept.settled(numbers.get(line), outcome);
        }
    }
}
