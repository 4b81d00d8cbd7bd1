package gatehouse.views.environments;

import gatehouse.console.environments.editor.ConnectionDefaultsViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Shows a {@link ConnectionDefaultsViewModel}: what all connections to one system share. */
public final class ConnectionDefaultsView {
    private final ConnectionDefaultsViewModel model;
    private final SettingFieldViews views;
    private final Parent root;
    @FXML private Label title;
    @FXML private VBox fields;

    /**
     * @param views get the fields
     */
    public ConnectionDefaultsView(ConnectionDefaultsViewModel model, SettingFieldViews views) {
        this.model = model;
        this.views = views;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        NodeBindings.when(root, model.shownProperty());
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        title.setText(model.title());
        model.fields().forEach(each -> fields.getChildren().add(views.add(each)));
    }
}
