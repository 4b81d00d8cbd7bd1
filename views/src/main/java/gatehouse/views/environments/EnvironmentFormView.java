package gatehouse.views.environments;

import gatehouse.console.environments.ConnectionFormViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentFormViewModel;
import gatehouse.console.environments.SettingFieldViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Shows an {@link EnvironmentFormViewModel}; Enter in a field submits it. */
public final class EnvironmentFormView {
    private final EnvironmentFormViewModel model;
    private final Runnable submit;
    private final Map<SettingFieldViewModel, SettingFieldView> fields = new HashMap<>();
    private final Parent root;
    @FXML private HBox nameAndKind;
    @FXML private Label kindLabel;
    @FXML private ComboBox<Environment.EnvironmentKind> kind;
    @FXML private VBox connections;

    /**
     * @param submit runs when Enter is pressed in a field
     */
    public EnvironmentFormView(EnvironmentFormViewModel model, Runnable submit) {
        this.model = model;
        this.submit = submit;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    /** The fields. */
    public Parent root() {
        return root;
    }

    /** Moves the focus into the field of {@code setting}. */
    void focus(SettingFieldViewModel setting) {
        Optional.ofNullable(fields.get(setting)).ifPresent(SettingFieldView::focus);
    }

    @FXML
    private void initialize() {
        kindLabel.setLabelFor(kind);
        kind.getItems()
                .setAll(Environment.EnvironmentKind.TEST, Environment.EnvironmentKind.PRODUCTION);
        kind.valueProperty().bindBidirectional(model.kindProperty());
        nameAndKind.getChildren().addFirst(field(model.name()));
        for (ConnectionFormViewModel connection : model.connections()) {
            var line = new HBox();
            line.getStyleClass().add("fields");
            connection.fields().forEach(each -> line.getChildren().add(field(each)));
            connections.getChildren().add(line);
        }
    }

    private Node field(SettingFieldViewModel setting) {
        var view = new SettingFieldView(setting);
        view.whenEntered(submit);
        fields.put(setting, view);
        HBox.setHgrow(view.root(), Priority.ALWAYS);
        return view.root();
    }
}
