package gatehouse.console.servicelogin;

import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.connections.superoffice.Seen;
import gatehouse.console.journal.Outcome;

/**
 * What came of removing a service login (contract: SuperOffice 4.2).
 *
 * @param loginId which one
 * @param seen of the removal itself
 * @param noted whether the outcome stands in the journal
 */
public record Removal(int loginId, End end, Seen seen, boolean noted) {
    /** How it ended. */
    public sealed interface End {
        /**
         * The server answered 204.
         *
         * @param confirmed whether it also said afterwards that the key is not valid; where the key
         *     is not known, it was not asked
         */
        record Removed(boolean confirmed) implements End {}

        /** The server answered 204, and said afterwards that the key is still valid. */
        record StillAlive() implements End {}

        /** The server refused: not confirmed. */
        record Refused(Obstacle why) implements End {}

        /** It was sent and not confirmed; it may have been removed. */
        record Unknown(Obstacle why) implements End {}

        /** Nothing was sent. */
        record NotTried(Obstacle why) implements End {}
    }

    Removal notNoted() {
        return new Removal(loginId, end, seen, false);
    }

    /** The word for it in the journal. */
    public Outcome outcome() {
        return switch (end) {
            case End.Removed _ -> Outcome.DONE;
            case End.Refused _ -> Outcome.REFUSED;
            case End.StillAlive _, End.Unknown _ -> Outcome.UNKNOWN;
            case End.NotTried _ -> Outcome.NOT_TRIED;
        };
    }
}
