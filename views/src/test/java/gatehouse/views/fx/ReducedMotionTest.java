package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.styles.StyleSheets;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signs of waiting, which are all that moves without end, as the system wants them. */
final class ReducedMotionTest {
    private ProgressIndicator indicator;
    private ProgressBar bar;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        HeadlessToolkit.run(() -> {
            indicator = new ProgressIndicator();
            bar = new ProgressBar();
            stage = new Stage();
            stage.setScene(new Scene(new VBox(indicator, bar), 200, 100));
            stage.getScene().getStylesheets().setAll(StyleSheets.sheets());
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        HeadlessToolkit.run(stage::hide);
    }

    @Test
    void they_move_where_the_system_wants_nothing() throws Exception {
        HeadlessToolkit.run(() -> {
            ask(false);

            assertThat(isSeen(indicator.lookup(".segment0"))).isTrue();
            assertThat(indicator.getBackground()).isNull();
            assertThat(isSeen(bar.lookup(".bar"))).isTrue();
        });
    }

    @Test
    void where_it_asks_for_less_motion_a_dot_and_an_empty_bar_stand_still() throws Exception {
        HeadlessToolkit.run(() -> {
            ask(true);

            assertThat(isSeen(indicator.lookup(".segment0"))).isFalse();
            assertThat(isSeen(indicator)).isTrue();
            assertThat(isSeen(bar.lookup(".bar"))).isFalse();
        });
    }

    @Test
    void how_far_something_is_can_be_seen_all_the_same() throws Exception {
        HeadlessToolkit.run(() -> {
            bar.setProgress(0.5);
            ask(true);

            assertThat(isSeen(bar.lookup(".bar"))).isTrue();
        });
    }

    @Test
    void a_window_follows_the_system() throws Exception {
        HeadlessToolkit.run(() ->
                assertThat(stage.getScene().getPreferences().isReducedMotion())
                        .isEqualTo(Platform.getPreferences().isReducedMotion()));
    }

    private void ask(boolean reduced) {
        stage.getScene().getPreferences().setReducedMotion(reduced);
        stage.getScene().getRoot().applyCss();
    }

    private static boolean isSeen(Node node) {
        return ((Region) node)
                .getBackground().getFills().stream()
                        .anyMatch(fill -> ((Color) fill.getFill()).getOpacity() > 0);
    }
}
