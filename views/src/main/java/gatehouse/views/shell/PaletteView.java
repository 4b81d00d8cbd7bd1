package gatehouse.views.shell;

import gatehouse.console.shell.PaletteViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.FxmlLoading;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Shows a {@link PaletteViewModel}: type to search, arrows to select, Enter to run. */
public final class PaletteView implements ShellScreen {
    private final PaletteViewModel model;
    private final Parent root;
    @FXML private TextField query;
    @FXML private ListView<Command> list;

    /** The palette of {@code model}. */
    public PaletteView(PaletteViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return query;
    }

    @FXML
    private void initialize() {
        query.textProperty().bindBidirectional(model.queryProperty());
        list.setItems(model.matches());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new CommandCell());
        list.getSelectionModel().selectFirst();
        query.setOnKeyPressed(this::pressed);
        query.textProperty().subscribe(() -> list.getSelectionModel().selectFirst());
        list.setOnMouseClicked(this::clicked);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case ENTER -> run();
            case ESCAPE -> model.close();
            default -> {}
        }
    }

    private void move(int by, KeyEvent event) {
        int last = list.getItems().size() - 1;
        int next = list.getSelectionModel().getSelectedIndex() + by;
        list.getSelectionModel().select(Math.clamp(next, 0, Math.max(0, last)));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void clicked(MouseEvent event) {
        run();
        event.consume();
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.run(chosen);
        }
    }
}
