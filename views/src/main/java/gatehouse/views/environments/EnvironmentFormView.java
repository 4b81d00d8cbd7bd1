package gatehouse.views.environments;

import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.editor.ConnectionFormViewModel;
import gatehouse.console.environments.editor.ConnectionTrustViewModel;
import gatehouse.console.environments.editor.EnvironmentFormViewModel;
import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.editor.SettingFieldViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.VisibilityScope;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.stream.Stream;

/** Shows an {@link EnvironmentFormViewModel}; Enter in a field saves it. */
public final class EnvironmentFormView {
    private final EnvironmentItemViewModel item;
    private final EnvironmentFormViewModel model;
    private final ConnectionTrustViewModel trust;
    private final SettingFieldViews fields;
    private final List<SettingFieldViewModel> lasting;
    private final Parent root;
    @FXML private HBox nameAndKind;
    @FXML private Label kindLabel;
    @FXML private ComboBox<Environment.EnvironmentKind> kind;
    @FXML private HBox colourAndNote;
    @FXML private VBox unsharedField;
    @FXML private Label unsharedLabel;
    @FXML private ComboBox<Environment.UnsharedActRule> unshared;
    @FXML private VBox defaults;
    @FXML private VBox connections;
    @FXML private VBox paste;
    @FXML private MenuButton add;

    /**
     * @param submit runs when Enter is pressed in a field
     */
    public EnvironmentFormView(
            EnvironmentItemViewModel item, ConnectionTrustViewModel trust, Runnable submit) {
        this.item = item;
        this.model = item.form();
        this.trust = trust;
        this.fields = new SettingFieldViews(submit);
        this.lasting =
                Stream.concat(
                                Stream.of(model.name(), model.colour(), model.note()),
                                model.connections().defaults().stream()
                                        .flatMap(each -> each.fields().stream()))
                        .toList();
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The fields. */
    public Parent root() {
        return root;
    }

    /** Moves the focus into the field of {@code setting}. */
    void focus(SettingFieldViewModel setting) {
        fields.focus(setting);
    }

    /** Moves the focus into the first field. */
    void focusFirst() {
        focus(model.name());
    }

    @FXML
    private void initialize() {
        kindLabel.setLabelFor(kind);
        kind.getItems().setAll(Environment.EnvironmentKind.values());
        kind.valueProperty().bindBidirectional(model.kindProperty());
        nameAndKind.getChildren().addFirst(field(model.name()));
        unsharedLabel.setLabelFor(unshared);
        unshared.setConverter(new UnsharedRuleConverter());
        unshared.getItems().setAll(Environment.UnsharedActRule.values());
        unshared.valueProperty().bindBidirectional(model.unsharedProperty());
        unsharedField.setVisible(model.asksForUnshared());
        unsharedField.setManaged(model.asksForUnshared());
        colourAndNote.getChildren().setAll(field(model.colour()), field(model.note()));
        model.connections().defaults().stream()
                .map(each -> new ConnectionDefaultsView(each, fields))
                .forEach(view -> defaults.getChildren().add(view.root()));
        paste.getChildren().setAll(new ConnectionPasteView(model.connections().paste()).root());
        for (ConnectionSchema schema : model.connections().systems()) {
            var one = new MenuItem(model.connections().systemName(schema));
            one.setOnAction(_ -> model.connections().add(schema));
            add.getItems().add(one);
        }
    }

    private Subscription listen() {
        showConnections();
        return model.connections().all().subscribe(this::showConnections);
    }

    private void showConnections() {
        fields.keep(lasting);
        connections.getChildren().clear();
        for (ConnectionFormViewModel connection : model.connections().all()) {
            var form = new ConnectionFormView(item, connection, trust, fields);
            connections.getChildren().add(form.root());
        }
    }

    private Parent field(SettingFieldViewModel setting) {
        Parent view = fields.add(setting);
        HBox.setHgrow(view, Priority.ALWAYS);
        return view;
    }
}
