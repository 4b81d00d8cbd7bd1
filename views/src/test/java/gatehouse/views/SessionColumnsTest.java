package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.display.ColumnChoice;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The columns of the list are chosen by keys and by the mouse, and its rows found by keys. */
final class SessionColumnsTest extends CompleteWindowFixture {
    @BeforeEach
    void open() throws Exception {
        stopRefreshing();
    }

    @Test
    void a_column_is_moved_and_hidden_by_keys_alone() throws Exception {
        operator.presses(KeyCode.CONTROL, KeyCode.K).types("columns of").presses(KeyCode.ENTER);
        window.sees("Space shows or hides a column");
        operator.presses(KeyCode.DOWN).presses(KeyCode.SPACE);
        operator.presses(KeyCode.DOWN).presses(KeyCode.ALT, KeyCode.UP);
        operator.presses(KeyCode.ALT, KeyCode.UP).presses(KeyCode.ESCAPE);

        assertThat(shown()).startsWith("device", "person").doesNotContain("user");
    }

    @Test
    void columns_that_are_reset_are_as_at_first() throws Exception {
        List<String> before = shown();
        HeadlessToolkit.run(() -> {
            PortosViewModels.of(window.opened()).columns().move("person", 3);
            PortosViewModels.of(window.opened()).columns().show("idle", false);
        });
        assertThat(shown()).isNotEqualTo(before);

        operator.rightClicksHeader("device").clicksPopup("Reset columns");

        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void an_order_that_the_mouse_has_made_is_kept() throws Exception {
        TableView<?> table = window.table();
        HeadlessToolkit.run(() -> swapFirstTwo(table));

        assertThat(PortosViewModels.of(window.opened()).columns().columnsProperty().get())
                .extracting(ColumnChoice::key)
                .startsWith("user", "person", "device");
        assertThat(table.getColumns())
                .extracting(TableColumnBase::getId)
                .startsWith("mark", "user");
    }

    @Test
    void first_and_last_row_and_a_page_are_reached_by_keys() throws Exception {
        operator.presses(KeyCode.DOWN).presses(KeyCode.END);
        assertThat(selected()).isEqualTo(list().rows().size() - 1);
        operator.presses(KeyCode.PAGE_UP).presses(KeyCode.PAGE_UP);
        assertThat(selected()).isLessThan(list().rows().size() - 10);

        operator.presses(KeyCode.HOME);

        assertThat(selected()).isZero();
    }

    @Test
    void times_are_exact_once_the_person_wants_them_so_and_always_in_the_hint() throws Exception {
        TableCell<?, ?> cell = operator.cell(0, "idle");
        assertThat(cell.getText()).doesNotContain(":");
        assertThat((String) HeadlessToolkit.ask(() -> help(cell)))
                .matches(".*\\d\\d:\\d\\d:\\d\\d CET \\(.*");

        operator.presses(KeyCode.CONTROL, KeyCode.K).types("exact or rel").presses(KeyCode.ENTER);

        TableCell<?, ?> exact = operator.cell(0, "idle");
        FrameWaiter.holds("a time is seen", () -> exact.getText().contains(":"));
    }

    @Test
    void the_cell_under_the_mouse_has_the_hint_that_a_screen_reader_tells() throws Exception {
        TableCell<?, ?> cell = operator.cell(0, "idle");

        operator.pointsAt(0, "idle");

        FrameWaiter.holds(
                "the hint is there",
                () -> cell.getTooltip() != null && cell.getTooltip().getText().equals(help(cell)));
    }

    private static Object help(TableCell<?, ?> cell) {
        return cell.queryAccessibleAttribute(AccessibleAttribute.HELP);
    }

    @Test
    void typing_a_name_in_the_list_leads_to_that_person() throws Exception {
        String name = HeadlessToolkit.ask(() -> person(list().rows().size() - 1));

        operator.types(name.substring(0, 4));

        FrameWaiter.holds(
                "the person is selected",
                () -> selected() >= 0 && person(selected()).startsWith(name.substring(0, 4)));
    }

    private static <R> void swapFirstTwo(TableView<R> table) {
        var columns = table.getColumns();
        columns.add(2, columns.remove(1));
    }

    private String person(int row) {
        return list().directory().person(list().rows().get(row).session().userName());
    }

    private int selected() throws Exception {
        TableView<?> table = (TableView<?>) window.stage().getScene().lookup("#table");
        return table.getSelectionModel().getSelectedIndex();
    }

    private List<String> shown() throws Exception {
        TableView<?> table = window.table();
        return HeadlessToolkit.ask(() ->
                table.getVisibleLeafColumns().stream()
                        .map(TableColumnBase::getId)
                        .filter(id -> !id.equals("mark"))
                        .toList());
    }

    private SessionsViewModel list() {
        return PortosViewModels.of(window.opened()).sessions();
    }
}
