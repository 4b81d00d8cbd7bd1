package gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.cli.PlayedSandbox;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.Console;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.shell.DialogRequest;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.testkit.StateWaiter;
import gatehouse.views.ConsoleWindow;
import gatehouse.views.ConsoleWindows;
import gatehouse.views.fx.FxExecutor;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;

/** Goes through all stops of the tour in a shop whose people and devices have long names. */
final class TourTextTest {
    private static final int HEIGHT = 800;

    /** As wide as at the first start, and as narrow as the window can be. */
    private static final List<Integer> WIDTHS = List.of(1280, 760);

    private static final int LONG = 40;

    @TempDir private Path folder;
    private final ConcurrentLinkedQueue<Throwable> bugs = new ConcurrentLinkedQueue<>();
    private PlayedSandbox sandbox;
    private Console console;
    private ConsoleWindow window;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        SandboxOptions standard = SandboxOptions.standard();
        var options =
                new SandboxOptions(
                        standard.ports(),
                        standard.sessions(),
                        standard.seed(),
                        standard.variants(),
                        folder.resolve("portos.db"),
                        standard.clock());
        PlayedSystems.start(options).close();
        giveLongNames(options.store());
        sandbox = new PlayedSandbox(options);
        console =
                new Console(
                        HomeFolder.of(folder.resolve("home")),
                        sandbox,
                        new FxExecutor(),
                        bugs::add,
                        ClockPair.system(),
                        ZoneId.of("Europe/Bratislava"));
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        onUi(() -> {
            window = new ConsoleWindows(console).add();
            stage = new Stage();
            window.show(stage);
            return stage;
        });
    }

    @AfterEach
    void close() throws Exception {
        onUi(() -> {
            stage.hide();
            return stage;
        });
        console.close();
        assertThat(bugs).isEmpty();
    }

    @Test
    void at_every_stop_all_texts_are_whole_and_all_controls_have_role_and_name() throws Exception {
        Map<String, List<String>> cut = new TreeMap<>();
        List<TourStop> stops = onUi(() -> TourStop.all(window, sandbox::keysToTry));
        for (TourStop stop : stops) {
            onUi(() -> {
                stop.act().run();
                return stop;
            });
            StateWaiter.holds(stop.name(), () -> isReached(stop));
            for (int width : WIDTHS) {
                keep(cut, stop.name() + " at " + width, onUi(() -> wrongTexts(width)));
            }
            keep(cut, stop.name() + ", its page", onUi(this::wrongTextsOfPage));
        }
        assertThat(cut).isEmpty();
    }

    private static boolean isReached(TourStop stop) {
        try {
            return onUi(stop.reached()::getAsBoolean);
        } catch (Exception broken) {
            throw new AssertionError(stop.name() + " cannot be looked at", broken);
        }
    }

    private static void keep(Map<String, List<String>> all, String place, List<String> wrongTexts) {
        if (!wrongTexts.isEmpty()) {
            all.put(place, wrongTexts);
        }
    }

    /** In a narrow window the selected item is a page of its own, which Enter opens. */
    private List<String> wrongTextsOfPage() {
        Optional<Node> list =
                CutTextFinder.visible(stage.getScene().lookup(".screen"))
                        .filter(TourTextTest::hasSelectedRow)
                        .findFirst();
        boolean asking = !(window.shell().questionProperty().get() instanceof DialogRequest.None);
        if (list.isEmpty() || asking) {
            return List.of();
        }
        press(list.get(), KeyCode.ENTER);
        List<String> wrong = wrongTexts();
        assertThat(stage.getScene().lookup(".detail-bar").getParent().isVisible()).isTrue();
        press(stage.getScene().getFocusOwner(), KeyCode.ESCAPE);
        return wrong;
    }

    private static boolean hasSelectedRow(Node node) {
        return switch (node) {
            case TableView<?> table -> !table.getSelectionModel().isEmpty();
            case ListView<?> list -> !list.getSelectionModel().isEmpty();
            default -> false;
        };
    }

    private static void press(Node node, KeyCode key) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private List<String> wrongTexts(int width) {
        stage.getScene().getRoot().resize(width, HEIGHT);
        return wrongTexts();
    }

    private List<String> wrongTexts() {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        List<String> wrong = new ArrayList<>(CutTextFinder.cutTexts(root));
        wrong.addAll(MisplacedTextFinder.misplacedTexts(root));
        wrong.addAll(SilentControlFinder.silentControls(root));
        return wrong;
    }

    /** Every person and every device but that of Gatehouse itself. */
    private static void giveLongNames(Path store) throws Exception {
        String device =
                "%s || substr('-of-the-shop-by-the-river-in-the-old-town', 1, %d - length(%s))";
        try (var shop = DriverManager.getConnection("jdbc:sqlite:" + store);
                var change = shop.createStatement()) {
            change.executeUpdate(
                    "UPDATE user SET name = name || substr(' of the shop by the river in the old"
                            + " town', 1, "
                            + LONG
                            + " - length(name))");
            for (String table : List.of("session", "may_use")) {
                change.executeUpdate(
                        "UPDATE "
                                + table
                                + " SET device_name = "
                                + device.formatted("device_name", LONG, "device_name")
                                + " WHERE device_name <> 'TOOL1'");
            }
            change.executeUpdate(
                    "UPDATE device SET name = "
                            + device.formatted("name", LONG, "name")
                            + " WHERE name <> 'TOOL1'");
        }
    }

    private static <T> T onUi(Callable<T> act) throws Exception {
        var task = new FutureTask<>(act);
        new FxExecutor().execute(task);
        return task.get();
    }
}
