package gatehouse.console.sessions.revoke;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.acts.runs.RunExecution;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.RunRecorder;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.sessions.PortosActs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A kept run that this program may do now: no other program can take it up until it is closed. An
 * instance runs once.
 */
public final class OpenRevokeRun implements AutoCloseable {
    private final RunHeader header;
    private final RunKeeper keeper;
    private final RevokePlan plan;
    private final List<Integer> numbers;
    private final ClockPair clocks;

    /**
     * @param plan of the sessions that are to be tried now
     * @param numbers the place of each session of the plan in the kept run
     */
    OpenRevokeRun(
            RunHeader header,
            RunKeeper keeper,
            RevokePlan plan,
            List<Integer> numbers,
            ClockPair clocks) {
        this.header = header;
        this.keeper = keeper;
        this.plan = plan;
        this.numbers = List.copyOf(numbers);
        this.clocks = clocks;
    }

    /** What is to be done now. */
    public RevokePlan plan() {
        return plan;
    }

    /**
     * Revokes what the plan says; blocks until each session has an outcome, which is kept. Where it
     * cannot be kept, nothing more is sent, and the listener alone knows the rest.
     *
     * @param acts ends the sessions
     * @param parallel how many may be under way at once, at most
     * @param words say why a session is left out
     * @param control pauses, resumes and stops it, from any thread
     * @param listener is told how far it is
     * @throws IOException where it cannot be kept; nothing was sent then
     */
    public RevokeRunState.Ended run(
            PortosActs acts,
            int parallel,
            LeftOutPhrases words,
            RunControl control,
            RevokeRunListener listener)
            throws IOException {
        var recorder = new NumberedRecorder(leaveOut(words, listener), listener);
        RunExecution run =
                acts.run(
                        new RevokeTask(plan, acts, header.reason()),
                        recorder,
                        clocks,
                        parallel,
                        control);
        RunEnding how = run.run(listener::progressed);
        return new RevokeRunState.Ended(how, run.trouble());
    }

    /** Settles what is left out; the places of the others. */
    private List<Integer> leaveOut(LeftOutPhrases words, RevokeRunListener listener)
            throws IOException {
        var tried = new ArrayList<Integer>();
        try {
            for (int at = 0; at < numbers.size(); at++) {
                PlannedSession planned = plan.lines().get(at);
                if (planned.revocable().isPresent()) {
                    tried.add(numbers.get(at));
                } else {
                    settle(numbers.get(at), words.outcome(planned, plan, clocks.now()), listener);
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return tried;
    }

    private void settle(int number, RunLineOutcome outcome, RevokeRunListener listener) {
        try {
            keeper.settled(number, outcome);
        } finally {
            listener.settled(number, outcome);
        }
    }

    /** Gives the run up; it is finished where each session has an outcome. */
    @Override
    public void close() {
        keeper.close();
    }

    /** Hands over the outcomes under the numbers that the sessions have in the kept run. */
    private final class NumberedRecorder implements RunRecorder {
        private final List<Integer> tried;
        private final RevokeRunListener listener;

        NumberedRecorder(List<Integer> tried, RevokeRunListener listener) {
            this.tried = tried;
            this.listener = listener;
        }

        @Override
        public void begun(int line) {
            keeper.begun(tried.get(line));
        }

        @Override
        public void putBack(int line) {
            keeper.putBack(tried.get(line));
        }

        @Override
        public void settled(int line, RunLineOutcome outcome) {
            settle(tried.get(line), outcome, listener);
        }

        @Override
        public void flush() {
            keeper.flush();
        }
    }
}
