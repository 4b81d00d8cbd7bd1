package gatehouse.console.servicelogin;

import gatehouse.console.work.Ticker;

import javafx.util.Subscription;

import java.time.Duration;

/** Lets a copied key stay on the clipboard for a minute, unless something else was copied. */
final class KeyClip {
    static final Duration STAYS = Duration.ofSeconds(60);

    private final Ticker ticker;
    private Subscription waiting = Subscription.EMPTY;
    private Runnable clear = () -> {};

    KeyClip(Ticker ticker) {
        this.ticker = ticker;
    }

    void copy(String key, Clipping clipboard) {
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
