package gatehouse.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatehouse.views.fx.HeadlessToolkit;

import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/** A list and its item, in windows of different widths; each test is one turn of the FX thread. */
final class ListDetailPageTest {
    private final AtomicInteger acts = new AtomicInteger();
    private Stage stage;
    private Region window;
    private ListView<String> rows;
    private Button act;
    private ListDetailPage page;

    @BeforeEach
    void open() throws Exception {
        HeadlessToolkit.run(() -> {
            rows = new ListView<>();
            rows.getItems().setAll("P01", "P02", "P03");
            act = new Button("Revoke");
            act.setOnAction(_ -> acts.incrementAndGet());
            page = new ListDetailPage(new StackPane(rows), rows, new StackPane(act), 0.6);
            window = new StackPane(page.root());
            stage = new Stage();
            stage.setScene(new Scene(window, 900, 600));
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        HeadlessToolkit.run(stage::hide);
    }

    @Test
    void a_wide_window_shows_both() throws Exception {
        HeadlessToolkit.run(() -> {
            widen(1000);

            assertThat(isSeen(rows)).isTrue();
            assertThat(isSeen(act)).isTrue();
            assertThat(split()).isCloseTo(600, within(5.0));
        });
    }

    @Test
    void the_item_gets_its_share_of_a_window_that_gets_wide() throws Exception {
        HeadlessToolkit.run(() -> {
            widen(800);

            widen(1500);

            assertThat(split()).isCloseTo(900, within(5.0));
        });
    }

    @Test
    void the_item_keeps_its_width_as_a_wide_window_gets_wider() throws Exception {
        HeadlessToolkit.run(() -> {
            widen(1000);
            double item = 1000 - split();

            widen(1500);

            assertThat(1500 - split()).isCloseTo(item, within(5.0));
        });
    }

    @Test
    void both_have_their_shares_again_in_a_window_that_got_much_smaller() throws Exception {
        HeadlessToolkit.run(() -> {
            widen(2560);

            widen(1000);

            assertThat(split()).isCloseTo(600, within(5.0));
        });
    }

    @Test
    void a_narrow_window_shows_the_list_alone() throws Exception {
        HeadlessToolkit.run(() -> {
            widen(999);

            assertThat(isSeen(rows)).isTrue();
            assertThat(isSeen(act)).isFalse();
        });
    }

    @Test
    void enter_on_a_row_opens_its_page_and_escape_leads_back_to_the_row() throws Exception {
        HeadlessToolkit.run(() -> {
            selectsNarrow("P02");
            press(rows, KeyCode.ENTER);

            assertThat(isSeen(act)).isTrue();
            assertThat(isSeen(rows)).isFalse();
            assertThat(focus()).isEqualTo(page.firstFocus()).isNotEqualTo(act);

            press(focus(), KeyCode.ESCAPE);

            assertThat(isSeen(act)).isFalse();
            assertThat(focus()).isEqualTo(rows);
            assertThat(rows.getSelectionModel().getSelectedItem()).isEqualTo("P02");
        });
    }

    @Test
    void a_click_on_a_row_opens_its_page_and_back_leads_to_the_list() throws Exception {
        HeadlessToolkit.run(() -> {
            selectsNarrow("P01");
            click(cell("P03"), 1);
            assertThat(isSeen(act)).isTrue();

            ((Button) page.firstFocus()).fire();

            assertThat(isSeen(rows)).isTrue();
            assertThat(focus()).isEqualTo(rows);
        });
    }

    @Test
    void a_click_below_the_rows_opens_nothing() throws Exception {
        HeadlessToolkit.run(() -> {
            selectsNarrow("P01");
            click(rows, 1);

            assertThat(isSeen(act)).isFalse();
        });
    }

    @Test
    void the_second_click_of_a_double_click_on_a_row_does_nothing() throws Exception {
        HeadlessToolkit.run(() -> {
            selectsNarrow("P01");
            click(cell("P01"), 1);
            mouse(act, MouseEvent.MOUSE_ENTERED, 2);
            click(act, 2);
            assertThat(acts).hasValue(0);

            click(act, 1);

            assertThat(acts).hasValue(1);
        });
    }

    @Test
    void a_page_in_a_window_that_gets_wide_shows_the_same_row_beside_the_list() throws Exception {
        HeadlessToolkit.run(() -> {
            selectsNarrow("P02");
            press(rows, KeyCode.ENTER);
            act.requestFocus();

            widen(1200);

            assertThat(isSeen(rows)).isTrue();
            assertThat(isSeen(act)).isTrue();
            assertThat(focus()).isEqualTo(act);
            assertThat(rows.getSelectionModel().getSelectedItem()).isEqualTo("P02");
        });
    }

    @Test
    void what_has_the_focus_in_the_item_keeps_it_as_the_window_gets_narrow() throws Exception {
        HeadlessToolkit.run(() -> {
            widen(1200);
            act.requestFocus();

            widen(800);

            assertThat(isSeen(act)).isTrue();
            assertThat(focus()).isEqualTo(act);
        });
    }

    private void selectsNarrow(String row) {
        widen(800);
        rows.requestFocus();
        rows.getSelectionModel().select(row);
        window.layout();
    }

    /** Where the item begins. */
    private double split() {
        return act.getParent().localToScene(0, 0).getX();
    }

    private void widen(double width) {
        window.resize(width, 600);
        window.applyCss();
        window.layout();
    }

    private Node focus() {
        return stage.getScene().getFocusOwner();
    }

    private boolean isSeen(Node node) {
        boolean shown = node.getScene() != null;
        for (Node at = node; at != null; at = at.getParent()) {
            shown &= at.isVisible();
        }
        return shown;
    }

    private Node cell(String text) {
        return rows.lookupAll(".list-cell").stream()
                .filter(cell -> text.equals(((ListCell<?>) cell).getText()))
                .findFirst()
                .orElseThrow();
    }

    private static void press(EventTarget target, KeyCode key) {
        KeyEvent.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void click(EventTarget target, int count) {
        mouse(target, MouseEvent.MOUSE_PRESSED, count);
        mouse(target, MouseEvent.MOUSE_RELEASED, count);
        mouse(target, MouseEvent.MOUSE_CLICKED, count);
    }

    private static void mouse(EventTarget target, EventType<MouseEvent> type, int count) {
        boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
        MouseEvent.fireEvent(
                target,
                new MouseEvent(
                        type,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        count,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
