package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.SessionOwnership;

import java.util.Optional;

/** One session of a plan to revoke sessions, as it was when the plan was made. */
public sealed interface PlannedSession {
    /** Its id in full. */
    String sessionId();

    /** The session, where it would get a {@code DELETE}. */
    default Optional<Session> revocable() {
        return this instanceof RevocableSession(Session seen)
                ? Optional.of(seen)
                : Optional.empty();
    }

    /** It lives, and would get a {@code DELETE}. */
    record RevocableSession(Session seen) implements PlannedSession {
        @Override
        public String sessionId() {
            return seen.sessionId();
        }
    }

    /** It is, or may be, the session of this very sign-in, and is left out. */
    record OwnedSession(Session seen, SessionOwnership own) implements PlannedSession {
        @Override
        public String sessionId() {
            return seen.sessionId();
        }
    }

    /** Under its id there is another session now than the one that was chosen; left out. */
    record ReplacedSession(Session chosen, Session now) implements PlannedSession {
        @Override
        public String sessionId() {
            return chosen.sessionId();
        }
    }

    /** It was alive once, and the server has no such session any more. */
    record GoneSession(String sessionId) implements PlannedSession {}

    /** The server has no such session, and nothing shows that there ever was one. */
    record UnseenSession(String sessionId) implements PlannedSession {}

    /**
     * The server seems to have no such session, and the answer cannot be believed.
     *
     * @param why what the answer was, in a sentence
     */
    record DoubtfulSession(String sessionId, String why) implements PlannedSession {}
}
