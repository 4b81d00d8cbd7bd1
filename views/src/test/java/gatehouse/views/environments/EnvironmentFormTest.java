package gatehouse.views.environments;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.Console;
import gatehouse.console.desk.ConnectionLimits;
import gatehouse.console.environments.EnvironmentChooserViewModel;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.work.Background;
import gatehouse.views.fx.FxExecutor;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** What the form for a new environment does with an address that is nearly right. */
final class EnvironmentFormTest {
    @TempDir private Path home;

    @Test
    void a_wrong_address_has_the_focus_and_its_message_and_is_put_right_by_a_click()
            throws Exception {
        try (var background = new Background(new FxExecutor(), _ -> {})) {
            HeadlessToolkit.run(() -> {
                var view = new EnvironmentChooserView(model(background));
                var scene = new Scene(view.root());
                TextField address = (TextField) field(scene, "Portos address").getLabelFor();
                ((TextField) field(scene, "Name").getLabelFor()).setText("Shop");
                address.setText("portos.example/api/sessions?x=1");

                ((Button) scene.lookup("#add")).fire();

                assertThat(scene.getFocusOwner()).isSameAs(address);
                Label fault = (Label) address.getParent().lookup("#fault");
                assertThat(fault.isVisible()).isTrue();
                assertThat(fault.getText())
                        .isEqualTo("Portos address: must start with https:// or http://.");
                Button offer = (Button) address.getParent().lookup("#offer");
                assertThat(offer.getText()).isEqualTo("Use https://portos.example");

                offer.fire();

                assertThat(address.getText()).isEqualTo("https://portos.example");
                assertThat(fault.isVisible()).isFalse();
                assertThat(offer.isVisible()).isFalse();
                assertThat(scene.getFocusOwner()).isSameAs(address);
            });
        }
    }

    private EnvironmentChooserViewModel model(Background background) {
        var schemas =
                Console.systems(ConnectionLimits.standard(), InstantSource.system(), ZoneOffset.UTC)
                        .schemas();
        return new EnvironmentChooserViewModel(
                new EnvironmentStore(HomeFolder.of(home), InstantSource.system(), schemas),
                background,
                _ -> {},
                () -> {});
    }

    private static Label field(Scene scene, String title) {
        return scene.getRoot().lookupAll(".field-label").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
