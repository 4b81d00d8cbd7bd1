package gatehouse.console.journal;

import java.util.UUID;

/**
 * Why a person does something that changes a system; kept in the journal.
 *
 * @param run the id of what is done for this one reason, be it one act or many
 * @param text in the person's words
 * @param ticket number of the ticket it belongs to; empty where there is none
 */
public record ActReason(String run, String text, String ticket) {
    /** A reason for a run of its own. */
    public ActReason(String text, String ticket) {
        this(UUID.randomUUID().toString(), text, ticket);
    }
}
