package gatehouse.console.desk;

import gatehouse.clients.http.Limits;
import gatehouse.console.work.Pause;

/**
 * How long an environment is waited for.
 *
 * @param pause waits between two tries
 * @param limits what one call may take
 */
public record Patience(Pause pause, Limits limits) {
    /** Waits in earnest, and within the usual limits. */
    public static Patience standard() {
        return new Patience(Pause.real(), Limits.standard());
    }
}
