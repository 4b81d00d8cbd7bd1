package gatehouse.console.journal;

import java.time.Instant;

/**
 * Who acts, and where.
 *
 * @param operator the user of this computer
 * @param environment the environment's name
 * @param kind what is at stake there: {@code SANDBOX}, {@code TEST} or {@code PRODUCTION}
 */
public record Signature(String operator, String environment, String kind) {
    /** One act by this person in this environment, as part of the reason's run. */
    public Act act(
            Instant at, String act, String target, String person, String device, Reason reason) {
        return new Act(
                reason.run(),
                at,
                operator,
                environment,
                kind,
                act,
                target,
                person,
                device,
                reason.text(),
                reason.ticket());
    }
}
