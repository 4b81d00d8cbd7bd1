package gatehouse.console.desk;

import gatehouse.clients.http.Limits;
import gatehouse.clients.srs.TimeLimits;
import gatehouse.console.work.Pause;

/**
 * How long an environment is waited for.
 *
 * @param pause waits between two tries
 * @param limits what one call may take
 * @param recording what one call to an SRS may take
 */
public record Patience(Pause pause, Limits limits, TimeLimits recording) {
    /** The same with the usual limits for an SRS. */
    public Patience(Pause pause, Limits limits) {
        this(pause, limits, TimeLimits.standard());
    }

    /** Waits in earnest, and within the usual limits. */
    public static Patience standard() {
        return new Patience(Pause.real(), Limits.standard());
    }
}
