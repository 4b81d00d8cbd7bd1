package gatehouse.console.systems;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What became of the session that a sign-in of this program had begun.
 *
 * @param expires when the session runs out by itself; null where that is not known
 * @param noted whether the journal has the act; true where nothing was sent
 */
public record SignOutResult(SessionEnd end, @Nullable Instant expires, boolean noted) {
    /** Whether the session was ended. */
    public enum SessionEnd {
        /** The server does not accept its token any more. */
        ENDED,
        /** It was not ended, or it is not certain which one it is. */
        LIVES_ON,
        /** It was to be ended, and the outcome is not known. */
        UNKNOWN,
        /** There was none: an API key signs each call, and signs in nowhere. */
        NOT_BEGUN
    }
}
