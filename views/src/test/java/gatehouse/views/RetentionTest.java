package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.styles.StyleSheets;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A view that has left the screen is forgotten, though its view-model lives on. */
final class RetentionTest {
    private static final int ATTEMPTS = 50;

    @TempDir private Path home;
    private AllViews views;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        views = new AllViews(home);
        stage =
                HeadlessToolkit.ask(() -> {
                    var opened = new Stage();
                    opened.setScene(new Scene(new StackPane(), 1000, 600));
                    opened.getScene().getStylesheets().setAll(StyleSheets.sheets());
                    opened.show();
                    return opened;
                });
    }

    @AfterEach
    void close() throws Exception {
        HeadlessToolkit.run(stage::hide);
        views.close();
    }

    /** All views are shown before the garbage is collected, as that takes longest. */
    @Test
    void a_view_that_left_is_forgotten() throws Exception {
        var left = new LinkedHashMap<String, WeakReference<Parent>>();
        for (Map.Entry<String, Callable<Parent>> view : views.all().entrySet()) {
            left.put(view.getKey(), HeadlessToolkit.ask(() -> show(view.getValue().call())));
            pulse();
        }
        HeadlessToolkit.run(() -> stage.getScene().setRoot(new StackPane()));
        for (int attempt = 0; attempt < ATTEMPTS && !alive(left).isEmpty(); attempt++) {
            pulse();
            System.gc();
        }

        assertThat(alive(left)).isEmpty();
    }

    private static List<String> alive(Map<String, WeakReference<Parent>> left) {
        return left.entrySet().stream()
                .filter(view -> view.getValue().get() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private WeakReference<Parent> show(Parent root) {
        stage.getScene().setRoot(new StackPane(root));
        return new WeakReference<>(root);
    }

    /** The scene lets go of what it no longer shows only once it was painted anew. */
    private void pulse() throws Exception {
        var painted = new CountDownLatch(1);
        HeadlessToolkit.run(() -> {
            stage.getScene().addPostLayoutPulseListener(painted::countDown);
            stage.getScene().getRoot().requestLayout();
        });
        assertThat(painted.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
