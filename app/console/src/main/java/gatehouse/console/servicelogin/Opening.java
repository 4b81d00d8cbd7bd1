package gatehouse.console.servicelogin;

import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.connections.superoffice.Seen;
import gatehouse.console.journal.Outcome;

/**
 * What came of opening a service login (contract: SuperOffice 4.1).
 *
 * @param seen of the one call
 * @param noted whether the outcome stands in the journal; an entry from before the call does in any
 *     case, where anything was sent
 */
public record Opening(End end, Seen seen, boolean noted) {
    /** How it ended. */
    public sealed interface End {
        /**
         * It was opened.
         *
         * @param whole whether the answer has both key and login id; without the id it cannot be
         *     removed from here, without the key it cannot be checked
         */
        record Opened(ServiceLogin login, boolean whole) implements End {}

        /** The server refused, or reported a failed call: it was surely not opened. */
        record Refused(Obstacle why) implements End {}

        /** Nothing was sent. */
        record NotTried(Obstacle why) implements End {}

        /** It may have been opened, and was not tried again. Never to be called "not created". */
        record Unknown(Obstacle why) implements End {}
    }

    Opening notNoted() {
        return new Opening(end, seen, false);
    }

    /** The word for it in the journal. */
    public Outcome outcome() {
        return switch (end) {
            case End.Opened _ -> Outcome.DONE;
            case End.Refused _ -> Outcome.REFUSED;
            case End.NotTried _ -> Outcome.NOT_TRIED;
            case End.Unknown _ -> Outcome.UNKNOWN;
        };
    }
}
