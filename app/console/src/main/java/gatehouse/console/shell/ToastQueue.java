package gatehouse.console.shell;

import gatehouse.console.work.DelayTicker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Duration;

/** The last word about something that finished, for a few seconds. */
final class ToastQueue {
    private static final Duration SEEN = Duration.ofSeconds(8);

    private final DelayTicker ticker;
    private final ReadOnlyObjectWrapper<ToastMessage> toast =
            new ReadOnlyObjectWrapper<>(ToastMessage.NONE);
    private Subscription fading = Subscription.EMPTY;

    ToastQueue(DelayTicker ticker) {
        this.ticker = ticker;
    }

    ReadOnlyObjectProperty<ToastMessage> toastProperty() {
        return toast.getReadOnlyProperty();
    }

    void tell(ToastMessage news) {
        toast.set(news);
        fading.unsubscribe();
        fading = ticker.every(SEEN, this::forget);
    }

    private void forget() {
        fading.unsubscribe();
        toast.set(ToastMessage.NONE);
    }
}
