package gatehouse.views.fx;

import javafx.scene.Scene;

/** Does work once, after the first frame of a scene. */
public final class FirstFrame implements Runnable {
    private final Scene scene;
    private final Runnable work;

    private FirstFrame(Scene scene, Runnable work) {
        this.scene = scene;
        this.work = work;
    }

    /** Does {@code work} once the scene was laid out for the first time. */
    public static void after(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new FirstFrame(scene, work));
    }

    @Override
    public void run() {
        scene.removePostLayoutPulseListener(this);
        new FxExecutor().execute(work);
    }
}
