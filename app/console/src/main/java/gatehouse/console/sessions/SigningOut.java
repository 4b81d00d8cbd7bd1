package gatehouse.console.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.Session;
import gatehouse.console.connections.portos.Caller;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.Outcome;
import gatehouse.console.journal.Reason;
import gatehouse.console.journal.Signature;
import gatehouse.console.sessions.fields.OwnSessions;
import gatehouse.console.sessions.fields.Ownership;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Ends Gatehouse's own sign-in (contract: Portos 10, rule 9): the session that the sign-in made,
 * where it is certain which one that is, and the token in any case.
 */
public final class SigningOut {
    private final Signature signature;
    private final Journal journal;
    private final InstantSource clock;

    /** What became of the session that the sign-in had made. */
    public enum End {
        /** The server takes its token no more. */
        ENDED,
        /** It was not ended, or it is not certain which one it is. */
        LIVES_ON,
        /** It was asked to be ended, and nobody knows what came of it. */
        UNKNOWN
    }

    /**
     * Gatehouse is signed out.
     *
     * @param expires when the session runs out by itself; null where that is not known
     */
    public record SignedOut(End end, @Nullable Instant expires) {}

    /**
     * @param signature who acts where, for the journal
     */
    public SigningOut(Signature signature, Journal journal, InstantSource clock) {
        this.signature = signature;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Where one session of a complete list is certainly that of whoever leaves, sends one {@code
     * DELETE} for it and one {@code GET} that looks whether its token is dead; the act is in the
     * journal. Wipes token or key whatever comes of it.
     *
     * @param latest the latest list that was read
     * @throws IOException when the journal cannot be written; nothing was sent then
     */
    public SignedOut signOut(PortosConnection.Leaving who, Optional<SessionReading> latest)
            throws IOException {
        try (who) {
            List<Session> own = new ArrayList<>();
            boolean certain =
                    latest.map(reading -> collect(reading, who.caller(), own)).orElse(false);
            Instant expires =
                    own.stream()
                            .map(Session::expiresAt)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null);
            End end = certain ? end(who.client(), own.getFirst()) : End.LIVES_ON;
            return new SignedOut(end, expires);
        }
    }

    /** Collects what is or may be one's own; tells whether that is certain. */
    private static boolean collect(SessionReading reading, Caller caller, List<Session> own) {
        SessionTable table = reading.table();
        OwnSessions whose = Sessions.own(table, caller);
        boolean certain = false;
        for (int row = 0; row < table.size(); row++) {
            Ownership ownership = whose.of(table, row);
            if (ownership != Ownership.NO) {
                own.add(table.session(row));
                certain = ownership == Ownership.YES;
            }
        }
        return certain && reading.isComplete();
    }

    private End end(PortosClient client, Session own) throws IOException {
        Instant begun = clock.instant();
        long entry =
                journal.begin(
                                signature.act(
                                        begun,
                                        "sessions.signOut",
                                        own.sessionId(),
                                        own.userName(),
                                        own.deviceName(),
                                        new Reason(Words.of("signOut.reason"), "")))
                        .id();
        End end = ended(client, own.sessionId());
        note(entry, end, Duration.between(begun, clock.instant()));
        return end;
    }

    private void note(long entry, End end, Duration took) {
        Outcome outcome =
                switch (end) {
                    case ENDED -> Outcome.DONE;
                    case LIVES_ON -> Outcome.REFUSED;
                    case UNKNOWN -> Outcome.UNKNOWN;
                };
        journal.completeIfPossible(entry, outcome, 0, took.toMillis(), end.name());
    }

    private static End ended(PortosClient client, String sessionId) {
        try {
            client.delete(sessionId);
        } catch (CallException failed) {
            End end = without(failed.failure());
            if (end != End.UNKNOWN) {
                return end;
            }
        }
        try {
            client.session(sessionId);
            return End.LIVES_ON;
        } catch (CallException failed) {
            End end = without(failed.failure());
            return end == End.ENDED ? End.ENDED : End.UNKNOWN;
        }
    }

    /** What a call that failed says of the session whose token it carried. */
    private static End without(CallFailure failure) {
        return switch (failure) {
            case CallFailure.Unauthorized _ -> End.ENDED;
            case CallFailure.Refused(var problem) when problem.status() == 404 -> End.ENDED;
            case CallFailure.Refused(var problem)
                    when problem.status() >= 400 && problem.status() < 500 ->
                    End.LIVES_ON;
            case CallFailure.NotSent _, CallFailure.Unreachable _, CallFailure.Untrusted _ ->
                    End.LIVES_ON;
            case CallFailure.Cancelled(boolean wasSent) when !wasSent -> End.LIVES_ON;
            case CallFailure.Cancelled _,
                    CallFailure.Refused _,
                    CallFailure.Unknown _,
                    CallFailure.Malformed _,
                    CallFailure.TooLarge _ ->
                    End.UNKNOWN;
        };
    }
}
