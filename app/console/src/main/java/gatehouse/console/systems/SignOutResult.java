package gatehouse.console.systems;

import gatehouse.console.journal.ActTarget;
import gatehouse.console.words.ActTrace;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of the session that a sign-in of this program had begun.
 *
 * @param expires when the session runs out by itself; null where that is not known
 * @param noted whether the journal has the act; true where nothing was sent
 * @param act that ended the session, or tried to; empty where none was done
 */
public record SignOutResult(
        SessionEnd end, @Nullable Instant expires, boolean noted, Optional<SignOutAct> act) {
    /**
     * The act that ends a session.
     *
     * @param session whose session, and on which device
     */
    public record SignOutAct(ActTarget session, ActTrace trace) {}

    /** What is known where no act was done. */
    public SignOutResult(SessionEnd end, @Nullable Instant expires) {
        this(end, expires, true, Optional.empty());
    }

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
