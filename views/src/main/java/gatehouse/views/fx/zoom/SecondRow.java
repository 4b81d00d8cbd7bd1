package gatehouse.views.fx.zoom;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/** A row whose parts stand in a second one below it where a window is too narrow for all. */
public final class SecondRow {
    private final Pane first;
    private final Pane second;
    private final List<Node> all;

    /**
     * @param first has all parts now
     * @param second takes no room while it is empty
     */
    public SecondRow(Pane first, Pane second) {
        this.first = first;
        this.second = second;
        this.all = List.copyOf(first.getChildren());
        second.setManaged(false);
    }

    /** Lets the second row have these parts, and the first one the others, in their order. */
    public void hold(List<Node> parts) {
        List<Node> others = all.stream().filter(part -> !parts.contains(part)).toList();
        first.getChildren().retainAll(others);
        second.getChildren().retainAll(parts);
        fill(first, others);
        fill(second, parts);
        second.setManaged(!parts.isEmpty());
    }

    /** What is there already stays, and keeps the focus. */
    private static void fill(Pane row, List<Node> parts) {
        List<Node> now = row.getChildren();
        for (int at = 0; at < parts.size(); at++) {
            if (at == now.size() || now.get(at) != parts.get(at)) {
                now.add(at, parts.get(at));
            }
        }
    }
}
