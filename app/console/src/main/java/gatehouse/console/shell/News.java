package gatehouse.console.shell;

import gatehouse.console.work.Ticker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Duration;

/** The last word about something that finished, for a few seconds. */
final class News {
    private static final Duration SEEN = Duration.ofSeconds(8);

    private final Ticker ticker;
    private final ReadOnlyObjectWrapper<Toast> toast = new ReadOnlyObjectWrapper<>(Toast.NONE);
    private Subscription fading = Subscription.EMPTY;

    News(Ticker ticker) {
        this.ticker = ticker;
    }

    ReadOnlyObjectProperty<Toast> toastProperty() {
        return toast.getReadOnlyProperty();
    }

    void tell(Toast news) {
        toast.set(news);
        fading.unsubscribe();
        fading = ticker.every(SEEN, this::forget);
    }

    private void forget() {
        fading.unsubscribe();
        toast.set(Toast.NONE);
    }
}
