package gatehouse.console.work;

import java.time.Duration;

/**
 * How many calls may be under way at once: halved when the server fails, is locked, or answers much
 * later than it did, and raised again by one after as many good answers as there are places. For
 * one thread at a time.
 */
public final class AdaptiveConcurrency {
    /** An answer this many times as late as the quickest says that there are too many at once. */
    private static final int LATER = 4;

    /** Below this, an answer is quick whatever the quickest was. */
    private static final Duration QUICK = Duration.ofMillis(500);

    private final int most;
    private int now;
    private int good;
    private Duration quickest = Duration.ofDays(1);

    /** Begins with as many as there may ever be. */
    public AdaptiveConcurrency(int most) {
        this.most = most;
        this.now = most;
    }

    /** How many may be under way now; at least 1. */
    public int now() {
        return now;
    }

    /** A call was answered as documented. */
    public void answered(Duration took) {
        boolean late =
                took.compareTo(QUICK) > 0 && took.compareTo(quickest.multipliedBy(LATER)) > 0;
        quickest = took.compareTo(quickest) < 0 ? took : quickest;
        if (late) {
            failed();
        } else if (++good >= now && now < most) {
            now++;
            good = 0;
        }
    }

    /** A call failed, or the server was busy. */
    public void failed() {
        now = Math.max(1, now / 2);
        good = 0;
    }
}
