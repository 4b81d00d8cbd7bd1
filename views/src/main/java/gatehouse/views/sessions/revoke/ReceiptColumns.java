package gatehouse.views.sessions.revoke;

import gatehouse.console.sessions.revoke.receipt.ReceiptRow;
import gatehouse.views.fx.CellFactories;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;

/** What the table of a receipt shows of each line. */
final class ReceiptColumns {
    private ReceiptColumns() {}

    /** Makes the cells of the columns, and marks each row by how its line ended. */
    static void fill(
            TableView<ReceiptRow> table,
            TableColumn<ReceiptRow, ReceiptRow> id,
            TableColumn<ReceiptRow, ReceiptRow> outcome,
            TableColumn<ReceiptRow, ReceiptRow> detail,
            TableColumn<ReceiptRow, ReceiptRow> look) {
        CellFactories.id(id, ReceiptRow::sessionId);
        outcome.getStyleClass().add("verdict");
        CellFactories.text(outcome, ReceiptRow::outcome);
        CellFactories.text(detail, ReceiptRow::detail);
        CellFactories.text(look, one -> one.look().text());
        CellFactories.rows(
                table,
                List.of(
                        CellFactories.state("valid", ReceiptRow::isRevoked),
                        CellFactories.state("failed", ReceiptRow::isRefused),
                        CellFactories.state("unknown", ReceiptRow::isUnknown)));
    }
}
