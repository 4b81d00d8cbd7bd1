package gatehouse.console.sessions.revoke;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.journal.JournalOutcome;

import java.time.Instant;
import java.util.OptionalLong;

/** Says why sessions of a plan are left out of its run. */
@FunctionalInterface
public interface LeftOutPhrases {
    /** The status of the answer that shows that a session has ended. */
    int GONE = 404;

    /** Why it is left out, in a sentence. */
    String sentence(PlannedSession planned, RevokePlan plan);

    /**
     * What a receipt says of a session for which nothing was sent.
     *
     * @param at this computer's time
     */
    default RunLineOutcome outcome(PlannedSession planned, RevokePlan plan, Instant at) {
        return new RunLineOutcome(
                outcome(planned),
                false,
                planned instanceof PlannedSession.GoneSession ? GONE : 0,
                at,
                0,
                sentence(planned, plan),
                OptionalLong.empty());
    }

    private static JournalOutcome outcome(PlannedSession planned) {
        return switch (planned) {
            case PlannedSession.OwnedSession _ -> JournalOutcome.REFUSED;
            case PlannedSession.ReplacedSession _ -> JournalOutcome.CHANGED;
            case PlannedSession.GoneSession _ -> JournalOutcome.ALREADY_GONE;
            case PlannedSession.RevocableSession _,
                    PlannedSession.UnseenSession _,
                    PlannedSession.DoubtfulSession _ ->
                    JournalOutcome.NOT_TRIED;
        };
    }
}
