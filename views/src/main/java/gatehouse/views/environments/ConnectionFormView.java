package gatehouse.views.environments;

import gatehouse.console.environments.editor.ConnectionFormViewModel;
import gatehouse.console.environments.editor.ConnectionTrustViewModel;
import gatehouse.console.environments.editor.EnvironmentFormViewModel;
import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.editor.PlainHttpChoice;
import gatehouse.console.environments.editor.SettingFieldViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.passwords.StoredPasswordView;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Shows a {@link ConnectionFormViewModel}: its fields, its test, what it trusts, and its stored
 * password.
 */
public final class ConnectionFormView {
    private final EnvironmentItemViewModel item;
    private final ConnectionFormViewModel model;
    private final ConnectionTrustViewModel trust;
    private final SettingFieldViews views;
    private final Parent root;
    @FXML private VBox body;
    @FXML private Label system;
    @FXML private Label unknown;
    @FXML private VBox fields;
    @FXML private CheckBox plainHttp;

    /**
     * @param item the environment that it belongs to
     * @param views get the fields
     */
    public ConnectionFormView(
            EnvironmentItemViewModel item,
            ConnectionFormViewModel model,
            ConnectionTrustViewModel trust,
            SettingFieldViews views) {
        this.item = item;
        this.model = model;
        this.trust = trust;
        this.views = views;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        system.setText(model.system());
        unknown.setText(MessageBundle.of("environments.connection.unknown", model.system()));
        NodeBindings.when(unknown, new SimpleBooleanProperty(model.fields().isEmpty()));
        add(model.name());
        model.fields().forEach(this::add);
        NodeBindings.when(
                plainHttp,
                model.plainHttp()
                        .<ObservableValue<Boolean>>map(PlainHttpChoice::askedProperty)
                        .orElse(new SimpleBooleanProperty()));
        model.plainHttp()
                .ifPresent(choice ->
                        plainHttp.selectedProperty().bindBidirectional(choice.chosenProperty()));
        body.getChildren()
                .addAll(
                        new ConnectionTestView(model, views::focus).root(),
                        new ConnectionTrustView(item, model, trust).root(),
                        new StoredPasswordView(model.password()).root());
    }

    /** The tick for plain HTTP moves below the address that it is about. */
    private void add(SettingFieldViewModel setting) {
        fields.getChildren().add(views.add(setting));
        if (model.plainHttp().map(PlainHttpChoice::address).filter(setting::equals).isPresent()) {
            fields.getChildren().add(plainHttp);
        }
    }

    @FXML
    private void remove() {
        EnvironmentFormViewModel form = item.form();
        form.connections().remove(model);
    }
}
