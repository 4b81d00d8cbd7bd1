package gatehouse.console.recording;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A session that was open when a Gatehouse died, or whose logout did not work when it ended.
 *
 * @param note where that is kept
 * @param environment in which it was opened
 * @param user the agent's name, as it was typed
 * @param openedAt when the login was sent
 * @param alive whether a ping was ever answered, so that SRS has started its timer
 */
public record OrphanedSession(
        Path note, String environment, String user, Instant openedAt, boolean alive) {}
