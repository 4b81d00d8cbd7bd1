package gatehouse.views.fx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.function.Supplier;

/** Lets a view listen only while it is on the screen. */
public final class VisibilityScope {
    private Subscription listening = Subscription.EMPTY;

    private VisibilityScope() {}

    /**
     * Calls {@code start} when {@code root} comes into a showing window; ends the subscription when
     * it leaves.
     */
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
