package gatehouse.views.fx;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

import java.io.Serial;

/** Something was copied to the clipboard; it rises to the window, which says so. */
public final class CopiedEvent extends Event {
    /** The only type of this event. */
    public static final EventType<CopiedEvent> COPIED = new EventType<>(Event.ANY, "COPIED");

    @Serial private static final long serialVersionUID = 1;

    private CopiedEvent() {
        super(COPIED);
    }

    /** Says so on behalf of a node of the window. */
    public static void fire(Node from) {
        from.fireEvent(new CopiedEvent());
    }
}
