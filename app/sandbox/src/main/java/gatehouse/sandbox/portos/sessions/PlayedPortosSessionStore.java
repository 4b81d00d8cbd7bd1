package gatehouse.sandbox.portos.sessions;

import java.util.Collection;

/** Takes every change of a session before a caller sees it. */
public interface PlayedPortosSessionStore extends AutoCloseable {
    /** For a sandbox whose sessions end with it: they are in memory anyway. */
    static PlayedPortosSessionStore none() {
        return new PlayedPortosSessionStore() {
            @Override
            public void put(PlayedPortosSession session) {}

            @Override
            public void remove(String sessionId) {}

            @Override
            public void replaceSessions(Collection<PlayedPortosSession> sessions) {}

            @Override
            public void close() {}
        };
    }

    void put(PlayedPortosSession session);

    void remove(String sessionId);

    /** Puts these in the place of all sessions. */
    void replaceSessions(Collection<PlayedPortosSession> sessions);

    @Override
    void close();
}
