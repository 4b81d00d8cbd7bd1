package gatehouse.views.environments;

import gatehouse.console.environments.ConnectionFormViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentChooserViewModel;
import gatehouse.console.environments.SettingFieldViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;

/** Shows an {@link EnvironmentChooserViewModel}. */
public final class EnvironmentChooserView implements ShellScreen {
    private final EnvironmentChooserViewModel model;
    private final Map<SettingFieldViewModel, SettingFieldView> fields = new HashMap<>();
    private final Parent root;
    @FXML private ListView<Environment> list;
    @FXML private HBox nameAndKind;
    @FXML private Label kindLabel;
    @FXML private ComboBox<Environment.EnvironmentKind> kind;
    @FXML private VBox connections;
    @FXML private Label trouble;
    @FXML private Button add;
    @FXML private Button remove;
    @FXML private Button go;

    /** The dialog that lists the environments. */
    public EnvironmentChooserView(EnvironmentChooserViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
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
        list.setCellFactory(_ -> new EnvironmentCell(model::places));
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
        add.disableProperty().bind(model.form().isWhole().not());
    }

    private void form() {
        kindLabel.setLabelFor(kind);
        kind.getItems()
                .setAll(Environment.EnvironmentKind.TEST, Environment.EnvironmentKind.PRODUCTION);
        kind.valueProperty().bindBidirectional(model.form().kindProperty());
        nameAndKind.getChildren().addFirst(field(model.form().name()));
        for (ConnectionFormViewModel connection : model.form().connections()) {
            var line = new HBox();
            line.getStyleClass().add("fields");
            connection.fields().forEach(each -> line.getChildren().add(field(each)));
            connections.getChildren().add(line);
        }
    }

    private Node field(SettingFieldViewModel setting) {
        var view = new SettingFieldView(setting);
        fields.put(setting, view);
        HBox.setHgrow(view.root(), Priority.ALWAYS);
        return view.root();
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
        model.add().map(fields::get).ifPresent(SettingFieldView::focus);
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
