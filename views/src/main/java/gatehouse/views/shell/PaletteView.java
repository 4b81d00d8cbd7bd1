package gatehouse.views.shell;

import gatehouse.console.palette.PaletteLine;
import gatehouse.console.palette.PaletteViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.VisibilityScope;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Shows a {@link PaletteViewModel}: type to search, arrows to select, Enter to go there. */
public final class PaletteView implements ShellScreen {
    private final PaletteViewModel model;
    private final Parent root;
    @FXML private TextField query;
    @FXML private ListView<PaletteLine> list;

    /** The palette of {@code model}. */
    public PaletteView(PaletteViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, () -> model.selectedProperty().subscribe(this::select));
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
        query.setTextFormatter(new TextFormatter<>(this::withoutKeys));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.promptTextProperty().bind(model.promptProperty());
        query.accessibleTextProperty().bind(model.promptProperty());
        query.setTooltip(new Tooltip());
        query.getTooltip().textProperty().bind(model.promptProperty());
        list.setItems(model.lines());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new PaletteCell());
        query.setOnKeyPressed(this::pressed);
        list.setOnMouseClicked(this::clicked);
    }

    /** A key that is pasted goes to the model, and not into the field and its history. */
    private TextFormatter.Change withoutKeys(TextFormatter.Change change) {
        if (model.hold(change.getControlText(), change.getControlNewText())) {
            change.setRange(0, change.getControlText().length());
            change.setText("");
            change.selectRange(0, 0);
        }
        return change;
    }

    private void select(Number at) {
        list.getSelectionModel().clearAndSelect(at.intValue());
        list.scrollTo(Math.max(0, at.intValue() - 1));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case ENTER -> model.run();
            case ESCAPE -> model.close();
            default -> {}
        }
    }

    private void move(int by, KeyEvent event) {
        model.move(by);
        event.consume();
    }

    private void clicked(MouseEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        model.select(at);
        if (at >= 0 && at == model.selectedProperty().get()) {
            model.run();
        } else {
            select(model.selectedProperty().get());
        }
        event.consume();
    }
}
