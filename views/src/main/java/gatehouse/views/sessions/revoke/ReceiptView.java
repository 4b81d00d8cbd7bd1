package gatehouse.views.sessions.revoke;

import gatehouse.console.portos.RunDialogViewModel;
import gatehouse.console.sessions.revoke.ReceiptRow;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.CellFactories;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import java.util.List;

/** Shows the receipt of a run: one line for each session. */
public final class ReceiptView {
    private final RevokeRunViewModel run;
    private final Parent root;
    @FXML private Label summary;
    @FXML private Label selected;
    @FXML private TableView<ReceiptRow> table;
    @FXML private TableColumn<ReceiptRow, ReceiptRow> id;
    @FXML private TableColumn<ReceiptRow, ReceiptRow> outcome;
    @FXML private TableColumn<ReceiptRow, ReceiptRow> detail;
    @FXML private TableColumn<ReceiptRow, ReceiptRow> look;

    /** The receipt of the run of a dialog. */
    public ReceiptView(RunDialogViewModel model) {
        this.run = model.run();
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(run.countsProperty().map(counts -> counts.text()));
        table.setItems(run.rows());
        selected.textProperty()
                .bind(
                        table.getSelectionModel()
                                .selectedItemProperty()
                                .map(row -> LegibleText.text(row.detail()))
                                .orElse(""));
        table.setPlaceholder(new Region());
        CellFactories.id(id, ReceiptRow::sessionId);
        outcome.getStyleClass().add("verdict");
        CellFactories.text(outcome, ReceiptRow::outcome);
        CellFactories.text(detail, ReceiptRow::detail);
        CellFactories.text(look, ReceiptRow::look);
        CellFactories.rows(
                table,
                List.of(
                        CellFactories.state("valid", ReceiptRow::isRevoked),
                        CellFactories.state("failed", ReceiptRow::isRefused),
                        CellFactories.state("unknown", ReceiptRow::isUnknown)));
    }
}
