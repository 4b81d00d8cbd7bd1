package gatehouse.views.fx;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

import java.io.Serial;

/** A person wants to see a call in the network log; it rises to the window, which shows it. */
public final class ShowCallEvent extends Event {
    /** The only type of this event. */
    public static final EventType<ShowCallEvent> SHOW_CALL =
            new EventType<>(Event.ANY, "SHOW_CALL");

    @Serial private static final long serialVersionUID = 1;

    private final long number;

    private ShowCallEvent(long number) {
        super(SHOW_CALL);
        this.number = number;
    }

    /** Asks for the call with that number on behalf of a node of the window. */
    public static void fire(Node from, long number) {
        from.fireEvent(new ShowCallEvent(number));
    }

    /** The number of the call. */
    public long number() {
        return number;
    }
}
