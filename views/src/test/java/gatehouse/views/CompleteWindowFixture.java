package gatehouse.views;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.views.fx.HeadlessToolkit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Each test has a window with every session of the sandbox, and a person at it. */
abstract class CompleteWindowFixture {
    @TempDir Path home;
    OpenWindow window;
    Operator operator;

    @BeforeEach
    final void openWindow() throws Exception {
        window = new OpenWindow(home).show().complete();
        operator = new Operator(window.stage());
    }

    @AfterEach
    final void closeWindow() throws Exception {
        window.close();
    }

    /** Stops the refreshes, as one may move the rows between two clicks. */
    final void stopRefreshing() throws Exception {
        HeadlessToolkit.run(() ->
                PortosViewModels.of(window.opened()).sessions().live().onProperty().set(false));
    }
}
