package gatehouse.views.fx.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.views.fx.HeadlessToolkit;

import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

/** Content in twice its usual size; each test is one turn of the FX thread. */
final class ZoomPaneTest {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double BAR = 14;

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
    void content_whose_texts_need_more_height_gets_it_and_is_scrolled() throws Exception {
        HeadlessToolkit.run(() -> {
            var texts = new Pane();
            texts.setMinHeight(700);

            var shown = new LargeContent(texts, WIDTH, HEIGHT);

            assertThat(texts.getHeight()).isEqualTo(700);
            assertThat(shown.zoomed.getChildrenUnmodifiable())
                    .filteredOn(ScrollBar.class::isInstance)
                    .anyMatch(bar -> bar.isVisible());
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

    @Test
    void a_layer_over_the_content_stays_in_sight_while_the_content_is_scrolled() throws Exception {
        HeadlessToolkit.run(() -> {
            var over = new Button("over");
            over.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            var layer = new StackPane(over);
            layer.paddingProperty().bind(HiddenMargin.of(layer));
            var shown = new LargeContent(new StackPane(layer), 760, 560);

            Event.fireEvent(shown.content, wheel(-70));
            shown.layout();

            assertThat(shown.content.getLayoutY()).isEqualTo(-70);
            assertThat(over.localToScene(over.getLayoutBounds()))
                    .isEqualTo(new BoundingBox(0, 0, 760 - BAR, 560 - BAR));
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
        final Pane content;
        final ZoomPane zoomed;

        LargeContent(double height) {
            this(new Pane(), WIDTH, height);
            low.relocate(0, 480);
            content.getChildren().add(low);
            layout();
        }

        LargeContent(Pane content, double width, double height) {
            var scale = new TextScale();
            scale.restore(200);
            this.content = content;
            zoomed = new ZoomPane(content, scale);
            new Scene(zoomed, width, height);
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
