package gatehouse.views.environments;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.Console;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.editor.EnvironmentChooserViewModel;
import gatehouse.console.environments.editor.EnvironmentChooserViewModel.EnvironmentChoice;
import gatehouse.console.work.Background;
import gatehouse.styles.StyleSheets;
import gatehouse.views.FrameWaiter;
import gatehouse.views.fx.FxExecutor;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The list of the environments to go to. */
final class EnvironmentChooserTest {
    private static final double WIDTH = 518;
    private static final double HEIGHT = 700;

    @TempDir private Path home;

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
    void an_environment_that_another_window_shows_says_so() throws Exception {
        store().add(environment("Shop"));
        store().add(environment("Other"));
        try (var background = new Background(new FxExecutor(), _ -> {})) {
            Scene scene =
                    HeadlessToolkit.ask(() -> scene(new EnvironmentChooserView(model(background))));
            ListView<?> list = (ListView<?>) scene.lookup("#list");
            FrameWaiter.holds("the environments are read", () -> list.getItems().size() == 3);
            HeadlessToolkit.run(() -> {
                layOut(scene);

                assertThat(list.lookupAll(".environment-line"))
                        .filteredOn(line -> says(line, "open in another window"))
                        .singleElement()
                        .matches(line -> says(line, "Shop"));
            });
        }
    }

    private static boolean says(Node line, String text) {
        return line.lookupAll(".label").stream()
                .filter(Node::isVisible)
                .anyMatch(label -> ((Label) label).getText().equals(text));
    }

    @Test
    void what_is_searched_for_is_selected_and_opened_by_enter() throws Exception {
        store().add(environment("Shop"));
        try (var background = new Background(new FxExecutor(), _ -> {})) {
            var gone = new ArrayList<String>();
            EnvironmentChooserViewModel model =
                    HeadlessToolkit.ask(() -> model(background, chosen -> gone.add(chosen.name())));
            FrameWaiter.holds("the environments are read", () -> model.list().size() == 2);
            HeadlessToolkit.run(() -> {
                var stage = new Stage();
                var view = new EnvironmentChooserView(model);
                stage.setScene(scene(view));
                stage.show();

                model.searchProperty().set("sho");
                view.firstFocus()
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.ENTER,
                                        false,
                                        false,
                                        false,
                                        false));

                assertThat(gone).containsExactly("Shop");
                stage.hide();
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
        return model(background, _ -> {});
    }

    private EnvironmentChooserViewModel model(Background background, Consumer<Environment> go) {
        var choice =
                new EnvironmentChoice(
                        go, _ -> {}, each -> each.isCalled("Shop"), () -> {}, () -> {});
        return new EnvironmentChooserViewModel(store(), background, "", choice, () -> {});
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
}
