package gatehouse.views.fx;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;

/** A view as small as a view can be. */
public final class GreetingView {
    private final Parent root;
    @FXML private Label words;

    GreetingView() {
        this.root = FxmlLoading.load(this, texts());
    }

    Parent root() {
        return root;
    }

    String words() {
        return words.getText();
    }

    @FXML
    private void answer() {
        words.setText("answered");
    }

    private static ResourceBundle texts() {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"greeting", "Good day"}, {"answer", "Answer"}};
            }
        };
    }
}
