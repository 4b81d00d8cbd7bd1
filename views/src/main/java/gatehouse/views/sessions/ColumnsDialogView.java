package gatehouse.views.sessions;

import gatehouse.console.sessions.display.ColumnChoice;
import gatehouse.console.sessions.display.SessionColumnsViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.ShellScreen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/** Asks which columns the list of sessions has; each change is seen in the list at once. */
public final class ColumnsDialogView implements ShellScreen {
    private final SessionColumnsViewModel model;
    private final Runnable close;
    private final Parent root;
    @FXML private ListView<ColumnChoice> columns;
    @FXML private Button up;
    @FXML private Button down;

    /**
     * @param close takes it off the screen
     */
    public ColumnsDialogView(SessionColumnsViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return columns;
    }

    @FXML
    private void initialize() {
        columns.setCellFactory(_ -> new ColumnCell(model));
        ContextMenus.copies(columns);
        columns.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        var selected = columns.getSelectionModel();
        up.disableProperty().bind(selected.selectedIndexProperty().lessThan(1));
        down.disableProperty()
                .bind(
                        selected.selectedIndexProperty()
                                .greaterThanOrEqualTo(model.columnsProperty().get().size() - 1));
    }

    private Subscription listen() {
        Subscription shown = model.columnsProperty().subscribe(this::show);
        columns.getSelectionModel().selectFirst();
        return shown;
    }

    /** The same column stays selected, wherever it is now. */
    private void show(List<ColumnChoice> now) {
        Optional<String> selected = selected();
        columns.getItems().setAll(now);
        selected.ifPresent(key ->
                columns.getSelectionModel()
                        .select(now.stream().map(ColumnChoice::key).toList().indexOf(key)));
    }

    private Optional<String> selected() {
        return Optional.ofNullable(columns.getSelectionModel().getSelectedItem())
                .map(ColumnChoice::key);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            toggle();
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            up();
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            down();
            event.consume();
        }
    }

    private void toggle() {
        Optional.ofNullable(columns.getSelectionModel().getSelectedItem())
                .ifPresent(one -> model.show(one.key(), !one.shown()));
    }

    @FXML
    private void up() {
        selected().ifPresent(key -> model.move(key, -1));
    }

    @FXML
    private void down() {
        selected().ifPresent(key -> model.move(key, 1));
    }

    @FXML
    private void reset() {
        model.reset();
    }

    @FXML
    private void done() {
        close.run();
    }
}
