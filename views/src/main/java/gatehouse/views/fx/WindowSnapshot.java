package gatehouse.views.fx;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** A picture of a window and its pop-ups; it may be larger than the screen. */
public final class WindowSnapshot {
    private final BufferedImage canvas;

    private WindowSnapshot(int width, int height) {
        canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    /** A picture of the scene, laid out at this size; call this on the JavaFX thread. */
    public static WindowSnapshot of(Scene scene, int width, int height) {
        var picture = new WindowSnapshot(width, height);
        Parent root = scene.getRoot();
        root.resize(width, height);
        // Controls create their inner nodes in the first layout; those need a layout of their own.
        root.applyCss();
        root.layout();
        picture.paint(seen(root, width, height, scene.getFill()), 0, 0);
        return picture;
    }

    /** Paints a scene over the picture. */
    public WindowSnapshot with(Scene above, int x, int y) {
        paint(seen(above.getRoot(), above.getWidth(), above.getHeight(), Color.TRANSPARENT), x, y);
        return this;
    }

    /** Paints the scene of a window that is in front of {@code below}, at the same position. */
    public WindowSnapshot with(Window above, Window below) {
        Scene upper = above.getScene();
        Scene lower = below.getScene();
        double x = above.getX() + upper.getX() - below.getX() - lower.getX();
        double y = above.getY() + upper.getY() - below.getY() - lower.getY();
        return with(upper, (int) Math.round(x), (int) Math.round(y));
    }

    /** Writes a PNG file and creates its folder if needed. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(canvas, "png", file.toFile());
    }

    private static WritableImage seen(Node root, double width, double height, Paint ground) {
        var parameters = new SnapshotParameters();
        parameters.setFill(ground);
        parameters.setViewport(new Rectangle2D(0, 0, width, height));
        return root.snapshot(parameters, null);
    }

    private void paint(WritableImage seen, int x, int y) {
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] pixels = new int[width * height];
        seen.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var layer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        layer.setRGB(0, 0, width, height, pixels, 0, width);
        var graphics = canvas.createGraphics();
        graphics.drawImage(layer, x, y, null);
        graphics.dispose();
    }
}
