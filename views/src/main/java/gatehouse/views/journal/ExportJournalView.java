package gatehouse.views.journal;

import gatehouse.console.journal.browsing.ExportJournalState;
import gatehouse.console.journal.browsing.ExportJournalViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FileTarget;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.Subscription;

/** Shows an {@link ExportJournalViewModel}. */
public final class ExportJournalView implements ShellScreen {
    private final ExportJournalViewModel model;
    private final Parent root;
    @FXML private VBox choices;
    @FXML private RadioButton shown;
    @FXML private RadioButton all;
    @FXML private Label trouble;
    @FXML private VBox result;
    @FXML private Label sentence;
    @FXML private TextField head;
    @FXML private Button save;

    /** The dialog that asks which entries are saved. */
    public ExportJournalView(ExportJournalViewModel model) {
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
        return model.isFiltered() ? shown : all;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> saved =
                model.stateProperty().map(ExportJournalState.Saved.class::isInstance);
        var group = new ToggleGroup();
        shown.setToggleGroup(group);
        all.setToggleGroup(group);
        shown.setDisable(!model.isFiltered());
        shown.setSelected(model.isFiltered());
        all.selectedProperty().bindBidirectional(model.allProperty());
        trouble.textProperty().bind(model.file().troubleProperty());
        NodeBindings.when(trouble, model.file().troubleProperty().isNotEmpty());
        sentence.textProperty().bind(model.result().map(LegibleText::text));
        NodeBindings.when(result, saved);
        NodeBindings.when(choices, saved.map(yes -> !yes));
        NodeBindings.when(save, saved.map(yes -> !yes));
        save.disableProperty().bind(model.file().savingProperty());
    }

    /** A field whose text is bound would stay in memory. */
    private Subscription listen() {
        return model.head().subscribe(head::setText);
    }

    @FXML
    private void save() {
        FileTarget.ask(
                        root.getScene(),
                        "gatehouse-journal.csv",
                        new ExtensionFilter(MessageBundle.of("files.csv"), "*.csv"),
                        new ExtensionFilter(MessageBundle.of("files.json"), "*.json"))
                .ifPresent(model::save);
    }

    @FXML
    private void copy() {
        ClipboardText.copy(root, head.getText());
    }

    @FXML
    private void close() {
        model.close();
    }
}
