package gatehouse.views.fx;

import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.Set;
import java.util.function.BooleanSupplier;

/** Sees what a person does with keys, mouse or touch in any window of the program. */
public final class InputObserver {
    /** These come by themselves, too, when something moves under a mouse that rests. */
    private static final Set<EventType<?>> BY_THEMSELVES =
            Set.of(
                    MouseEvent.MOUSE_ENTERED,
                    MouseEvent.MOUSE_ENTERED_TARGET,
                    MouseEvent.MOUSE_EXITED,
                    MouseEvent.MOUSE_EXITED_TARGET);

    private final EventHandler<InputEvent> handler = this::seen;
    private final BooleanSupplier input;

    private InputObserver(BooleanSupplier input) {
        this.input = input;
    }

    /**
     * Observes all windows, and those that open later, until the subscription ends.
     *
     * @param input is asked at each input whether it goes on to where it was meant
     */
    public static Subscription observe(BooleanSupplier input) {
        return new InputObserver(input).observe();
    }

    private Subscription observe() {
        ListChangeListener<Window> changes =
                change -> {
                    while (change.next()) {
                        change.getRemoved().forEach(this::leave);
                        change.getAddedSubList().forEach(this::follow);
                    }
                };
        Window.getWindows().forEach(this::follow);
        Window.getWindows().addListener(changes);
        return () -> {
            Window.getWindows().removeListener(changes);
            Window.getWindows().forEach(this::leave);
        };
    }

    private void follow(Window window) {
        window.addEventFilter(InputEvent.ANY, handler);
    }

    private void leave(Window window) {
        window.removeEventFilter(InputEvent.ANY, handler);
    }

    private void seen(InputEvent event) {
        if (!BY_THEMSELVES.contains(event.getEventType()) && !input.getAsBoolean()) {
            event.consume();
        }
    }
}
