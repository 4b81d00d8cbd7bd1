package gatehouse.launcher;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.Console;
import gatehouse.console.environments.HomeFolder;
import gatehouse.testkit.StateWaiter;
import gatehouse.views.ConsoleWindow;
import gatehouse.views.ConsoleWindows;
import gatehouse.views.fx.FxExecutor;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;

/** The whole program in this process, to be driven from stop to stop. */
@SuppressWarnings("try") // JUnit takes whatever closing throws
final class TourDrive implements AutoCloseable {
    private static final int HEIGHT = 800;

    /** The size of texts in percent. */
    private static final int TEXT_SIZE = Integer.getInteger("gatehouse.textSize", 100);

    static {
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
    }

    private final ConcurrentLinkedQueue<Throwable> bugs = new ConcurrentLinkedQueue<>();
    private final Console console;
    private final ConsoleWindow window;
    private final Stage stage;

    /** What is done at a stop that was reached, on the thread of the window. */
    @FunctionalInterface
    interface StopVisit {
        void visit(TourStop stop) throws Exception;
    }

    /**
     * Opens the window on a sandbox, minimized, as nobody looks at what would be painted.
     *
     * @param home gets the files of the program
     */
    TourDrive(PlantedShop shop, Path home) throws Exception {
        console =
                new Console(
                        HomeFolder.of(home),
                        shop.sandbox(),
                        new FxExecutor(),
                        bugs::add,
                        ClockPair.system(),
                        ZoneId.of("Europe/Bratislava"));
        console.preferences().put("window.textSize", TEXT_SIZE);
        window = onUi(() -> new ConsoleWindows(console).add());
        stage =
                onUi(() -> {
                    var shown = new Stage();
                    window.show(shown);
                    shown.setIconified(true);
                    return shown;
                });
    }

    Console console() {
        return console;
    }

    ConsoleWindow window() {
        return window;
    }

    /** Goes from stop to stop. */
    void go(List<TourStop> stops, StopVisit visit) throws Exception {
        for (TourStop stop : stops) {
            onUi(() -> {
                stop.act().run();
                return stop;
            });
            StateWaiter.holds(stop.name(), () -> isReached(stop));
            onUi(() -> {
                visit.visit(stop);
                return stop;
            });
        }
    }

    /** How wide a window seems that is so wide, as everything in it is larger. */
    static int seeming(int width) {
        return width * 100 / TEXT_SIZE;
    }

    /** The window as it looks when it is so wide; on its thread. */
    Parent layout(int width) {
        Parent root = stage.getScene().getRoot();
        root.resize(width, HEIGHT);
        root.applyCss();
        root.layout();
        root.layout();
        return root;
    }

    @Override
    public void close() throws Exception {
        onUi(() -> {
            stage.hide();
            return stage;
        });
        console.close();
        if (!bugs.isEmpty()) {
            throw new AssertionError("Faults of the program", bugs.peek());
        }
    }

    private static boolean isReached(TourStop stop) {
        try {
            return onUi(stop::isReached);
        } catch (Exception broken) {
            throw new AssertionError(stop.name() + " cannot be looked at", broken);
        }
    }

    /** Does something on the thread of the windows and waits for it. */
    static <T> T onUi(Callable<T> act) throws Exception {
        var task = new FutureTask<>(act);
        new FxExecutor().execute(task);
        return task.get();
    }
}
