package gatehouse.views.fx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.function.Supplier;

/** Ties what a view listens to to the time it is on screen. */
public final class VisibilityScope {
    private Subscription listening = Subscription.EMPTY;

    private VisibilityScope() {}

    /** Starts when the node is in a showing window, and ends what was started when it is not. */
    public static void whileShown(Node root, Supplier<Subscription> start) {
        var shown = new VisibilityScope();
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(now -> shown.turn(now, start));
    }

    private void turn(boolean now, Supplier<Subscription> start) {
        listening.unsubscribe();
        listening = now ? start.get() : Subscription.EMPTY;
    }
}
