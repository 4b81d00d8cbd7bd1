package gatehouse.console.recording;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A session that was open when a Gatehouse died, or whose logout did not work when it ended.
 *
 * @param note where that is kept
 * @param environment in which it was opened
 * @param address of the SRS; empty where an earlier version wrote the note
 * @param user the agent's name, as it was typed
 * @param openedAt when the login was sent
 * @param alive whether a ping was ever answered, so that SRS has started its timer
 */
public record OrphanedSession(
        Path note,
        String environment,
        String address,
        String user,
        Instant openedAt,
        boolean alive) {

    /**
     * Whether it was opened for that agent at that address. A note without an address counts for
     * the environment that it names.
     */
    public boolean isOf(String agent, String srs, String named) {
        boolean there = address.isEmpty() ? environment.equals(named) : address.equals(srs);
        return there && user.equals(agent);
    }

    /** The same after SRS has started its timer. */
    OrphanedSession answered() {
        return new OrphanedSession(note, environment, address, user, openedAt, true);
    }
}
