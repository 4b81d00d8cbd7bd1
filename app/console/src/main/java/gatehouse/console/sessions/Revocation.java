package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.journal.Outcome;
import gatehouse.console.work.Failure;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of revoking one session.
 *
 * @param seen the session as the person saw it
 * @param end how it ended
 * @param status the HTTP status of the answer to the {@code DELETE}; 0 where none came or none was
 *     sent
 * @param at when the {@code DELETE} was sent, or would have been
 * @param took from sending it to being certain
 * @param noted whether the outcome stands in the journal; an entry from before the call does in any
 *     case
 */
public record Revocation(
        Session seen, End end, int status, Instant at, Duration took, boolean noted) {
    /** How a revocation ends. */
    public sealed interface End {
        /**
         * Looked again: it is gone.
         *
         * @param answered whether the server had answered; else its answer was lost or unclear, and
         *     only the second look tells
         */
        record Gone(boolean answered) implements End {}

        /** It was gone before anything was sent, or when it arrived. */
        record AlreadyGone() implements End {}

        /** The server refused; the session lives on. */
        record Refused(Failure why) implements End {}

        /** Another user, device or start stands under this id now; nothing was sent. */
        record Changed(Session now) implements End {}

        /**
         * Looked again: it is still there, and may end yet.
         *
         * @param answered whether the server had answered that it is ended
         */
        record StillThere(boolean answered) implements End {}

        /** Sent, and the second look failed. */
        record NotSeen(Failure why) implements End {}

        /** Nothing was sent. */
        record NotTried(Failure why) implements End {}
    }

    Revocation notNoted() {
        return new Revocation(seen, end, status, at, took, false);
    }

    /** The word for it in receipts and in the journal. */
    public Outcome outcome() {
        return switch (end) {
            case End.Gone _ -> Outcome.REVOKED;
            case End.AlreadyGone _ -> Outcome.ALREADY_GONE;
            case End.Refused _ -> Outcome.REFUSED;
            case End.Changed _ -> Outcome.CHANGED;
            case End.StillThere _, End.NotSeen _ -> Outcome.UNKNOWN;
            case End.NotTried _ -> Outcome.NOT_TRIED;
        };
    }
}
