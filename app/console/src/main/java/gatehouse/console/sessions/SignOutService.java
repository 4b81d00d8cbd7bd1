package gatehouse.console.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.journal.ActReason;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.reading.RecentSessions;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.systems.SignOutResult.SessionEnd;
import gatehouse.console.words.ActTrace;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ends the sign-in of this program (contract: Portos 10, rule 9): the session that the sign-in
 * began, where it is certain which one that is, and the token in any case. All methods block.
 */
public final class SignOutService {
    private static final Logger log = LoggerFactory.getLogger(SignOutService.class);

    private static final SignOutResult NO_SESSION = new SignOutResult(SessionEnd.NOT_BEGUN, null);

    private final PortosActs acts;
    private final SessionService sessions;

    /** Ends sign-ins by {@code acts}, told apart by the latest list of {@code sessions}. */
    public SignOutService(PortosActs acts, SessionService sessions) {
        this.acts = acts;
        this.sessions = sessions;
    }

    /**
     * Where one session is certainly that of whoever leaves, ends it with one {@code DELETE} and
     * one look. Wipes token or key whatever comes of it.
     *
     * @param reason why the program signs out, for the journal
     */
    public SignOutResult signOut(PortosConnection.EndingSignIn who, ActReason reason) {
        try (who) {
            return switch (who.caller()) {
                case PortosCaller.Key _ -> NO_SESSION;
                case PortosCaller.Login(PortosSignInResult login) -> signOut(who, login, reason);
            };
        }
    }

    /** What is known where signing out did not come to its end; sends nothing. */
    public SignOutResult unconfirmed(PortosConnection.EndingSignIn who) {
        return switch (who.caller()) {
            case PortosCaller.Key _ -> NO_SESSION;
            case PortosCaller.Login(PortosSignInResult login) ->
                    new SignOutResult(
                            SessionEnd.UNKNOWN,
                            sessions.latest()
                                    .map(reading -> OwnSessions.in(reading.table(), login))
                                    .orElse(OwnSessions.NONE)
                                    .expires());
        };
    }

    private SignOutResult signOut(
            PortosConnection.EndingSignIn who, PortosSignInResult login, ActReason reason) {
        OwnSessions own = own(who, login);
        if (own.certain().isEmpty()) {
            return new SignOutResult(SessionEnd.LIVES_ON, own.expires());
        }
        ActResult<Session, SessionEndAnswer> result =
                acts.signOut(who, own.certain().get(), reason);
        var act =
                new SignOutResult.SignOutAct(
                        result.request().named(),
                        new ActTrace(result.begun(), result.journalEntry()));
        return new SignOutResult(
                end(result.outcome()), own.expires(), result.noted(), Optional.of(act));
    }

    /**
     * What is or may be one's own: by the last list if it was read since the sign-in and is
     * complete, else by the newest sessions. Without the server's time of the sign-in no session is
     * certain, and nothing is read.
     */
    private OwnSessions own(PortosConnection.EndingSignIn who, PortosSignInResult login) {
        Optional<SessionListReading> latest =
                sessions.latest()
                        .filter(SessionListReading::isComplete)
                        .filter(reading -> !reading.begun().isBefore(login.sentAt()));
        if (latest.isPresent()) {
            return OwnSessions.in(latest.get().table(), login);
        }
        Instant answered = login.serverDate();
        if (answered == null) {
            return OwnSessions.NONE;
        }
        try {
            Instant since = answered.minus(login.took()).minus(SignInSessionMatch.NEAR);
            RecentSessions recent = sessions.recent(who, since);
            OwnSessions own = OwnSessions.in(recent.table(), login);
            return recent.reachesBack() ? own : own.withoutCertain();
        } catch (CallException unread) {
            log.info("The newest sessions could not be read, so none is ended", unread);
            return OwnSessions.NONE;
        }
    }

    /**
     * The sessions that are or may be those of a sign-in.
     *
     * @param certain the one that certainly is
     * @param expires when the last of them runs out
     */
    private record OwnSessions(Optional<Session> certain, @Nullable Instant expires) {
        static final OwnSessions NONE = new OwnSessions(Optional.empty(), null);

        static OwnSessions in(SessionTable table, PortosSignInResult login) {
            var whose = new SignInSessionMatch(login, table);
            List<Session> possible =
                    IntStream.range(0, table.size())
                            .filter(row -> whose.of(table, row) != SessionOwnership.NO)
                            .mapToObj(table::session)
                            .toList();
            Optional<Session> certain =
                    possible.stream().filter(session -> isYes(whose, table, session)).findFirst();
            return new OwnSessions(certain, lastExpiry(possible));
        }

        private static boolean isYes(
                SignInSessionMatch whose, SessionTable table, Session session) {
            return whose.of(table, table.find(session.sessionId())) == SessionOwnership.YES;
        }

        OwnSessions withoutCertain() {
            return new OwnSessions(Optional.empty(), expires);
        }

        private static @Nullable Instant lastExpiry(List<Session> own) {
            return own.stream()
                    .map(Session::expiresAt)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
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
