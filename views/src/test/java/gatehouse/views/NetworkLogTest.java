package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.JournalPlace;
import gatehouse.console.wire.WireArrangement;
import gatehouse.console.wire.WireColumn;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.wire.export.HarDialogViewModel;
import gatehouse.views.fx.HeadlessToolkit;
import gatehouse.views.fx.WindowSnapshot;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The calls of this run at the foot of the window, and in a window of their own. */
final class NetworkLogTest {
    @TempDir private Path home;
    private OpenWindow window;
    private Operator operator;
    private WireViewModel wire;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(
                home.resolve("preferences.json"),
                "{\"version\": 1, \"values\": {\"keys.wireFilter\": \"Shortcut+J\"}}");
        window = new OpenWindow(home).show().complete();
        operator = new Operator(window.stage());
        wire = window.shell().wire();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void rows_of_a_production_environment_have_its_word_in_its_colour() throws Exception {
        window.go("Store 12", EnvironmentKind.PRODUCTION);
        window.sees("Sign in to Portos");
        operator.types("999").presses(KeyCode.TAB).types("sandbox");
        operator.presses(KeyCode.TAB).types("TOOL1").presses(KeyCode.ENTER);
        window.sees("complete");
        operator.clicks("#last");

        FrameWaiter.holds("production is seen", () -> words("Store").equals(Set.of("PRODUCTION")));
        window.picture("network-log-production");
        HeadlessToolkit.run(() -> wire.rearrange(now -> now.sorted(WireColumn.TIME, false)));
        FrameWaiter.holds("the sandbox is not", () -> words("Sandbox").equals(Set.of("")));
    }

    /** The words before the name of an environment in all its rows. */
    private Set<String> words(String environment) {
        return window.stage().getScene().getRoot().lookupAll(".table-cell").stream()
                .filter(TableCell.class::isInstance)
                .map(cell -> (TableCell<?, ?>) cell)
                .filter(cell -> WireColumn.ENVIRONMENT.name().equals(cell.getTableColumn().getId()))
                .filter(cell -> cell.getText() != null && cell.getText().startsWith(environment))
                .map(cell -> cell.getGraphic() instanceof Label word ? word.getText() : "")
                .collect(Collectors.toSet());
    }

    @Test
    void a_call_is_found_by_words_and_read_and_the_log_gets_a_window_of_its_own() throws Exception {
        operator.clicks("#last");
        FrameWaiter.holds("the last call is shown", () -> !wire.detailProperty().get().isEmpty());
        saved();
        reported();
        window.picture("network-log");

        operator.presses(KeyCode.CONTROL, KeyCode.J).types("post auth");
        FrameWaiter.holds("the sign-in is found", () -> wire.calls().size() == 1);
        assertThat(HeadlessToolkit.ask(() -> wire.calls().getFirst().exchange().url()))
                .endsWith("/api/auth");

        HeadlessToolkit.run(
                () -> wire.rearrange(now -> now.filter("").sorted(WireColumn.TOOK, true)));
        FrameWaiter.holds("more calls are found", () -> wire.calls().size() > 1);
        operator.clicks("#refreshesHidden");
        WireArrangement shown = HeadlessToolkit.ask(() -> wire.arrangementProperty().get());
        assertThat(shown).isEqualTo(new WireArrangement("", false, false, WireColumn.TOOK, true));

        double before = HeadlessToolkit.ask(() -> drawerHeight());
        operator.clicks(".wire-grip").presses(KeyCode.UP);
        FrameWaiter.holds("the drawer is higher", () -> drawerHeight() > before);

        HeadlessToolkit.run(() -> wire.drawer().openApart(true));
        FrameWaiter.holds("there is a second window", () -> second().isPresent());
        HeadlessToolkit.run(() ->
                WindowSnapshot.of(second().orElseThrow().getScene(), 1100, 640)
                        .write(Path.of("target", "pictures", "network-log-window.png")));
        assertThat(HeadlessToolkit.ask(() -> wire.drawer().openProperty().get())).isFalse();
        backToItsEntry();
        keysOfTheWindow();
    }

    /** From the window of the calls, too. */
    private void backToItsEntry() throws Exception {
        HeadlessToolkit.run(() -> wire.rearrange(now -> now.filter("post auth")));
        FrameWaiter.holds("the sign-in is found", () -> wire.calls().size() == 1);
        HeadlessToolkit.run(() -> wire.show(wire.calls().getFirst().number()));
        FrameWaiter.holds(
                "it leads back",
                () -> second().orElseThrow().getScene().lookup(".call-origins .hyperlink") != null);
        var there = new Operator((Stage) HeadlessToolkit.ask(() -> second().orElseThrow()));

        there.clicks(".call-origins .hyperlink");

        FrameWaiter.holds(
                "the journal is shown",
                () -> window.shell().placeProperty().get().equals(JournalPlace.PLACE));
        assertThat(
                        HeadlessToolkit.ask(() ->
                                window.shell().places().journal().model().selectedProperty().get()))
                .isNotEmpty();
        assertThat(HeadlessToolkit.ask(() -> window.stage().isFocused())).isTrue();
    }

