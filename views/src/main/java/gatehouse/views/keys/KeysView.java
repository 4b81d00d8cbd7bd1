package gatehouse.views.keys;

import gatehouse.console.keys.KeyLine;
import gatehouse.console.keys.KeysState;
import gatehouse.console.keys.KeysViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SpokenText;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.Optional;

/** Shows which keys commands have, and takes a new one by pressing it. */
public final class KeysView implements ShellScreen {
    private final KeysViewModel model;
    private final Parent root;
    @FXML private ListView<KeyLine> lines;
    @FXML private Label said;
    @FXML private Button change;
    @FXML private Button clear;
    @FXML private Button reset;
    @FXML private Button exchange;
    @FXML private Button keep;

    /** The dialog of a window. */
    public KeysView(KeysViewModel model) {
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
        return lines;
    }

    @FXML
    private void initialize() {
        lines.setCellFactory(_ -> new KeyLineCell());
        lines.setItems(model.lines());
        ContextMenus.copies(lines);
        lines.getSelectionModel().selectFirst();
        ObservableValue<KeysState> state = model.stateProperty();
        ObservableValue<Boolean> taken = state.map(KeysState.Taken.class::isInstance);
        said.textProperty().bind(state.map(KeysState::text));
        ObservableValue<Boolean> nothing =
                lines.getSelectionModel().selectedItemProperty().map(_ -> false).orElse(true);
        change.disableProperty().bind(nothing);
        clear.disableProperty().bind(nothing);
        reset.disableProperty().bind(nothing);
        NodeBindings.when(exchange, taken);
        NodeBindings.when(keep, taken);
    }

    /** The window sees a key before anything in it can take it for a command. */
    private Subscription listen() {
        Window window = root.getScene().getWindow();
        EventHandler<KeyEvent> keys = this::keyed;
        window.addEventFilter(KeyEvent.ANY, keys);
        return Subscription.combine(
                () -> window.removeEventFilter(KeyEvent.ANY, keys),
                SpokenText.of(root, model.stateProperty().map(KeysState::text)));
    }

    private void keyed(KeyEvent event) {
        if (!(model.stateProperty().get() instanceof KeysState.Listening)) {
            return;
        }
        event.consume();
        if (event.getEventType() != KeyEvent.KEY_PRESSED || event.getCode().isModifierKey()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            model.keep();
        } else {
            var pressed = new PressedKey(event);
            model.press(pressed.chord(), pressed.name());
        }
    }

    private Optional<KeyLine> selected() {
        return Optional.ofNullable(lines.getSelectionModel().getSelectedItem());
    }

    @FXML
    private void change() {
        selected().ifPresent(model::listen);
        lines.requestFocus();
    }

    @FXML
    private void clear() {
        selected().ifPresent(model::clear);
    }

    @FXML
    private void reset() {
        selected().ifPresent(model::reset);
    }

    @FXML
    private void resetAll() {
        model.resetAll();
    }

    @FXML
    private void exchange() {
        model.exchange();
        lines.requestFocus();
    }

    @FXML
    private void keep() {
        model.keep();
        lines.requestFocus();
    }

    @FXML
    private void done() {
        model.close();
    }
}
