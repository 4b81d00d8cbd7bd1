package gatehouse.views;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.Console;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.fx.ColorSchemes.SchemeChoice;
import gatehouse.views.fx.FxExecutor;
import gatehouse.views.fx.HeadlessToolkit;
import gatehouse.views.fx.WindowSnapshot;

import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The real window over the real console and the real sandbox, small enough for the screen. */
@SuppressWarnings("try") // JUnit takes whatever closing throws
final class OpenWindow implements AutoCloseable {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;

    private final InterceptedSandbox portos = new InterceptedSandbox();
    private final ConcurrentLinkedQueue<Throwable> bugs = new ConcurrentLinkedQueue<>();
    private final Console console;
    private final ConsoleWindows windows;
    private final ConsoleWindow window;
    private final Stage stage;

    OpenWindow(Path folder) throws Exception {
        this(folder, ClockPair.system());
    }

    /** The same with the clocks of a test. */
    OpenWindow(Path folder, ClockPair clocks) throws Exception {
        console =
                new Console(
                        HomeFolder.of(folder),
                        portos,
                        new FxExecutor(),
                        bugs::add,
                        clocks,
                        ZoneId.of("Europe/Bratislava"));
        windows = HeadlessToolkit.ask(() -> new ConsoleWindows(console));
        window = HeadlessToolkit.ask(windows::add);
        stage = HeadlessToolkit.ask(Stage::new);
    }

    /** Lets the window begin as the last one of this home ended. */
    OpenWindow startsAsLast() throws Exception {
        HeadlessToolkit.ask(() -> {
            windows.startAsLast(window);
            return window;
        });
        return this;
    }

    /** Keeps what is kept at the end of the program. */
    void ends() throws Exception {
        HeadlessToolkit.ask(() -> {
            windows.save();
            return window;
        });
    }

    /**
     * Opens the window as the program does; the sandbox comes by itself. The window is minimized:
     * it lays out all it shows and takes keys and clicks as always, but is not painted, which costs
     * a third of the time of such a test. A picture paints by itself.
     */
    OpenWindow show() throws Exception {
        HeadlessToolkit.run(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            window.show(stage);
            stage.setIconified(true);
        });
        return this;
    }

    /** Waits until every session of the sandbox is on the screen, with the names of people. */
    OpenWindow complete() throws Exception {
        sees("1,205 of 1,205");
        sees("complete");
        FrameWaiter.holds(
                "the names have come",
                () ->
                        !PortosViewModels.of(opened())
                                .sessions()
                                .directory()
                                .person("999")
                                .equals("999"));
        return this;
    }

    Console console() {
        return console;
    }

    InterceptedSandbox portos() {
        return portos;
    }

    ShellViewModel shell() {
        return window.shell();
    }

    EnvironmentViewModel opened() {
        return shell().open().orElseThrow();
    }

    Stage stage() {
        return stage;
    }

    /** Goes to another environment, which is the same sandbox under a name of its own. */
    void go(String name, Environment.EnvironmentKind kind) throws Exception {
        HeadlessToolkit.run(() -> shell().go(new Environment(name, kind, address())));
    }

    /** Where the sandbox is reached by a sign-in. */
    PortosAddress address() {
        return new PortosAddress(portos.front().address(), "/api");
    }

    /** Waits until a text on the screen begins like this. */
    void sees(String start) throws Exception {
        try {
            FrameWaiter.holds("\"" + start + "\" is seen", () -> has(start));
        } catch (AssertionError unseen) {
            throw new AssertionError(unseen.getMessage() + "; seen is " + texts(), unseen);
        }
    }

    List<String> texts() throws Exception {
        return HeadlessToolkit.ask(() -> VisibleTexts.texts(stage.getScene().getRoot()));
    }

    /** Puts a filter, as typing would. */
    void filter(String filter) throws Exception {
        HeadlessToolkit.run(
                () -> PortosViewModels.of(opened()).sessions().filter().textProperty().set(filter));
    }

    /** Selects the first session on a device. */
    void selects(String device) throws Exception {
        FrameWaiter.holds("there is a session on " + device, () -> lineOn(device).isPresent());
        String id = idOn(device);
        TableView<?> table = table();
        HeadlessToolkit.run(() -> {
            table.getSelectionModel()
                    .select(PortosViewModels.of(opened()).sessions().view().indexOf(id));
            table.requestFocus();
        });
    }

    /** The id of the session that is selected; on the JavaFX thread. */
    String selectedSession() {
        return PortosViewModels.of(opened()).sessions().selectedProperty().get();
    }

    /** The id of the first session on a device, as the list has it. */
    String idOn(String device) throws Exception {
        return HeadlessToolkit.ask(() -> lineOn(device).orElseThrow().sessionId());
    }

    private Optional<SessionLine> lineOn(String device) {
        return PortosViewModels.of(opened()).sessions().rows().stream()
                .filter(line -> line.session().deviceName().equals(device))
                .findFirst();
    }

    /** A node by the selector of a style sheet. */
    <N extends Node> N find(String selector, Class<N> type) throws Exception {
        return HeadlessToolkit.ask(() -> type.cast(stage.getScene().getRoot().lookup(selector)));
    }

    /** What the rows of a table show now; on the JavaFX thread. */
    static List<Object> rows(TableView<?> table) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(Node::isVisible)
                .map(row -> (Object) ((TableRow<?>) row).getItem())
                .filter(Objects::nonNull)
                .toList();
    }

    TableView<?> table() throws Exception {
        return find("#table", TableView.class);
    }

    /** Writes the window as it is now, in light and in dark, and leaves it in light. */
    void picture(String name) throws Exception {
        for (SchemeChoice scheme : List.of(SchemeChoice.DARK, SchemeChoice.LIGHT)) {
            String file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            HeadlessToolkit.run(() -> {
                window.schemeProperty().set(scheme);
                WindowSnapshot.of(stage.getScene(), 1280, 800)
                        .write(Path.of("target", "pictures", file));
            });
        }
    }

    /** Whether something is asked just now. */
    boolean isAsking() {
        return !(shell().dialogProperty().get() instanceof DialogRequest.None);
    }

    @Override
    public void close() throws Exception {
        HeadlessToolkit.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        console.close();
        if (!bugs.isEmpty()) {
            throw new AssertionError("Faults of Gatehouse itself: " + bugs, bugs.peek());
        }
    }

    private boolean has(String start) {
        return VisibleTexts.texts(stage.getScene().getRoot()).stream()
                .anyMatch(text -> text.startsWith(start));
    }
}
