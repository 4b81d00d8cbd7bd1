package gatehouse.views.shell;

import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.tour.TourState;
import gatehouse.views.wire.WireDrawerView;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * The foot of a window: the drawer with every call and the tour while they are wanted, and the
 * status line. What comes and goes leaves the rest as it is, with the focus in it.
 */
final class WindowFoot {
    private final ShellViewModel model;
    private final ObservableList<Node> parts;
    private final Supplier<Node> focusOfPlace;
    private @Nullable Parent drawer;
    private @Nullable TourStripView tour;

    /**
     * @param room shows the parts, one below the other
     * @param focusOfPlace gets the focus when a part goes while it has it
     */
    WindowFoot(ShellViewModel model, Pane room, Supplier<Node> focusOfPlace) {
        this.model = model;
        this.parts = room.getChildren();
        this.focusOfPlace = focusOfPlace;
    }

    /** Shows what is wanted until the subscription ends. */
    Subscription listen() {
        showAgain();
        return Subscription.combine(
                model.wire().drawer().openProperty().subscribe((_, now) -> showCalls(now)),
                model.tour().stateProperty().subscribe((_, now) -> say(now)));
    }

    /** Builds all parts anew. */
    void showAgain() {
        drawer = null;
        tour = null;
        parts.setAll(statusLine());
        showTour(model.tour().stateProperty().get());
        showCalls(model.wire().drawer().openProperty().get());
    }

    private Parent statusLine() {
        return new StatusLineView(
                        model.wire(),
                        model.environmentProperty().map(now -> now.environment().marks()),
                        model.idleLock().signProperty(),
                        model.places().timeSign())
                .root();
    }

    private void showCalls(boolean wanted) {
        if (drawer != null) {
            remove(drawer);
            drawer = null;
        }
        if (wanted) {
            drawer =
                    new WireDrawerView(
                                    model.wire(),
                                    model.callDialogs().origins(),
                                    model.callDialogs().commands())
                            .root();
            parts.addFirst(drawer);
        }
    }

    /** Each new step is said; one that stands there already is not said again. */
    private void say(TourState now) {
        showTour(now);
        if (tour != null) {
            SpokenText.say(tour.root(), tour.spoken());
        }
    }

    private void showTour(TourState now) {
        if (now instanceof TourState.Hidden) {
            if (tour != null) {
                remove(tour.root());
                tour = null;
            }
        } else if (tour == null) {
            tour = new TourStripView(model.tour(), model.commands());
            parts.add(parts.size() - 1, tour.root());
        }
    }

    private void remove(Node part) {
        boolean focused = part.isFocusWithin();
        parts.remove(part);
        if (focused) {
            focusOfPlace.get().requestFocus();
        }
    }
}
