package gatehouse.views.filter;

import gatehouse.console.filter.editor.SaveFilterViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.shell.ShellScreen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Shows a {@link SaveFilterViewModel}. */
public final class SaveFilterView implements ShellScreen {
    private final SaveFilterViewModel model;
    private final Parent root;
    @FXML private Label filter;
    @FXML private Label nameLabel;
    @FXML private TextField name;
    @FXML private Label trouble;
    @FXML private Button keep;

    /** The dialog that asks for the name of a filter. */
    public SaveFilterView(SaveFilterViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return name;
    }

    @FXML
    private void initialize() {
        filter.setText(LegibleText.text(model.filter()));
        nameLabel.setLabelFor(name);
        name.textProperty().bindBidirectional(model.nameProperty());
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        keep.textProperty().bind(model.act());
        keep.disableProperty().bind(model.possible().not());
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void keep() {
        model.keep();
    }
}
