package gatehouse.console.servicelogin;

import gatehouse.console.work.DelayTicker;

import javafx.util.Subscription;

import java.time.Duration;

/** Lets a copied key stay on the clipboard for a minute, unless something else was copied. */
final class ClipboardKeyTimer {
    static final Duration STAYS = Duration.ofSeconds(60);

    private final DelayTicker ticker;
    private Subscription waiting = Subscription.EMPTY;
    private Runnable clear = () -> {};

    ClipboardKeyTimer(DelayTicker ticker) {
        this.ticker = ticker;
    }

    void copy(String key, ClipboardAccess clipboard) {
        clipboard.put(key);
        waiting.unsubscribe();
        clear =
                () -> {
                    if (clipboard.text().filter(key::equals).isPresent()) {
                        clipboard.clear();
                    }
                };
        waiting = ticker.every(STAYS, this::clear);
    }

    /** Takes the key off the clipboard now, if it is still there. */
    void clear() {
        waiting.unsubscribe();
        clear.run();
        clear = () -> {};
    }
}
