package gatehouse.console.passwords;

import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.WorkFailure;

import javafx.util.Subscription;

import java.util.function.Consumer;

/** Lets stored passwords follow the environments that a window has read or changed. */
public final class OrphanSweep {
    private final OrphanedPasswords orphans;
    private final Background background;
    private final DelayTicker ticker;
    private final Consumer<WorkFailure> failed;
    private Subscription waiting = Subscription.EMPTY;

    /**
     * @param failed is told where the environments could not be read
     */
    public OrphanSweep(
            OrphanedPasswords orphans,
            Background background,
            DelayTicker ticker,
            Consumer<WorkFailure> failed) {
        this.orphans = orphans;
        this.background = background;
        this.ticker = ticker;
        this.failed = failed;
    }

    /** Looks now, and again once what waits can be undone no longer. */
    public void run() {
        waiting.unsubscribe();
        background.write(orphans::sweep, this::swept, failed);
    }

    private void swept(boolean more) {
        waiting.unsubscribe();
        waiting = more ? ticker.every(OrphanedPasswords.UNDO, this::run) : Subscription.EMPTY;
    }
}
