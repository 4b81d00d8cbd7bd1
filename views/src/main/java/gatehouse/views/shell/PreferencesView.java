package gatehouse.views.shell;

import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** Shows what the person can choose for all windows: one list of options for each choice. */
public final class PreferencesView implements ShellScreen {
    private final List<PreferenceChoice> all;
    private final Runnable close;
    private final List<ComboBox<String>> boxes = new ArrayList<>();
    private final Parent root;
    @FXML private VBox choices;

    /**
     * @param close takes it off the screen
     */
    public PreferencesView(List<PreferenceChoice> all, Runnable close) {
        this.all = List.copyOf(all);
        this.close = close;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return boxes.getFirst();
    }

    @FXML
    private void initialize() {
        all.forEach(this::add);
    }

    private void add(PreferenceChoice choice) {
        var box = new ComboBox<String>();
        box.getItems().setAll(choice.options());
        box.getSelectionModel().select(choice.chosen().getAsInt());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> choice.choose().accept(box.getSelectionModel().getSelectedIndex()));
        var title = new Label(choice.title());
        title.getStyleClass().add("field-label");
        title.setLabelFor(box);
        var field = new VBox(title, box);
        field.getStyleClass().add("field");
        choices.getChildren().add(field);
        boxes.add(box);
    }

    @FXML
    private void done() {
        close.run();
    }
}
