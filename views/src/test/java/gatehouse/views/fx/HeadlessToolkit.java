package gatehouse.views.fx;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The toolkit without a display, started once for all tests of this JVM. */
public final class HeadlessToolkit {
    static {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyStarted) {
            started.countDown();
        }
        Platform.setImplicitExit(false);
        try {
            started.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HeadlessToolkit() {}

    /** Something to be done on the JavaFX thread. */
    public interface Act {
        void run() throws Exception;
    }

    public static void run(Act act) throws Exception {
        ask(() -> {
            act.run();
            return true;
        });
    }

    /** Answers what the JavaFX thread says, or throws what it threw. */
    public static <T> T ask(Callable<T> question) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return question.call();
        }
        var task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new AssertionError("The JavaFX thread does not answer", e);
        }
    }
}
