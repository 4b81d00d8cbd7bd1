package gatehouse.views.fx;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/** The one door to the JavaFX thread: what is given here runs there, in the order given. */
public final class FxExecutor implements Executor {
    @Override
    public void execute(Runnable act) {
        Platform.runLater(act);
    }
}
