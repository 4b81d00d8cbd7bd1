package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.journal.ActReason;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Ends the sign-in of this program (contract: Portos 10, rule 9): the session that the sign-in
 * began, where it is certain which one that is, and the token in any case. All methods block.
 */
public final class SignOutService {
    private final PortosActs acts;
    private final SessionService sessions;

    /** Ends sign-ins by {@code acts}, told apart by the latest list of {@code sessions}. */
    public SignOutService(PortosActs acts, SessionService sessions) {
        this.acts = acts;
        this.sessions = sessions;
    }

    /** What became of the session that the sign-in had begun. */
    public enum SessionEnd {
        /** The server does not accept its token any more. */
        ENDED,
        /** It was not ended, or it is not certain which one it is. */
        LIVES_ON,
        /** It was to be ended, and the outcome is not known. */
        UNKNOWN
    }

    /**
     * The program is signed out.
     *
     * @param expires when the session runs out by itself; null where that is not known
     * @param noted whether the journal has the act; true where nothing was sent
     */
    public record SignedOut(SessionEnd end, @Nullable Instant expires, boolean noted) {}

    /**
     * Where one session of a complete list is certainly that of whoever leaves, ends it with one
     * {@code DELETE} and one look. Wipes token or key whatever comes of it.
     *
     * @param reason why the program signs out, for the journal
     */
    public SignedOut signOut(PortosConnection.EndingSignIn who, ActReason reason) {
        try (who) {
            var own = new ArrayList<Session>();
            boolean certain =
                    sessions.latest().map(reading -> collect(reading, who, own)).orElse(false);
            Instant expires = lastExpiry(own);
            if (!certain) {
                return new SignedOut(SessionEnd.LIVES_ON, expires, true);
            }
            ActResult<Session, SessionEndAnswer> result = acts.signOut(who, own.getFirst(), reason);
            return new SignedOut(end(result.outcome()), expires, result.noted());
        }
    }

    /** What is known where signing out did not come to its end; sends nothing. */
    public SignedOut unconfirmed(PortosConnection.EndingSignIn who) {
        var own = new ArrayList<Session>();
        sessions.latest().ifPresent(reading -> collect(reading, who, own));
        return new SignedOut(SessionEnd.UNKNOWN, lastExpiry(own), true);
    }

    /** Collects what is or may be one's own; returns whether that is certain. */
    private static boolean collect(
            SessionListReading reading, PortosConnection.EndingSignIn who, List<Session> own) {
        SessionTable table = reading.table();
        OwnSessionFinder whose = SessionService.own(table, who.caller());
        boolean certain = false;
        for (int row = 0; row < table.size(); row++) {
            SessionOwnership ownership = whose.of(table, row);
            if (ownership != SessionOwnership.NO) {
                own.add(table.session(row));
                certain = ownership == SessionOwnership.YES;
            }
        }
        return certain && reading.isComplete();
    }

    private static @Nullable Instant lastExpiry(List<Session> own) {
        return own.stream()
                .map(Session::expiresAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static SessionEnd end(ActOutcome<Session, SessionEndAnswer> outcome) {
        return switch (outcome) {
            case ActOutcome.Done<Session, SessionEndAnswer> _,
                    ActOutcome.AlreadySo<Session, SessionEndAnswer> _ ->
                    SessionEnd.ENDED;
            case ActOutcome.Unknown<Session, SessionEndAnswer> _ -> SessionEnd.UNKNOWN;
            case ActOutcome.Changed<Session, SessionEndAnswer> _,
                    ActOutcome.Refused<Session, SessionEndAnswer> _,
                    ActOutcome.NotTried<Session, SessionEndAnswer> _ ->
                    SessionEnd.LIVES_ON;
        };
    }
}
