package gatehouse.console.servicelogin;

import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.connections.superoffice.Seen;
import gatehouse.console.journal.Outcome;

/**
 * What came of reporting a service login as active (contract: SuperOffice 4.2).
 *
 * @param noted whether the outcome stands in the journal
 */
public record Report(End end, Seen seen, boolean noted) {
    /** How it ended. */
    public sealed interface End {
        /** The server found it and takes it for active. */
        record Reported(int loginId) implements End {}

        /** The server finds no such session. */
        record NotFound() implements End {}

        /** The server refused. */
        record Refused(Obstacle why) implements End {}

        /** It was sent, and nobody knows what came of it; it was not tried again. */
        record Unknown(Obstacle why) implements End {}

        /** Nothing was sent. */
        record NotTried(Obstacle why) implements End {}
    }

    Report notNoted() {
        return new Report(end, seen, false);
    }

    /** The word for it in the journal. */
    public Outcome outcome() {
        return switch (end) {
            case End.Reported _ -> Outcome.DONE;
            case End.NotFound _ -> Outcome.ALREADY_GONE;
            case End.Refused _ -> Outcome.REFUSED;
            case End.Unknown _ -> Outcome.UNKNOWN;
            case End.NotTried _ -> Outcome.NOT_TRIED;
        };
    }
}
