package gatehouse.views.fx;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/** Runs tasks on the JavaFX thread, in order; the only class that calls {@code runLater}. */
public final class FxExecutor implements Executor {
    @Override
    public void execute(Runnable act) {
        Platform.runLater(act);
    }
}
