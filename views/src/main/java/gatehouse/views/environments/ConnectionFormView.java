package gatehouse.views.environments;

import gatehouse.console.environments.editor.ConnectionFormViewModel;
import gatehouse.console.environments.editor.ConnectionTrustViewModel;
import gatehouse.console.environments.editor.EnvironmentFormViewModel;
import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.editor.SettingFieldViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.passwords.StoredPasswordView;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows a {@link ConnectionFormViewModel}: its fields, its test, what it trusts, and its stored
 * password.
 */
public final class ConnectionFormView {
    private final EnvironmentItemViewModel item;
    private final ConnectionFormViewModel model;
    private final ConnectionTrustViewModel trust;
    private final Runnable submit;
    private final List<SettingFieldView> views = new ArrayList<>();
    private final Parent root;
    @FXML private VBox body;
    @FXML private Label system;
    @FXML private Label unknown;
    @FXML private VBox fields;

    /**
     * @param item the environment that it belongs to
     * @param submit runs when Enter is pressed in a field
     */
    public ConnectionFormView(
            EnvironmentItemViewModel item,
            ConnectionFormViewModel model,
            ConnectionTrustViewModel trust,
            Runnable submit) {
        this.item = item;
        this.model = model;
        this.trust = trust;
        this.submit = submit;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** Moves the focus into the field of {@code setting}, where that is one of these. */
    void focus(SettingFieldViewModel setting) {
        views.stream().filter(view -> view.shows(setting)).forEach(SettingFieldView::focus);
    }

    @FXML
    private void initialize() {
        system.setText(model.system());
        unknown.setText(MessageBundle.of("environments.connection.unknown", model.system()));
        NodeBindings.when(unknown, new SimpleBooleanProperty(model.fields().isEmpty()));
        add(model.name());
        model.fields().forEach(this::add);
        body.getChildren()
                .addAll(
                        new ConnectionTestView(model, this::focus).root(),
                        new ConnectionTrustView(item, model, trust).root(),
                        new StoredPasswordView(model.password()).root());
    }

    private void add(SettingFieldViewModel setting) {
        var view = new SettingFieldView(setting);
        view.whenEntered(submit);
        views.add(view);
        fields.getChildren().add(view.root());
    }

    @FXML
    private void remove() {
        EnvironmentFormViewModel form = item.form();
        form.connections().remove(model);
    }
}
