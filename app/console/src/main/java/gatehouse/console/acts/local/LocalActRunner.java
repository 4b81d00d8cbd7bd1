package gatehouse.console.acts.local;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.ActCause;
import gatehouse.console.acts.ActRequest;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;

/**
 * Records what a person looks at, takes along or allows, in the one order of all acts: the journal
 * has it before it is done, and its outcome afterwards. Safe for any thread.
 */
public final class LocalActRunner {
    private final ActRunner runner;
    private final ClockPair clocks;
    private final String operator;
    private final SignedInUsers users;

    /**
     * @param operator the user of this computer, for the journal
     * @param users who is signed in to what an act concerns, for the journal
     */
    public LocalActRunner(
            ActRunner runner, ClockPair clocks, String operator, SignedInUsers users) {
        this.runner = runner;
        this.clocks = clocks;
        this.operator = operator;
        this.users = users;
    }

    /** Records an act that is nothing but what a person sees from now on; blocks. */
    public ActResult<LocalAct, String> run(LocalAct act) {
        return run(act, () -> "");
    }

    /**
     * Does an act; blocks on the disk.
     *
     * @return not tried, and without a number of an entry, where the journal could not record it:
     *     then it was not done, unless its kind goes on without
     */
    public ActResult<LocalAct, String> run(LocalAct act, LocalWork work) {
        var origin = new ActOrigin(operator, act.environment(), act.stake(), act.connection());
        var request =
                new ActRequest<>(
                        act.kind(),
                        origin,
                        act,
                        act.named(),
                        new ActReason("", ""),
                        ActCause.PERSON);
        String user = users.user(act.environment(), act.connection());
        return runner.run(
                request, new UnopenedConnectionSite(clocks, user), new LocalProcedure(work));
    }
}
