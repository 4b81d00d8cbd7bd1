package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.nio.file.Path;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/**
 * The PNG files of the icon are what its SVG file draws; {@code -Dgolden.write=true} makes them
 * anew.
 */
final class ProgramIconTest {
    private static final Path FOLDER =
            Path.of("../styles/src/main/resources/gatehouse/styles/icon");
    private static final double FIELD = 512;
    private static final double UNSEEN = 0.02;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void a_size_is_drawn_from_the_svg_file(int size) throws Exception {
        Path file = FOLDER.resolve("gatehouse-" + size + ".png");
        Path drawn = folder.resolve("drawn.png");
        WindowSnapshot picture =
                HeadlessToolkit.ask(() ->
                        WindowSnapshot.of(
                                new Scene(drawing(size), size, size, Color.TRANSPARENT),
                                size,
                                size));
        picture.write(drawn);
        if (Boolean.getBoolean("golden.write")) {
            picture.write(file);
        }

        assertThat(difference(image(file), image(drawn)))
                .as("write it anew with -Dgolden.write=true if that is meant")
                .isLessThan(UNSEEN);
    }

    private static Group drawing(int size) throws Exception {
        NodeList paths =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(FOLDER.resolve("gatehouse.svg").toFile())
                        .getElementsByTagName("path");
        var drawing = new Group();
        for (int i = 0; i < paths.getLength(); i++) {
            var element = (Element) paths.item(i);
            var path = new SVGPath();
            path.setContent(element.getAttribute("d"));
            path.setFill(Color.web(element.getAttribute("fill")));
            drawing.getChildren().add(path);
        }
        drawing.getTransforms().add(new Scale(size / FIELD, size / FIELD));
        return new Group(drawing);
    }

    private static Image image(Path file) {
        return new Image(file.toUri().toString());
    }

    /** The largest difference of a pixel in one of its four parts, from 0 to 1. */
    private static double difference(Image one, Image other) {
        int size = (int) one.getWidth();
        assertThat(other.getWidth()).isEqualTo(size);
        return IntStream.range(0, size * size)
                .mapToDouble(i ->
                        difference(
                                one.getPixelReader().getColor(i % size, i / size),
                                other.getPixelReader().getColor(i % size, i / size)))
                .max()
                .orElseThrow();
    }

    private static double difference(Color one, Color other) {
        return Math.max(
                Math.max(
                        Math.abs(one.getRed() - other.getRed()),
                        Math.abs(one.getGreen() - other.getGreen())),
                Math.max(
                        Math.abs(one.getBlue() - other.getBlue()),
                        Math.abs(one.getOpacity() - other.getOpacity())));
    }
}
