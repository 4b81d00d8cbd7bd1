package gatehouse.views.fx.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.views.fx.HeadlessToolkit;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;

/** Content in twice its usual size; each test is one turn of the FX thread. */
final class ZoomPaneTest {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    @Test
    void content_with_too_little_room_is_scrolled_to_what_gets_the_focus() throws Exception {
        HeadlessToolkit.run(() -> {
            var shown = new LargeContent(HEIGHT);
            assertThat(shown.lowEdge()).isGreaterThan(HEIGHT);

            shown.low.requestFocus();
            shown.layout();

            assertThat(shown.lowEdge()).isLessThanOrEqualTo(HEIGHT);
        });
    }

    @Test
    void the_wheel_scrolls_as_far_as_there_is_something() throws Exception {
        HeadlessToolkit.run(() -> {
            var shown = new LargeContent(HEIGHT);

            Event.fireEvent(shown.content, wheel(-40));
            shown.layout();
            assertThat(shown.content.getLayoutY()).isEqualTo(-40);

            Event.fireEvent(shown.content, wheel(-4000));
            shown.layout();
            assertThat(shown.content.getLayoutY())
                    .isEqualTo(HEIGHT - 2 * shown.content.getHeight());
        });
    }

    @Test
    void no_bar_takes_room_where_there_is_enough() throws Exception {
        HeadlessToolkit.run(() -> {
            var shown = new LargeContent(2 * HEIGHT);

            assertThat(shown.content.getWidth()).isEqualTo(WIDTH / 2);
            assertThat(shown.zoomed.getChildrenUnmodifiable())
                    .filteredOn(ScrollBar.class::isInstance)
                    .noneMatch(bar -> bar.isVisible());
        });
    }

    private static ScrollEvent wheel(double by) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    /** A pane with a button at 480 of the 530 pixels that it has at least. */
    private static final class LargeContent {
        final Button low = new Button("low");
        final Pane content = new Pane(low);
        final ZoomPane zoomed;

        LargeContent(double height) {
            var scale = new TextScale();
            scale.restore(200);
            low.relocate(0, 480);
            zoomed = new ZoomPane(content, scale);
            new Scene(zoomed, WIDTH, height);
            layout();
        }

        void layout() {
            zoomed.applyCss();
            zoomed.layout();
        }

        double lowEdge() {
            return low.localToScene(low.getLayoutBounds()).getMaxY();
        }
    }
}
