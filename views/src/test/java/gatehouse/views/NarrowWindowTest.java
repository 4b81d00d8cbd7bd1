package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireViewModel;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be read in a window that is as narrow as it can be. */
final class NarrowWindowTest extends CompleteWindowFixture {
    private static final double NARROW = 760;
    private static final Set<String> NEVER_CUT =
            Set.of("field-idle", "field-expires", "field-started", "field-environment");

    private SessionsViewModel list;

    @BeforeEach
    void open() throws Exception {
        HeadlessToolkit.run(() -> window.stage().setWidth(NARROW));
        FrameWaiter.holds("it is narrow", () -> window.stage().getScene().getWidth() == NARROW);
        list = PortosViewModels.of(window.opened()).sessions();
        stopRefreshing();
    }

    @Test
    void the_line_above_the_list_is_whole_with_what_changed() throws Exception {
        window.portos().end(window.idOn("P20"));
        window.portos().begin("999", "BackOffice");
        HeadlessToolkit.run(list::read);
        window.sees("1 new, 1 ended since");
        window.sees("complete");

        for (String part : List.of("#count", ".verdict", "#changes", "#see", "#live")) {
            Labeled shown = window.find(part, Labeled.class);
            assertThat(HeadlessToolkit.ask(() -> shown(shown))).isEqualTo(shown.getText());
        }
    }

    @Test
    void times_and_types_of_devices_are_whole_in_every_row() throws Exception {
        List<TableCell<?, ?>> cells =
                HeadlessToolkit.ask(() ->
                        window.table().lookupAll(".table-cell").stream()
                                .filter(TableCell.class::isInstance)
                                .<TableCell<?, ?>>map(cell -> (TableCell<?, ?>) cell)
                                .filter(NarrowWindowTest::isNeverCut)
                                .toList());
        assertThat(cells).hasSizeGreaterThan(10);
        for (TableCell<?, ?> cell : cells) {
            assertThat(HeadlessToolkit.ask(() -> shown(cell))).isEqualTo(cell.getText());
        }
    }

    @Test
    void the_whole_id_is_shown_when_it_is_asked_for_and_copying_it_is_said() throws Exception {
        window.selects("P20");
        operator.presses(KeyCode.ENTER);
        window.sees("As of");
        String id = list.selectedProperty().get();

        operator.clicks(".detail #reveal");

        Label shown = window.find(".detail #id", Label.class);
        FrameWaiter.holds("the whole id is shown", () -> shown.getText().equals(id));
        FrameWaiter.holds(
                "the whole id is drawn", () -> shown(shown).replaceAll("\\s", "").equals(id));
        operator.clicks(".detail #copyId");
        window.sees("Copied to the clipboard");
        assertThat(clipboard()).isEqualTo(id);
    }

    @Test
    void calls_are_counted_and_the_selected_one_is_copied_by_its_key_and_reads_can_be_hidden()
            throws Exception {
        operator.presses(KeyCode.F12);
        WireViewModel wire = window.shell().wire();
        FrameWaiter.holds("calls are listed", () -> !wire.calls().isEmpty());
        Label count = window.find(".wire #countBelow", Label.class);
        FrameWaiter.holds(
                "how many calls are shown and were removed is said",
                () -> count.isVisible() && shown(count).equals(wire.countProperty().get()));
        WireEntry oldest = HeadlessToolkit.ask(() -> wire.calls().getLast());
        HeadlessToolkit.run(() -> wire.selectedProperty().set(oldest.id()));

        operator.presses(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);

        assertThat(clipboard()).isEqualTo(oldest.exchange().curl());
        HeadlessToolkit.run(() -> wire.rearrange(arranged -> arranged.readsHidden(true)));
        FrameWaiter.holds(
                "reads are hidden",
                () ->
                        !wire.calls().isEmpty()
                                && wire.calls().stream()
                                        .noneMatch(call -> call.exchange().method().equals("GET")));
    }

    @Test
    void the_refresh_switch_can_be_read_while_it_has_the_focus() throws Exception {
        ToggleButton live = window.find("#live", ToggleButton.class);
        HeadlessToolkit.run(() -> list.live().onProperty().set(true));
        HeadlessToolkit.run(live::requestFocus);

        double contrast =
                HeadlessToolkit.ask(() -> {
                    live.applyCss();
                    var ground = (Color) live.getBackground().getFills().getLast().getFill();
                    return contrast((Color) live.getTextFill(), ground);
                });

        assertThat(contrast).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void no_bar_moves_as_one_of_them_is_clicked() throws Exception {
        List<Bounds> before = HeadlessToolkit.ask(() -> bars().map(this::place).toList());
        assertThat(before).hasSizeGreaterThan(6);

        for (int at = 0; at < before.size(); at++) {
            int clicked = at;
            for (int press = 0; press < 2; press++) {
                String text = list.filter().textProperty().get();
                HeadlessToolkit.run(() -> bars().skip(clicked).findFirst().orElseThrow().fire());
                FrameWaiter.holds(
                        "the filter is in use",
                        () -> !list.filter().textProperty().get().equals(text) && isArranged());
                assertThat(HeadlessToolkit.ask(() -> bars().map(this::place).toList()))
                        .as("after bar %s was clicked", clicked)
                        .isEqualTo(before);
            }
        }
    }

    private boolean isArranged() {
        boolean all = list.filter().textProperty().get().isEmpty();
        return list.headlineProperty().get().count().startsWith("1,205 of") == all;
    }

    private Stream<Button> bars() {
        Parent root = window.stage().getScene().getRoot();
        root.applyCss();
        root.layout();
        return root.lookupAll(".bar-button").stream().map(Button.class::cast);
    }

    private Bounds place(Button bar) {
        return bar.localToScene(bar.getLayoutBounds());
    }

    private static boolean isNeverCut(TableCell<?, ?> cell) {
        return !cell.isEmpty() && cell.getStyleClass().stream().anyMatch(NEVER_CUT::contains);
    }

    /** What is drawn of a text. */
    private static String shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .findFirst()
                .orElse("");
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String clipboard() throws Exception {
        return HeadlessToolkit.ask(
                () -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }
}
