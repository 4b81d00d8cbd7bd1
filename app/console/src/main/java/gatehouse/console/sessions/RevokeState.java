package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.work.Failure;

/** Where the question before a revocation stands. */
public sealed interface RevokeState {
    /** Whether nothing more can be asked or sent. */
    default boolean isOver() {
        return switch (this) {
            case Looking _, Asking _, Sending _ -> false;
            case Changed _, Gone _, NotLooked _, Done _ -> true;
        };
    }

    /** The session is read once more. */
    record Looking() implements RevokeState {}

    /** It is still the one that was seen: the person decides. */
    record Asking(Session now) implements RevokeState {}

    /** Something else stands under its id now; nothing can be sent. */
    record Changed(Session now) implements RevokeState {}

    /** It is gone already; nothing needs to be sent. */
    record Gone() implements RevokeState {}

    /** It could not be read once more, so nothing can be sent. */
    record NotLooked(Failure why) implements RevokeState {}

    /** Sent, or about to be; the outcome is waited for. */
    record Sending() implements RevokeState {}

    /** It is over. */
    record Done(Revocation revocation) implements RevokeState {}
}
