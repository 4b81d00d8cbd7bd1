package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class VisibilityScopeTest {
    private final List<String> told = new ArrayList<>();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage =
                HeadlessToolkit.ask(() -> {
                    var opened = new Stage();
                    opened.setScene(new Scene(new StackPane(), 200, 100));
                    return opened;
                });
    }

    @AfterEach
    void close() throws Exception {
        HeadlessToolkit.run(stage::hide);
    }

    @Test
    void nothing_starts_before_the_window_shows() throws Exception {
        HeadlessToolkit.run(() -> put(watched()));
        assertThat(told).isEmpty();
    }

    @Test
    void it_starts_with_the_window_and_ends_with_it() throws Exception {
        HeadlessToolkit.run(() -> {
            put(watched());
            stage.show();
            stage.hide();
        });
        assertThat(told).containsExactly("start", "end");
    }

    @Test
    void it_ends_when_the_node_leaves_and_starts_again_when_it_is_back() throws Exception {
        HeadlessToolkit.run(() -> {
            var node = watched();
            stage.show();
            put(node);
            put(new Label());
            put(node);
        });
        assertThat(told).containsExactly("start", "end", "start");
    }

    @Test
    void a_node_that_left_is_forgotten_by_what_it_listened_to() throws Exception {
        var longLived = new SimpleStringProperty("as ever");
        var gone = HeadlessToolkit.ask(() -> showAndLeave(longLived));
        for (int attempt = 0; attempt < 50 && gone.get() != null; attempt++) {
            pulse();
            System.gc();
        }
        assertThat(gone.get()).isNull();
    }

    private WeakReference<Label> showAndLeave(StringProperty longLived) {
        var label = new Label();
        VisibilityScope.whileShown(label, () -> longLived.subscribe(label::setText));
        stage.show();
        put(label);
        assertThat(label.getText()).isEqualTo("as ever");
        put(new Label());
        return new WeakReference<>(label);
    }

    private Label watched() {
        var label = new Label();
        VisibilityScope.whileShown(
                label,
                () -> {
                    told.add("start");
                    return () -> told.add("end");
                });
        return label;
    }

    private void put(Label label) {
        ((StackPane) stage.getScene().getRoot()).getChildren().setAll(label);
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
