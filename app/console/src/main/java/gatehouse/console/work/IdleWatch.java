package gatehouse.console.work;

import gatehouse.clients.http.ClockPair;

import java.time.Duration;
import java.time.Instant;

/**
 * Measures how long nobody has used the program. The time for which the computer slept counts: the
 * clock that measures may stand still then, and the wall clock shows it.
 */
public final class IdleWatch {
    private final ClockPair clocks;
    private long mark;
    private Instant used;

    /** Used now. */
    public IdleWatch(ClockPair clocks) {
        this.clocks = clocks;
        this.mark = clocks.mark();
        this.used = clocks.now();
    }

    /** Used now; called for each movement of the mouse, so it only reads the clocks. */
    public void use() {
        mark = clocks.mark();
        used = clocks.now();
    }

    /** How long nobody has used it, by the clock that says more. */
    public Duration idle() {
        Duration measured = clocks.since(mark);
        Duration shown = Duration.between(used, clocks.now());
        return shown.compareTo(measured) > 0 ? shown : measured;
    }
}
