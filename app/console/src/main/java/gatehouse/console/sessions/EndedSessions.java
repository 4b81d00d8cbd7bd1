package gatehouse.console.sessions;

import gatehouse.console.sessions.fields.SessionKey;
import gatehouse.console.sessions.table.SessionTable;

import javafx.util.Subscription;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The sessions of one connection that this program ended, or found to be gone.
 *
 * <p>A list shows them as gone in every reading that began before they were known to be gone, so
 * that it need not be read again, and a reading that was under way cannot bring one back. May be
 * used from any thread.
 */
public final class EndedSessions {
    private final String connection;
    private final Map<String, Instant> moments = new ConcurrentHashMap<>();
    private final List<Consumer<SessionKey>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param connection the id of the connection; sessions of others are not for this list
     */
    public EndedSessions(String connection) {
        this.connection = connection;
    }

    /** The key of a session of this connection. */
    public SessionKey key(String sessionId) {
        return new SessionKey(connection, sessionId);
    }

    /**
     * A session is gone. Tells the listeners on the calling thread, unless it was known to be gone
     * at that moment or later.
     *
     * @param at when that was known for certain, by this computer's clock
     */
    public void ended(SessionKey key, Instant at) {
        if (key.connection().equals(connection) && isNews(key.sessionId(), at)) {
            listeners.forEach(listener -> listener.accept(key));
        }
    }

    /** A later moment is news, too: a reading in between may have had the session. */
    private synchronized boolean isNews(String sessionId, Instant at) {
        Instant known = moments.get(sessionId);
        if (known != null && !at.isAfter(known)) {
            return false;
        }
        moments.put(sessionId, at);
        return true;
    }

    /** Calls a listener for each session from now on, on the thread that reports it. */
    public Subscription listen(Consumer<SessionKey> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The rows of a reading's table that are gone, although the reading has them. */
    BitSet rowsIn(SessionTable table, Instant readingBegun) {
        var rows = new BitSet();
        moments.forEach((sessionId, at) -> {
            int row = at.isBefore(readingBegun) ? -1 : table.find(sessionId);
            if (row >= 0) {
                rows.set(row);
            }
        });
        return rows;
    }
}
