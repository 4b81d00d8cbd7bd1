package gatehouse.views.environments;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentsViewModel;
import gatehouse.console.words.Words;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Shows an {@link EnvironmentsViewModel}. */
public final class EnvironmentChooserView implements ShellScreen {
    private final EnvironmentsViewModel model;
    private final Parent root;
    @FXML private ListView<Environment> list;
    @FXML private Label nameLabel;
    @FXML private TextField name;
    @FXML private Label kindLabel;
    @FXML private ComboBox<Environment.Kind> kind;
    @FXML private Label serverLabel;
    @FXML private TextField server;
    @FXML private Label prefixLabel;
    @FXML private TextField prefix;
    @FXML private Label superOfficeLabel;
    @FXML private TextField superOffice;
    @FXML private Label srsLabel;
    @FXML private TextField srs;
    @FXML private Label originLabel;
    @FXML private TextField origin;
    @FXML private Label trouble;
    @FXML private Button add;
    @FXML private Button remove;
    @FXML private Button go;

    /** The dialog that lists the environments. */
    public EnvironmentChooserView(EnvironmentsViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, Words.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return list;
    }

    @FXML
    private void initialize() {
        form();
        list.setItems(model.list());
        list.setCellFactory(_ -> new EnvironmentCell());
        list.setOnKeyPressed(this::pressed);
        list.setOnMouseClicked(this::clicked);
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        BooleanBinding none = list.getSelectionModel().selectedItemProperty().isNull();
        go.disableProperty().bind(none);
        remove.disableProperty()
                .bind(
                        none.or(
                                list.getSelectionModel()
                                        .selectedItemProperty()
                                        .isEqualTo(Environment.SANDBOX)));
        add.disableProperty().bind(model.isWhole().not());
    }

    private void form() {
        kindLabel.setLabelFor(kind);
        kind.getItems().setAll(Environment.Kind.TEST, Environment.Kind.PRODUCTION);
        kind.valueProperty().bindBidirectional(model.kindProperty());
        field(nameLabel, name, model.nameProperty());
        field(serverLabel, server, model.serverProperty());
        field(prefixLabel, prefix, model.prefixProperty());
        field(superOfficeLabel, superOffice, model.superOfficeProperty());
        field(srsLabel, srs, model.srsProperty());
        field(originLabel, origin, model.originProperty());
    }

    private static void field(Label label, TextField field, StringProperty value) {
        label.setLabelFor(field);
        field.textProperty().bindBidirectional(value);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            go();
        }
    }

    @FXML
    private void go() {
        Environment chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.choose(chosen);
        }
    }

    @FXML
    private void add() {
        model.add();
    }

    @FXML
    private void remove() {
        Environment chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.remove(chosen);
        }
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
