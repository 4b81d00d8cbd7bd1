package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.shell.ShellPlace;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whoever works with the keys alone sees at each stop of Tab where the focus is. */
final class FocusSeenTest extends CompleteWindowFixture {
    private static final int MOST_STOPS = 60;
    private static final int FEWEST_STOPS = 8;

    @Test
    void at_every_stop_of_tab_the_focus_is_seen_and_tab_goes_on() throws Exception {
        var unseen = new ArrayList<String>();
        var places = new ArrayList<>(window.opened().places());
        window.shell().places().own().forEach(own -> places.add(own.place()));
        for (ShellPlace place : places) {
            HeadlessToolkit.run(() -> window.shell().placeProperty().set(place));
            unseen.addAll(unseen(place));
        }
        assertThat(unseen).isEmpty();
    }

    /** Goes once around with Tab; each stop must look another way once the focus has left it. */
    private List<String> unseen(ShellPlace place) throws Exception {
        var unseen = new ArrayList<String>();
        Set<Node> stops = new LinkedHashSet<>();
        Node stop = operator.focus();
        while (stops.add(stop) && stops.size() < MOST_STOPS) {
            int[] with = seen(stop);
            operator.presses(KeyCode.TAB);
            if (Arrays.equals(with, seen(stop))) {
                unseen.add(place + ": " + stop);
            }
            stop = operator.focus();
        }
        assertThat(stops).as(place + ": Tab goes around").hasSizeBetween(FEWEST_STOPS, 59);
        return unseen;
    }

    private int[] seen(Node node) throws Exception {
        return HeadlessToolkit.ask(() -> {
            Scene scene = window.stage().getScene();
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            int x = (int) Math.max(0, bounds.getMinX() - 3);
            int y = (int) Math.max(0, bounds.getMinY() - 3);
            int width = (int) Math.min(scene.getWidth() - x, bounds.getWidth() + 6);
            int height = (int) Math.min(scene.getHeight() - y, bounds.getHeight() + 6);
            var around = new SnapshotParameters();
            around.setViewport(new Rectangle2D(x, y, width, height));
            PixelReader pixels = scene.getRoot().snapshot(around, null).getPixelReader();
            int[] seen = new int[width * height];
            pixels.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), seen, 0, width);
            return seen;
        });
    }
}
