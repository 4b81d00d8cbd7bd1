package gatehouse.console;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.console.work.RetryDelay;

/**
 * How long an environment is waited for.
 *
 * @param pause waits between two tries
 * @param limits what one call may take
 * @param recording what one call to an SRS may take
 */
public record ConnectionLimits(RetryDelay pause, CallLimits limits, SrsTimeLimits recording) {
    /** The same with the usual limits for an SRS. */
    public ConnectionLimits(RetryDelay pause, CallLimits limits) {
        this(pause, limits, SrsTimeLimits.standard());
    }

    /** Waits in earnest, and within the usual limits. */
    public static ConnectionLimits standard() {
        return new ConnectionLimits(RetryDelay.real(), CallLimits.standard());
    }
}
