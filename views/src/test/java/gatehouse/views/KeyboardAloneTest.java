package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.shell.DialogRequest;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/** The main job by someone who never takes the mouse. */
final class KeyboardAloneTest extends CompleteWindowFixture {
    private static final String DELETE = "DELETE /sessions/{id}";
    private static final String LIST = "GET /sessions";

    @Test
    void one_moves_filters_and_looks_without_a_mouse() throws Exception {
        assertThat(operator.focus()).as("the first focus").isSameAs(window.table());
        operator.presses(KeyCode.DOWN);
        window.sees("As of");
        String first = selected();
        operator.presses(KeyCode.DOWN);
        FrameWaiter.holds("the next row is looked at", () -> !selected().equals(first));

        operator.presses(KeyCode.SLASH);
        assertThat(operator.focus()).isSameAs(filter());
        assertThat(filter().getText()).as("the key itself is not typed").isEmpty();
        operator.types("own:yes");
        window.sees("1 of 1,205");
        operator.presses(KeyCode.HOME).presses(KeyCode.DELETE);
        assertThat(filter().getText()).as("Delete edits what is typed").isEqualTo("wn:yes");
        assertThat(window.isAsking()).isFalse();
        operator.presses(KeyCode.ESCAPE);
        assertThat(filter().getText()).isEmpty();
        assertThat(operator.focus()).isSameAs(window.table());

        operator.presses(KeyCode.DOWN);
        window.sees("As of");
        operator.presses(KeyCode.ENTER);
        assertThat(isInDetail(operator.focus())).as("Enter goes to the detail").isTrue();
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.focus()).as("Esc comes back").isSameAs(window.table());
    }

    @Test
    void every_command_has_its_key_or_is_in_the_palette() throws Exception {
        operator.presses(KeyCode.DOWN);
        window.sees("As of");
        operator.presses(KeyCode.CONTROL, KeyCode.C);
        assertThat(HeadlessToolkit.ask(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith(
                        HeadlessToolkit.ask(() ->
                                        PortosViewModels.of(window.opened())
                                                .detail()
                                                .text()
                                                .orElseThrow())
                                .lines()
                                .findFirst()
                                .orElseThrow())
                .contains("Person: ", "Expires: ");

        long before = window.portos().calls(LIST);
        operator.presses(KeyCode.F5);
        FrameWaiter.holds("the list is read again", () -> window.portos().calls(LIST) > before);

        operator.presses(KeyCode.F1);
        assertThat(window.isAsking()).isTrue();
        window.sees("Keyboard shortcuts");
        assertThat(window.texts()).contains("Ctrl+K", "F5");
        operator.presses(KeyCode.ESCAPE);
        assertThat(window.isAsking()).isFalse();
        operator.presses(KeyCode.CONTROL, KeyCode.E);
        assertThat(operator.focus()).as("a search has the focus").isInstanceOf(TextField.class);
        operator.presses(KeyCode.ESCAPE);
        assertThat(window.isAsking()).as("Esc closes all the same").isFalse();
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.texts()).contains("Till or device");

        operator.presses(KeyCode.CONTROL, KeyCode.K).types("sign out").presses(KeyCode.ENTER);
        window.sees("Nobody is signed in to Sandbox");
    }

    @Test
    void the_list_is_sorted_by_keys_and_its_header_shows_how() throws Exception {
        operator.presses(KeyCode.CONTROL, KeyCode.K).types("sort by expiry");
        operator.presses(KeyCode.ENTER);
        assertThat(sorted()).isEqualTo("expires ASCENDING");

        operator.presses(KeyCode.CONTROL, KeyCode.K).types("sort by expiry");
        operator.presses(KeyCode.ENTER);

        assertThat(sorted()).isEqualTo("expires DESCENDING");
        assertThat(PortosViewModels.of(window.opened()).sessions().orderProperty().get())
                .isEqualTo(new SessionOrder(SessionFields.EXPIRES, true));
        assertThat(operator.focus()).isSameAs(window.table());
    }

    private String sorted() throws Exception {
        return HeadlessToolkit.ask(() -> {
            TableColumn<?, ?> by = window.table().getSortOrder().getFirst();
            return by.getId() + " " + by.getSortType();
        });
    }

    @Test
    void a_session_is_revoked_by_keys_and_never_by_delete_alone() throws Exception {
        operator.presses(KeyCode.SLASH).types("P08");
        FrameWaiter.holds(
                "the filter has worked",
                () -> PortosViewModels.of(window.opened()).sessions().rows().size() < 100);
        operator.presses(KeyCode.ENTER);
        assertThat(operator.focus()).as("Enter goes to the rows").isSameAs(window.table());
        operator.presses(KeyCode.DOWN);
        window.sees("As of");
        operator.presses(KeyCode.DELETE);
        assertThat(question()).as("read-only").isInstanceOf(DialogRequest.Arm.class);
        operator.tabsTo(".question #arm").presses(KeyCode.SPACE);
        window.sees("changes allowed, 14:");

        window.sees("Checked just now");
        operator.types("hangs").presses(KeyCode.DELETE).presses(KeyCode.ENTER);
        assertThat(window.isAsking()).as("Enter has sent nothing").isTrue();
        operator.presses(KeyCode.ESCAPE);
        assertThat(window.isAsking()).as("Escape has cancelled").isFalse();
        assertThat(window.portos().calls(DELETE)).isZero();

        operator.presses(KeyCode.DELETE);
        window.sees("Checked just now");
        assertThat(operator.focus()).isSameAs(window.find("#reason", TextField.class));
        assertThat(window.find("#reason", TextField.class).getText())
                .as("what was typed before")
                .isEqualTo("hangs");
        operator.tabsTo(".question #confirm");
        assertThat(window.portos().calls(DELETE)).isZero();
        operator.presses(KeyCode.SPACE);
        window.sees("Revoked, and confirmed");
        assertThat(window.portos().calls(DELETE)).isEqualTo(1);
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.focus()).as("back where one was").isSameAs(window.table());
    }

    private String selected() {
        return window.selectedSession();
    }

    private DialogRequest question() throws Exception {
        return HeadlessToolkit.ask(window.shell().dialogProperty()::get);
    }

    private TextField filter() throws Exception {
        return window.find("#filter", TextField.class);
    }

    private static boolean isInDetail(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("detail")) {
                return true;
            }
        }
        return false;
    }
}
