package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

final class ComponentCatalogueTest {
    @Test
    void the_catalogue_can_be_looked_at_in_light() throws Exception {
        look(ColorScheme.LIGHT);
    }

    @Test
    void the_catalogue_can_be_looked_at_in_dark() throws Exception {
        look(ColorScheme.DARK);
    }

    private static void look(ColorScheme scheme) throws Exception {
        String name = "catalogue-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        Path file = Path.of("target", "pictures", name);
        HeadlessToolkit.run(() ->
                WindowSnapshot.of(
                                ComponentCatalogue.scene(scheme),
                                ComponentCatalogue.WIDTH,
                                ComponentCatalogue.HEIGHT)
                        .write(file));
        assertThat(file).exists();
        assertThat(brightness(file) > 128).isEqualTo(scheme == ColorScheme.LIGHT);
    }

    private static int brightness(Path file) throws IOException {
        int rgb =
                ImageIO.read(file.toFile())
                        .getRGB(ComponentCatalogue.WIDTH / 2, ComponentCatalogue.HEIGHT - 2);
        return ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    }
}
