package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Where a window is placed. */
final class VisibleBoundsTest {
    private static final Rectangle2D PRIMARY = new Rectangle2D(0, 24, 1920, 1016);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);
    private static final List<Rectangle2D> BOTH = List.of(PRIMARY, RIGHT);

    @Test
    void bounds_on_a_screen_stay() {
        var wanted = new Rectangle2D(2000, 100, 1000, 800);

        assertThat(VisibleBounds.fit(wanted, BOTH)).isEqualTo(wanted);
    }

    @Test
    void a_title_bar_above_the_screen_is_moved_down() {
        assertThat(VisibleBounds.fit(new Rectangle2D(100, -28, 1280, 800), BOTH))
                .isEqualTo(new Rectangle2D(100, 24, 1280, 800));
    }

    @Test
    void a_window_over_the_edge_is_moved_to_the_screen_that_shows_most_of_it() {
        assertThat(VisibleBounds.fit(new Rectangle2D(1800, 600, 1000, 800), BOTH))
                .isEqualTo(new Rectangle2D(1920, 224, 1000, 800));
        assertThat(VisibleBounds.fit(new Rectangle2D(-900, 200, 1000, 800), BOTH))
                .isEqualTo(new Rectangle2D(0, 200, 1000, 800));
    }

    @Test
    void a_window_of_a_screen_that_is_gone_is_in_the_middle_of_the_first() {
        assertThat(VisibleBounds.fit(new Rectangle2D(4000, 3000, 1000, 800), BOTH))
                .isEqualTo(new Rectangle2D(460, 132, 1000, 800));
    }

    @Test
    void a_window_larger_than_the_screen_fills_it() {
        var small = new Rectangle2D(0, 30, 1024, 738);

        assertThat(VisibleBounds.fit(new Rectangle2D(-100, -100, 1280, 800), List.of(small)))
                .isEqualTo(small);
        assertThat(VisibleBounds.middle(1280, 800, small)).isEqualTo(small);
    }
}
