package gatehouse.views.sessions.revoke;

import gatehouse.console.portos.RunDialogViewModel;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.sessions.revoke.receipt.ReceiptRow;
import gatehouse.console.sessions.revoke.receipt.ReceiptViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FailureMessages;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FileTarget;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser.ExtensionFilter;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Shows the receipt of a run: one line for each session. */
public final class ReceiptView {
    private final RunDialogViewModel model;
    private final RevokeRunViewModel run;
    private final ReceiptViewModel receipt;
    private final Parent root;
    @FXML private Label summary;
    @FXML private Label selected;
    @FXML private Button lookAgain;
    @FXML private Button show;
    @FXML private Button call;
    @FXML private Button save;
    @FXML private Label trouble;
    @FXML private TableView<ReceiptRow> table;
    @FXML private TableColumn<ReceiptRow, ReceiptRow> id;
    @FXML private TableColumn<ReceiptRow, ReceiptRow> outcome;
    @FXML private TableColumn<ReceiptRow, ReceiptRow> detail;
    @FXML private TableColumn<ReceiptRow, ReceiptRow> look;

    /** The receipt of the run of a dialog. */
    public ReceiptView(RunDialogViewModel model) {
        this.model = model;
        this.run = model.run();
        this.receipt = run.receipt();
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(
                root,
                () ->
                        receipt.arrivalsProperty()
                                .subscribe((_, _) -> table.refresh())
                                .and(receipt.rows().subscribe(this::selectWanted)));
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(run.countsProperty().map(counts -> counts.text()));
        table.setItems(receipt.rows());
        ContextMenus.copies(table);
        ObservableValue<ReceiptRow> row =
                Bindings.createObjectBinding(
                        this::selected,
                        table.getSelectionModel().selectedItemProperty(),
                        receipt.arrivalsProperty());
        selected.textProperty().bind(row.map(one -> LegibleText.text(one.detail())).orElse(""));
        show.disableProperty().bind(row.map(one -> one.look().back().isEmpty()).orElse(true));
        call.disableProperty().bind(row.map(one -> !one.wasRecorded()).orElse(true));
        lookAgain.disableProperty().bind(model.isHere().map(here -> !here));
        save.disableProperty().bind(model.file().savingProperty());
        trouble.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::trouble,
                                receipt.failureProperty(),
                                model.file().troubleProperty()));
        NodeBindings.when(trouble, trouble.textProperty().isNotEmpty());
        table.setPlaceholder(new Region());
        ReceiptColumns.fill(table, id, outcome, detail, look);
    }

    /** Once it was found, the person selects what they like. */
    private void selectWanted() {
        if (table.getSelectionModel().isEmpty()) {
            model.wantedLine().ifPresent(table.getSelectionModel()::select);
            model.wantedLine().ifPresent(table::scrollTo);
        }
    }

    /** The selected row as it is now; it may have been selected before it was read. */
    private @Nullable ReceiptRow selected() {
        ReceiptRow row = table.getSelectionModel().getSelectedItem();
        boolean isThere = row != null && row.number() < receipt.rows().size();
        return isThere ? receipt.rows().get(row.number()) : null;
    }

    private String trouble() {
        return receipt.failureProperty()
                .get()
                .map(why -> FailureMessages.of(why).text())
                .orElseGet(model.file().troubleProperty()::get);
    }

    @FXML
    private void copy() {
        ClipboardText.copy(root, model.ticket());
    }

    @FXML
    private void lookAgain() {
        model.look();
    }

    @FXML
    private void show() {
        Optional.ofNullable(selected()).ifPresent(model::show);
    }

    @FXML
    private void call() {
        Optional.ofNullable(selected()).ifPresent(model::showCall);
    }

    @FXML
    private void save() {
        FileTarget.ask(
                        root.getScene(),
                        model.fileName(),
                        new ExtensionFilter(MessageBundle.of("receipt.file.csv"), "*.csv"),
                        new ExtensionFilter(MessageBundle.of("receipt.file.json"), "*.json"),
                        new ExtensionFilter(MessageBundle.of("receipt.file.html"), "*.html"))
                .ifPresent(model::save);
    }
}
