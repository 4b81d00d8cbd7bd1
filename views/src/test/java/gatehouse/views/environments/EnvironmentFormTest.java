package gatehouse.views.environments;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.Console;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentChooserViewModel;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.SystemId;
import gatehouse.console.work.Background;
import gatehouse.styles.StyleSheets;
import gatehouse.views.FrameWaiter;
import gatehouse.views.fx.FxExecutor;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The list of the environments, and the form for a new one. */
final class EnvironmentFormTest {
    private static final double WIDTH = 518;
    private static final double HEIGHT = 700;

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

    @Test
    void enter_submits_the_form_and_a_message_moves_neither_the_dialog_nor_its_buttons()
            throws Exception {
        try (var background = new Background(new FxExecutor(), _ -> {})) {
            HeadlessToolkit.run(() -> {
                var view = new EnvironmentChooserView(model(background));
                var scene = scene(view);
                TextField address = (TextField) field(scene, "Portos address").getLabelFor();
                double height = view.root().prefHeight(WIDTH);
                double buttons = top(scene.lookup("#add"));
                ((TextField) field(scene, "Name").getLabelFor()).setText("Shop");
                address.setText("portos.example/api/sessions?x=1");

                address.fireEvent(new ActionEvent());
                layOut(scene);

                assertThat(address.getParent().lookup("#fault").isVisible()).isTrue();
                assertThat(view.root().prefHeight(WIDTH)).isEqualTo(height);
                assertThat(top(scene.lookup("#add"))).isEqualTo(buttons);
            });
        }
    }

    @Test
    void the_kind_of_each_environment_is_seen_beside_a_long_address() throws Exception {
        store().add(environment("Shop"));
        store().add(environment("W".repeat(40)));
        try (var background = new Background(new FxExecutor(), _ -> {})) {
            Scene scene =
                    HeadlessToolkit.ask(() -> scene(new EnvironmentChooserView(model(background))));
            ListView<?> list = (ListView<?>) scene.lookup("#list");
            FrameWaiter.holds("the environments are read", () -> list.getItems().size() == 3);
            HeadlessToolkit.run(() -> {
                layOut(scene);
                double right = list.localToScene(list.getLayoutBounds()).getMaxX();

                List<Node> kinds =
                        list.lookupAll(".environment-word").stream()
                                .filter(word -> !((Label) word).getText().isEmpty())
                                .toList();

                assertThat(kinds)
                        .hasSize(3)
                        .allSatisfy(word -> {
                            assertThat(word.localToScene(word.getLayoutBounds()).getMaxX())
                                    .isLessThanOrEqualTo(right);
                            assertThat(word.getLayoutBounds().getWidth())
                                    .isGreaterThanOrEqualTo(((Label) word).prefWidth(-1));
                        });
            });
        }
    }

    @Test
    void what_was_added_is_selected_and_has_the_focus() throws Exception {
        try (var background = new Background(new FxExecutor(), _ -> {})) {
            Scene scene =
                    HeadlessToolkit.ask(() -> scene(new EnvironmentChooserView(model(background))));
            Stage stage = HeadlessToolkit.ask(() -> shown(scene));
            ListView<?> list = (ListView<?>) scene.lookup("#list");
            HeadlessToolkit.run(() -> {
                ((TextField) field(scene, "Name").getLabelFor()).setText("Shop");
                TextField address = (TextField) field(scene, "Portos address").getLabelFor();
                address.setText("https://portos.example");
                address.fireEvent(new ActionEvent());
            });

            FrameWaiter.holds(
                    "the new environment is selected",
                    () ->
                            list.getSelectionModel().getSelectedItem() instanceof Environment one
                                    && one.name().equals("Shop"));
            assertThat(HeadlessToolkit.ask(scene::getFocusOwner)).isSameAs(list);
            HeadlessToolkit.run(stage::hide);
        }
    }

    private static Stage shown(Scene scene) {
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    @Test
    void an_environment_is_removed_after_a_question_and_kept_by_its_first_button()
            throws Exception {
        store().add(environment("Shop"));
        try (var background = new Background(new FxExecutor(), _ -> {})) {
            EnvironmentChooserViewModel model = HeadlessToolkit.ask(() -> model(background));
            FrameWaiter.holds("the environments are read", () -> model.list().size() == 2);
            HeadlessToolkit.run(() -> {
                Scene scene = scene(new EnvironmentChooserView(model));
                ((ListView<?>) scene.lookup("#list")).getSelectionModel().select(1);

                ((Button) scene.lookup("#remove")).fire();

                assertThat(((Label) scene.lookup("#removalText")).getText()).contains("Shop");
                assertThat(scene.lookup("#buttons").isVisible()).isFalse();
                assertThat(scene.getFocusOwner()).isSameAs(scene.lookup("#keep"));

                ((Button) scene.lookup("#keep")).fire();

                assertThat(scene.lookup("#removal").isVisible()).isFalse();
                assertThat(model.list()).hasSize(2);
            });
        }
    }

    private static Scene scene(EnvironmentChooserView view) {
        var scene = new Scene(new StackPane(view.root()), WIDTH, HEIGHT);
        scene.getStylesheets().setAll(StyleSheets.sheets());
        layOut(scene);
        return scene;
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static Environment environment(String name) {
        return new Environment(
                EnvironmentId.random(),
                name,
                EnvironmentKind.PRODUCTION,
                "",
                List.of(
                        spec("portos", "https://a-long-name.tills.portos.example:8443"),
                        spec("superoffice", "https://crm.example/SuperOffice/api")));
    }

    private static ConnectionSpec spec(String system, String address) {
        return new ConnectionSpec(
                ConnectionId.random(), system, new SystemId(system), address, Map.of());
    }

    private EnvironmentChooserViewModel model(Background background) {
        return new EnvironmentChooserViewModel(store(), background, "", _ -> {}, () -> {});
    }

    private EnvironmentStore store() {
        var schemas =
                Console.systems(
                                ConnectionLimits.standard(),
                                ClockPair.of(InstantSource.system()),
                                ZoneOffset.UTC)
                        .schemas();
        return new EnvironmentStore(HomeFolder.of(home), InstantSource.system(), schemas);
    }

    private static Label field(Scene scene, String title) {
        return scene.getRoot().lookupAll(".field-label").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
