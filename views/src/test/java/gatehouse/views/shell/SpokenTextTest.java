package gatehouse.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.shell.ToastMessage;
import gatehouse.console.work.ScreenNotice;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is handed to a screen reader though no key was pressed; one turn of the FX thread each. */
final class SpokenTextTest {
    private final SimpleObjectProperty<ToastMessage> toast =
            new SimpleObjectProperty<>(said("before"));
    private final SpokenText spoken = new SpokenText();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        HeadlessToolkit.run(() -> {
            stage = new Stage();
            stage.setScene(
                    new Scene(
                            new StackPane(new ToastView(toast, _ -> {}).root(), spoken), 400, 300));
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        HeadlessToolkit.run(stage::hide);
    }

    @Test
    void a_new_sentence_is_handed_over_as_the_item_with_the_focus() throws Exception {
        HeadlessToolkit.run(() -> {
            Node focused = stage.getScene().getFocusOwner();
            toast.set(said("Revoked, and confirmed"));

            assertThat(spoken.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .isEqualTo("Revoked, and confirmed");
            assertThat(spoken.queryAccessibleAttribute(AccessibleAttribute.ROLE))
                    .isEqualTo(AccessibleRole.TEXT);
            assertThat(spoken.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                    .isEqualTo(spoken);
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(focused);
        });
    }

    @Test
    void what_stood_there_before_is_not_said() throws Exception {
        HeadlessToolkit.run(() -> assertThat(spoken.getAccessibleText()).isNull());
    }

    @Test
    void nothing_is_said_as_a_sentence_goes() throws Exception {
        HeadlessToolkit.run(() -> {
            toast.set(said("Signed out"));
            toast.set(said(""));

            assertThat(spoken.getAccessibleText()).isEqualTo("Signed out");
        });
    }

    private static ToastMessage said(String sentence) {
        return new ToastMessage(ScreenNotice.NoticeKind.GOOD, sentence);
    }
}
