package gatehouse.sandbox.portos.sessions;

import java.util.Collection;

/** Takes every change of a session before a caller sees it. */
public interface PlayedPortosSessionStore {
    void put(PlayedPortosSession session);

    void remove(String sessionId);

    /** Puts these in the place of all sessions. */
    void replaceSessions(Collection<PlayedPortosSession> sessions);
}
