package gatehouse.console.work;

import javafx.util.Subscription;

import java.time.Duration;

/** Lets a copied secret stay on the clipboard for a minute, unless something else was copied. */
public final class ClipboardSecretTimer {
    /** How long it stays there. */
    public static final Duration STAYS = Duration.ofSeconds(60);

    private final DelayTicker ticker;
    private Subscription waiting = Subscription.EMPTY;
    private Runnable clear = () -> {};

    /** A clipboard on which nothing secret is yet. */
    public ClipboardSecretTimer(DelayTicker ticker) {
        this.ticker = ticker;
    }

    /** Puts a secret there; an earlier one has no time of its own any more. */
    public void copy(String secret, ClipboardAccess clipboard) {
        clipboard.put(secret);
        waiting.unsubscribe();
        clear =
                () -> {
                    if (clipboard.text().filter(secret::equals).isPresent()) {
                        clipboard.clear();
                    }
                };
        waiting = ticker.every(STAYS, this::clear);
    }

    /** Takes the secret off the clipboard now, if it is still there. */
    public void clear() {
        waiting.unsubscribe();
        clear.run();
        clear = () -> {};
    }
}
