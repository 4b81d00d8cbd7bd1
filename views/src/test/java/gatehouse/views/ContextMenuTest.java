package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.shell.DialogRequest;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** What can be done with a row or a value is found by a right click, and by the menu key. */
final class ContextMenuTest extends CompleteWindowFixture {
    @BeforeEach
    void open() throws Exception {
        stopRefreshing();
    }

    @Test
    void a_right_click_on_a_row_filters_by_its_person() throws Exception {
        window.filter("devicetype:PDA");
        operator.rightClicksCell(3, "person");
        String person = selectedUser();

        operator.clicksPopup("Filter by this person");

        assertThat(filter()).isEqualTo("devicetype:PDA user:" + person);
        operator.rightClicksCell(0, "person").clicksPopup("Leave out this device type");
        assertThat(filter()).isEqualTo("user:" + person + " -devicetype:PDA");
    }

    @Test
    void the_menu_key_opens_the_menu_of_the_selected_row() throws Exception {
        operator.presses(KeyCode.DOWN).presses(KeyCode.CONTEXT_MENU);
        assertThat(items())
                .contains(
                        "Copy as text",
                        "Filter by this device type",
                        "Mark or unmark the selected session (Space)")
                .doesNotContain("Copy this value");

        operator.presses(KeyCode.DOWN).presses(KeyCode.ENTER);

        assertThat(copied()).matches("\\w{6}…");
    }

    @Test
    void a_right_click_copies_the_value_of_the_cell() throws Exception {
        String device = cellText(2, "device");
        operator.rightClicksCell(2, "device").clicksPopup("Copy this value");

        assertThat(copied()).isEqualTo(device);
    }

    @Test
    void a_number_is_copied_with_a_plain_space_before_its_unit() throws Exception {
        String idle = cellText(2, "idle");
        operator.rightClicksCell(2, "idle").clicksPopup("Copy this value");

        assertThat(idle).contains("\u00a0");
        assertThat(copied()).isEqualTo(idle.replace('\u00a0', ' '));
    }

    @Test
    void revoke_in_the_menu_only_asks() throws Exception {
        HeadlessToolkit.run(window.opened().guard()::arm);
        window.selects("P01");

        operator.presses(KeyCode.SHIFT, KeyCode.F10).clicksPopup("Revoke this session…");

        assertThat(window.shell().dialogProperty().get()).isInstanceOf(DialogRequest.Act.class);
    }

    @Test
    void what_cannot_be_done_says_why_in_the_menu() throws Exception {
        window.filter("own:yes");
        window.sees("1 of 1,205");
        operator.rightClicksCell(0, "person");

        assertThat(items()).anyMatch(text -> text.startsWith("Revoke this session…\n"));
    }

    @Test
    void a_click_on_a_value_in_the_detail_filters_by_it_and_another_one_no_longer()
            throws Exception {
        window.selects("P01");
        operator.clicks(".fact-link");
        String term = filter();
        assertThat(term).startsWith("user:");

        operator.clicks(".fact-link");

        assertThat(filter()).isEmpty();
    }

    @Test
    void the_calls_of_a_session_are_found_in_the_network_log() throws Exception {
        window.selects("P01");
        String id = window.idOn("P01");

        operator.presses(KeyCode.SHIFT, KeyCode.F10)
                .clicksPopup("Show its calls in the network log");

        FrameWaiter.holds(
                "the call that read the session is shown",
                () ->
                        window.shell().wire().calls().stream()
                                .anyMatch(call ->
                                        call.exchange().url().contains(id.substring(0, 6))));
    }

    @Test
    void a_call_in_the_network_log_has_a_menu_too() throws Exception {
        operator.presses(KeyCode.F12);
        FrameWaiter.holds("calls are listed", () -> !window.shell().wire().calls().isEmpty());

        operator.rightClicksCell(0, "PATH").clicksPopup("Copy as cURL");

        assertThat(copied()).startsWith("curl ");
    }

    private String cellText(int index, String column) throws Exception {
        return HeadlessToolkit.ask(() ->
                window.stage().getScene().getRoot().lookupAll(".table-cell").stream()
                        .map(TableCell.class::cast)
                        .filter(cell -> cell.getIndex() == index)
                        .filter(cell -> column.equals(cell.getTableColumn().getId()))
                        .findFirst()
                        .orElseThrow()
                        .getText());
    }

    private String selectedUser() throws Exception {
        return HeadlessToolkit.ask(() ->
                PortosViewModels.of(window.opened())
                        .detail()
                        .words()
                        .getValue()
                        .orElseThrow()
                        .session()
                        .userName());
    }

    private String filter() throws Exception {
        return HeadlessToolkit.ask(() ->
                PortosViewModels.of(window.opened()).sessions().filter().textProperty().get());
    }

    private static String copied() throws Exception {
        return HeadlessToolkit.ask(() -> Clipboard.getSystemClipboard().getString());
    }

    private static List<String> items() throws Exception {
        return HeadlessToolkit.ask(() ->
                Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                        .map(MenuItem::getText)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
