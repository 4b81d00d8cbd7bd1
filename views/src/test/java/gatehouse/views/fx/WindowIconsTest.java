package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.views.FrameWaiter;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

/** The icon of the program in the title bar of a window. */
final class WindowIconsTest {
    @Test
    void a_window_gets_the_icon_in_four_sizes() throws Exception {
        Stage stage = HeadlessToolkit.ask(Stage::new);

        HeadlessToolkit.run(() -> WindowIcons.give(stage));

        FrameWaiter.holds("four icons are there", () -> stage.getIcons().size() == 4);
        assertThat(stage.getIcons())
                .noneMatch(Image::isError)
                .extracting(Image::getWidth)
                .containsExactlyInAnyOrder(16.0, 32.0, 48.0, 128.0);
    }
}
