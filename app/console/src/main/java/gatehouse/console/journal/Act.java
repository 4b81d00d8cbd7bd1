package gatehouse.console.journal;

import gatehouse.console.words.Visible;

import java.time.Instant;

/**
 * A write to a system that is about to be made: who, when, where, what, to whom and why.
 *
 * @param run the id of the job it belongs to
 * @param at when, kept in milliseconds
 * @param operator the user of the operating system
 * @param environment the environment's name
 * @param kind the environment's kind, as a word
 * @param act what is done, as {@code sessions.revoke}
 * @param target the full id of what it is done to when given to {@link Journal#begin}; the
 *     shortened one when it comes back in an {@link Entry}
 * @param person whom it concerns
 * @param device the device it concerns
 * @param reason why, in the operator's words
 * @param ticket the ticket it is done for; may be empty
 */
public record Act(
        String run,
        Instant at,
        String operator,
        String environment,
        String kind,
        String act,
        String target,
        String person,
        String device,
        String reason,
        String ticket) {

    /** The same act with this in the place of its target. */
    Act withTarget(String shortened) {
        return new Act(
                run,
                at,
                operator,
                environment,
                kind,
                act,
                shortened,
                person,
                device,
                reason,
                ticket);
    }

    /** The same act with a mark for every hidden character. */
    Act visible() {
        return new Act(
                Visible.text(run),
                at,
                Visible.text(operator),
                Visible.text(environment),
                Visible.text(kind),
                Visible.text(act),
                Visible.text(target),
                Visible.text(person),
                Visible.text(device),
                Visible.text(reason),
                Visible.text(ticket));
    }

    /** Names no target, as a full id must not get into a log. */
    @Override
    public String toString() {
        return "Act[run=" + run + ", at=" + at + ", act=" + act + "]";
    }
}