    @Test
    void calls_are_marked_as_in_every_table_and_stay_marked_while_others_come() throws Exception {
        HeadlessToolkit.run(() -> {
            wire.rearrange(WireArrangement::hidingNothing);
            wire.drawer().show();
        });
        FrameWaiter.holds("calls are shown", () -> wire.calls().size() > 3);
        operator.clicks(".wire .table-row-cell").presses(KeyCode.HOME);
        operator.presses(KeyCode.SHIFT, KeyCode.DOWN).presses(KeyCode.SHIFT, KeyCode.DOWN);
        FrameWaiter.holds("three are marked", () -> numbers().size() == 3);
        Set<Long> three = HeadlessToolkit.ask(this::numbers);
        String last = HeadlessToolkit.ask(() -> wire.selectedProperty().get());

        long before = HeadlessToolkit.ask(() -> wire.last().orElseThrow().number());
        operator.presses(KeyCode.F5);
        FrameWaiter.holds(
                "a further call is the first row", () -> wire.calls().getFirst().number() > before);

        assertThat(HeadlessToolkit.ask(this::numbers)).isEqualTo(three);
        assertThat(HeadlessToolkit.ask(this::selectedRows)).isEqualTo(three);
        assertThat(HeadlessToolkit.ask(() -> wire.selectedProperty().get())).isEqualTo(last);
        window.picture("network-log-marked");

        operator.presses(KeyCode.CONTROL, KeyCode.A);
        FrameWaiter.holds("all are marked", () -> numbers().size() == wire.calls().size());

        WireEntry first = HeadlessToolkit.ask(() -> wire.calls().getLast());
        HeadlessToolkit.run(() -> wire.show(first.number()));
        TableView<?> table = window.find(".wire .table-view", TableView.class);
        FrameWaiter.holds("the call is in sight", () -> OpenWindow.rows(table).contains(first));
    }

    private Set<Long> numbers() {
        return wire.marks().numbers();
    }

    private Set<Long> selectedRows() {
        var calls = (TableView<?>) window.stage().getScene().lookup(".wire #calls");
        return calls.getSelectionModel().getSelectedItems().stream()
                .map(row -> ((WireEntry) row).number())
                .collect(Collectors.toSet());
    }

    /** The window of the calls takes the keys that the person has chosen. */
    private void keysOfTheWindow() throws Exception {
        var there = new Operator((Stage) HeadlessToolkit.ask(() -> second().orElseThrow()));
        assertThat(there.presses(KeyCode.CONTROL, KeyCode.J).focus().getId())
                .isEqualTo("wireFilter");
        HeadlessToolkit.run(() -> {
            second().orElseThrow().getScene().lookup("#calls").requestFocus();
            window.stage().requestFocus();
        });
        operator.presses(KeyCode.CONTROL, KeyCode.J);
        assertThat(there.focus().getId()).as("from the main window").isEqualTo("wireFilter");
        assertThat(HeadlessToolkit.ask(() -> second().orElseThrow().isFocused())).isTrue();
        there.presses(KeyCode.F12);
        FrameWaiter.holds("it is closed", () -> second().isEmpty());
        assertThat(HeadlessToolkit.ask(() -> wire.drawer().shown().get())).isFalse();
    }

    private void saved() throws Exception {
        operator.clicks(".wire #more");
        operator.clicksPopup("Save calls as HAR…");
        FrameWaiter.holds("a question is asked", () -> harDialog().isPresent());
        window.picture("har-dialog");
        HarDialogViewModel dialog = HeadlessToolkit.ask(() -> harDialog().orElseThrow());
        assertThat(HeadlessToolkit.ask(dialog.choice()::hasMarked)).isTrue();
        HeadlessToolkit.run(() -> dialog.save(home.resolve("calls.har")));
        FrameWaiter.holds("the question is answered", () -> harDialog().isEmpty());
        assertThat(home.resolve("calls.har")).content().contains("/api/auth");
    }

    /** Where it is asked what a report holds, the files are shown. */
    private void reported() throws Exception {
        HeadlessToolkit.run(() -> window.shell().callDialogs().reportCalls());
        operator.types("Sessions are listed twice");
        window.sees("finding.txt · 26 B");
        window.picture("vendor-report");
        operator.presses(KeyCode.ESCAPE);
        FrameWaiter.holds("nothing is asked", () -> !window.isAsking());
    }

    private Optional<HarDialogViewModel> harDialog() {
        return window.shell().dialogProperty().get()
                        instanceof DialogRequest.ExportHar(HarDialogViewModel model)
                ? Optional.of(model)
                : Optional.empty();
    }

    private double drawerHeight() {
        return ((Region) window.stage().getScene().lookup(".wire-drawer")).getHeight();
    }

    private Optional<Window> second() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .filter(each -> each != window.stage())
                .findFirst();
    }
}
