package gatehouse.views.sessions.revoke;

import gatehouse.console.sessions.revoke.RevokePlanState;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FailureMessages;

/** A plan that is not made yet, in words. */
final class PlanWords {
    private PlanWords() {}

    /** What is said in place of the plan; empty once it is there. */
    static String message(RevokePlanState now) {
        return switch (now) {
            case RevokePlanState.Doubtful(String why) -> why;
            case RevokePlanState.Reading _ -> MessageBundle.of("plan.reading");
            case RevokePlanState.Failed(var why) -> FailureMessages.of(why).text();
            case RevokePlanState.Planned _ -> "";
        };
    }

    /** What the button says that goes on. */
    static String next(RevokePlanState now) {
        return MessageBundle.of(
                now instanceof RevokePlanState.Doubtful ? "act.continue" : "plan.again");
    }
}
