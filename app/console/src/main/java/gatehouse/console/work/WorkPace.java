package gatehouse.console.work;

import gatehouse.clients.http.ClockPair;

import java.time.Duration;

/**
 * When a piece of work that is done again and again may begin the next time: the first time at
 * once, then after a rest that is long beside the work itself, so that it takes a fifth of one
 * processor at most. Safe for any thread.
 */
public final class WorkPace {
    private static final Duration SHORTEST_REST = Duration.ofMillis(250);
    private static final int REST = 4;

    private final ClockPair clocks;
    private boolean working;
    private long begun;
    private long ended;
    private Duration rest = Duration.ZERO;

    /** A pace by the clock that measures. */
    public WorkPace(ClockPair clocks) {
        this.clocks = clocks;
        this.ended = clocks.mark();
    }

    /**
     * Begins the work if it is time.
     *
     * @return whether it has begun; {@link #end} must follow
     */
    public synchronized boolean begin() {
        if (working || clocks.since(ended).compareTo(rest) < 0) {
            return false;
        }
        working = true;
        begun = clocks.mark();
        return true;
    }

    /** The work has ended, or will not be done; does nothing where none has begun. */
    public synchronized void end() {
        if (!working) {
            return;
        }
        working = false;
        ended = clocks.mark();
        Duration longRest = clocks.since(begun).multipliedBy(REST);
        rest = longRest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : longRest;
    }
}
