package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.control.Button;

import org.junit.jupiter.api.Test;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;

final class FxmlLoadingTest {
    private static final ResourceBundle NONE =
            new ListResourceBundle() {
                @Override
                protected Object[][] getContents() {
                    return new Object[0][];
                }
            };

    @Test
    void a_drawing_fills_its_view_and_takes_its_texts_by_key() throws Exception {
        var view = HeadlessToolkit.ask(GreetingView::new);
        assertThat(view.words()).isEqualTo("Good day");
    }

    @Test
    void an_act_in_the_drawing_reaches_the_view() throws Exception {
        var view = HeadlessToolkit.ask(GreetingView::new);
        var button = (Button) view.root().getChildrenUnmodifiable().getLast();
        HeadlessToolkit.run(button::fire);
        assertThat(view.words()).isEqualTo("answered");
    }

    @Test
    void a_view_without_a_drawing_is_told_so_by_name() {
        assertThatThrownBy(() -> FxmlLoading.load(new FxmlLoadingTest(), NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No FxmlLoadingTest.fxml beside");
    }
}
