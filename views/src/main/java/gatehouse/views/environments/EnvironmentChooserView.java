package gatehouse.views.environments;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentChooserViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Optional;

/** Shows an {@link EnvironmentChooserViewModel}. */
public final class EnvironmentChooserView implements ShellScreen {
    private final EnvironmentChooserViewModel model;
    private final EnvironmentFormView form;
    private final Parent root;
    @FXML private VBox body;
    @FXML private ListView<Environment> list;
    @FXML private Label leaving;
    @FXML private Label trouble;
    @FXML private Button add;
    @FXML private Button remove;
    @FXML private Button go;
    @FXML private HBox buttons;
    @FXML private HBox removal;
    @FXML private Label removalText;
    @FXML private Button keep;

    /** The dialog that lists the environments. */
    public EnvironmentChooserView(EnvironmentChooserViewModel model) {
        this.model = model;
        this.form = new EnvironmentFormView(model.form(), this::add);
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
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
        body.getChildren().add(body.getChildren().indexOf(trouble), form.root());
        list.setItems(model.list());
        list.setCellFactory(_ -> new EnvironmentCell(model::places));
        list.setOnKeyPressed(this::pressed);
        list.setOnMouseClicked(event -> goOnDoubleClick(event.getClickCount()));
        leaving.setText(model.leaving());
        leaving.setManaged(!model.leaving().isEmpty());
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        ReadOnlyObjectProperty<Environment> chosen =
                list.getSelectionModel().selectedItemProperty();
        go.disableProperty().bind(chosen.isNull());
        remove.disableProperty().bind(chosen.isNull().or(chosen.isEqualTo(Environment.SANDBOX)));
        add.disableProperty().bind(model.form().isWhole().not());
        NodeBindings.when(buttons, model.removingProperty().map(Optional::isEmpty));
        NodeBindings.when(removal, model.removingProperty().map(Optional::isPresent));
        StringProperty asked = removalText.textProperty();
        asked.bind(model.removingProperty().map(EnvironmentChooserView::question));
    }

    private Subscription listen() {
        return model.newestProperty().subscribe(newest -> newest.ifPresent(this::select));
    }

    private static String question(Optional<Environment> asked) {
        return asked.map(one -> MessageBundle.of("environments.remove.question", one.name()))
                .orElse("");
    }

    /** Enter then opens it. */
    private void select(Environment environment) {
        list.getSelectionModel().select(environment);
        list.scrollTo(environment);
        list.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go();
        }
    }

    private void goOnDoubleClick(int clicks) {
        if (clicks == 2) {
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
        model.add().ifPresent(form::focus);
    }

    @FXML
    private void askToRemove() {
        Environment chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.askToRemove(chosen);
            keep.requestFocus();
        }
    }

    @FXML
    private void remove() {
        model.remove();
        list.requestFocus();
    }

    @FXML
    private void keep() {
        model.keep();
        list.requestFocus();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
