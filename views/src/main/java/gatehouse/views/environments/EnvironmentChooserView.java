package gatehouse.views.environments;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.editor.EnvironmentChooserViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.ShellScreen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/** Shows an {@link EnvironmentChooserViewModel}; the arrow keys work in the search, too. */
public final class EnvironmentChooserView implements ShellScreen {
    private final EnvironmentChooserViewModel model;
    private final Parent root;
    @FXML private TextField search;
    @FXML private ListView<Environment> list;
    @FXML private Label leaving;
    @FXML private Label trouble;
    @FXML private Button apart;
    @FXML private Button go;

    /** The dialog that lists the environments. */
    public EnvironmentChooserView(EnvironmentChooserViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return search;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setOnKeyPressed(this::pressedInSearch);
        list.setItems(model.list());
        list.setCellFactory(_ -> new EnvironmentCell(model::places, model::isInOther));
        ContextMenus.copies(list);
        list.setOnKeyPressed(this::pressedInList);
        list.setOnMouseClicked(event -> goOnDoubleClick(event.getClickCount()));
        leaving.setText(model.leaving());
        leaving.setManaged(!model.leaving().isEmpty());
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        apart.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        go.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    }

    /** What is searched for is selected, so that Enter opens it. */
    private Subscription listen() {
        return model.selectedProperty()
                .subscribe(now -> now.ifPresent(list.getSelectionModel()::select));
    }

    private void pressedInSearch(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case ENTER -> goBy(event);
            default -> {}
        }
    }

    /** With Ctrl or Command a window of its own is opened. */
    private void goBy(KeyEvent event) {
        if (event.isShortcutDown()) {
            goApart();
        } else {
            go();
        }
    }

    private void pressedInList(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            goBy(event);
        }
    }

    private void move(int by, KeyEvent event) {
        int last = list.getItems().size() - 1;
        int next = list.getSelectionModel().getSelectedIndex() + by;
        list.getSelectionModel().select(Math.clamp(next, 0, Math.max(0, last)));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
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
    private void goApart() {
        Environment chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.chooseApart(chosen);
        }
    }

    @FXML
    private void add() {
        model.add();
    }

    @FXML
    private void manage() {
        model.manage();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
