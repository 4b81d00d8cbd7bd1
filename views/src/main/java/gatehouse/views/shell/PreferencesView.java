package gatehouse.views.shell;

import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.VisibilityScope;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** Shows what the person can choose for all windows: one list of options for each choice. */
public final class PreferencesView implements ShellScreen {
    private final List<PreferenceChoice> all;
    private final Command keys;
    private final Runnable close;
    private final List<ComboBox<String>> boxes = new ArrayList<>();
    private final Parent root;
    @FXML private VBox choices;
    @FXML private Button changeKeys;

    /**
     * @param keys shows which keys there are, to be changed
     * @param close takes it off the screen
     */
    public PreferencesView(List<PreferenceChoice> all, Command keys, Runnable close) {
        this.all = List.copyOf(all);
        this.keys = keys;
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
        changeKeys.setText(keys.text());
    }

    private void add(PreferenceChoice choice) {
        var box = new ComboBox<String>();
        box.getItems().setAll(choice.options());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> choose(choice, box.getSelectionModel().getSelectedIndex()));
        VisibilityScope.whileShown(
                box, () -> choice.chosen().subscribe(box.getSelectionModel()::select));
        var title = new Label(choice.title());
        title.getStyleClass().add("field-label");
        title.setLabelFor(box);
        var field = new VBox(title, box);
        field.getStyleClass().add("field");
        choices.getChildren().add(field);
        boxes.add(box);
    }

    /** A box tells, too, that it follows a choice that was made elsewhere. */
    private static void choose(PreferenceChoice choice, int place) {
        if (place != choice.chosen().getValue()) {
            choice.choose().accept(place);
        }
    }

    @FXML
    private void changeKeys() {
        keys.run();
    }

    @FXML
    private void done() {
        close.run();
    }
}
