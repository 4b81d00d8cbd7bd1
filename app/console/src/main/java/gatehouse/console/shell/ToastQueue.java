package gatehouse.console.shell;

import gatehouse.console.work.DelayTicker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The last word about something that finished, for a few seconds. While nothing may be seen, the
 * words wait; they come one after the other then.
 */
final class ToastQueue {
    private static final Duration SEEN = Duration.ofSeconds(8);

    /** What can be copied is looked for longer. */
    private static final Duration SEEN_WITH_TICKET = Duration.ofSeconds(30);

    private final DelayTicker ticker;
    private final ReadOnlyObjectWrapper<ToastMessage> toast =
            new ReadOnlyObjectWrapper<>(ToastMessage.NONE);
    private final Queue<ToastMessage> waiting = new ArrayDeque<>();
    private Subscription fading = Subscription.EMPTY;
    private boolean held;

    ToastQueue(DelayTicker ticker) {
        this.ticker = ticker;
    }

    ReadOnlyObjectProperty<ToastMessage> toastProperty() {
        return toast.getReadOnlyProperty();
    }

    void tell(ToastMessage news) {
        if (held) {
            waiting.add(news);
        } else {
            waiting.clear();
            show(news);
        }
    }

    /** Shows nothing from now on, or shows what was told meanwhile. */
    void hold(boolean wanted) {
        held = wanted;
        if (wanted) {
            forget();
        } else {
            next();
        }
    }

    private void show(ToastMessage news) {
        toast.set(news);
        fading.unsubscribe();
        fading = ticker.every(news.ticket().isEmpty() ? SEEN : SEEN_WITH_TICKET, this::next);
    }

    private void next() {
        ToastMessage next = waiting.poll();
        if (next == null) {
            forget();
        } else {
            show(next);
        }
    }

    private void forget() {
        fading.unsubscribe();
        toast.set(ToastMessage.NONE);
    }
}
