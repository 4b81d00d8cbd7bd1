package gatehouse.console.acts;

import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActTarget;

/**
 * What is asked for: data only, without a secret and without a connection.
 *
 * @param kind the kind of act
 * @param origin who asks, and over which connection
 * @param target what it is done to, as it was seen
 * @param named the target as the journal names it
 * @param reason why
 * @param cause who wants it
 */
public record ActRequest<T>(
        ActKind kind,
        ActOrigin origin,
        T target,
        ActTarget named,
        ActReason reason,
        ActCause cause) {
    public ActRequest {
        if (cause == ActCause.PROGRAM && !kind.endsOwnWork() && kind.needsGuard()) {
            throw new IllegalArgumentException(kind.word() + " is for a person to ask for.");
        }
    }
}
