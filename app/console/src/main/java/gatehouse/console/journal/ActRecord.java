package gatehouse.console.journal;

import gatehouse.console.words.VisibleText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * An act that is about to be done: who, when, where, what, to whom and why.
 *
 * @param at when, kept in milliseconds
 * @param origin who acts, and over which connection
 * @param user who is signed in to the system, in words; empty where nobody is or where an older
 *     version did not record it
 * @param clockOffset how far the server's clock is ahead of this computer's, in milliseconds; null
 *     where no answer told
 * @param act the written word of the kind of act, as {@code sessions.revoke}
 * @param target what it is done to
 * @param reason why; its run groups what is done for one reason
 * @param others members that this version does not know, as JSON text by name
 */
public record ActRecord(
        Instant at,
        ActOrigin origin,
        String user,
        @Nullable Duration clockOffset,
        String act,
        ActTarget target,
        ActReason reason,
        Map<String, String> others) {
    public ActRecord {
        others = Map.copyOf(others);
    }

    /**
     * An act on the journal itself, outside every environment.
     *
     * @param operator the user of this computer
     * @param members what else its record says, as JSON text by name
     */
    static ActRecord ofJournal(
            Instant at,
            String operator,
            String act,
            ActReason reason,
            Map<String, String> members) {
        return new ActRecord(
                at,
                new ActOrigin(operator, "", "", ""),
                "",
                null,
                act,
                new ActTarget("", "", ""),
                reason,
                members);
    }

    /**
     * The removal of entries by their age, as an act.
     *
     * @param members as for other acts
     */
    public static ActRecord retention(
            Instant at, String operator, Duration olderThan, Map<String, String> members) {
        String why = "older than " + olderThan.toDays() + " days";
        return ofJournal(at, operator, "journal.retain", new ActReason("", why, ""), members);
    }

    /** The same act with the shortened id of its target. */
    ActRecord withTargetId(String shortened) {
        return new ActRecord(
                at,
                origin,
                user,
                clockOffset,
                act,
                new ActTarget(shortened, target.person(), target.device()),
                reason,
                others);
    }

    /** The same act with a mark for every hidden character. */
    ActRecord visible() {
        return new ActRecord(
                at,
                new ActOrigin(
                        VisibleText.text(origin.operator()),
                        VisibleText.text(origin.environment()),
                        VisibleText.text(origin.kind()),
                        VisibleText.text(origin.connection())),
                VisibleText.text(user),
                clockOffset,
                VisibleText.text(act),
                new ActTarget(
                        VisibleText.text(target.id()),
                        VisibleText.text(target.person()),
                        VisibleText.text(target.device())),
                new ActReason(
                        VisibleText.text(reason.run()),
                        VisibleText.text(reason.text()),
                        VisibleText.text(reason.ticket())),
                others);
    }

    /** Leaves the target out, as a full id must not get into a log. */
    @Override
    public String toString() {
        return "ActRecord[at=" + at + ", act=" + act + "]";
    }
}
