package gatehouse.views.fx;

import static gatehouse.views.fx.ComponentCatalogue.button;
import static gatehouse.views.fx.ComponentCatalogue.in;
import static gatehouse.views.fx.ComponentCatalogue.styled;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Function;

/** The list of the catalogue: twelve believable sessions. */
final class CatalogueTable {
    private CatalogueTable() {}

    private record Row(
            String person,
            String number,
            String till,
            String where,
            String idle,
            String expires,
            String is) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("Majiteľ", "999", "P01", "CashRegister", "2 min", "in 9 h", ""),
                    new Row(
                            "Majiteľ",
                            "999",
                            "Back office",
                            "BackOffice",
                            "3 h",
                            "in 8 h",
                            "selected"),
                    new Row("Jana Nováková", "12", "PDA-3", "PDA", "31 min", "expired", "expired"),
                    new Row(
                            "Support desk (you)",
                            "7001",
                            "Back office",
                            "BackOffice",
                            "0 s",
                            "in 11 h",
                            "own"),
                    new Row("Peter Kováč", "17", "P02", "CashRegister", "48 s", "in 7 h", ""),
                    new Row("Peter Kováč", "17", "PDA-1", "PDA", "5 h", "in 3 h", "marked"),
                    new Row(
                            "Mária Horváthová-Szabóová",
                            "104",
                            "P03",
                            "CashRegister",
                            "12 min",
                            "in 10 h",
                            ""),
                    new Row("evil‮gpj.exe​", "666", "P04", "CashRegister", "1 min", "in 9 h", ""),
                    new Row(
                            "Zuzana Tóthová",
                            "31",
                            "P05",
                            "CashRegister",
                            "22 h",
                            "expired",
                            "expired"),
                    new Row("Ján Baláž", "45", "PDA-2", "PDA", "7 min", "in 6 h", "stale"),
                    new Row(
                            "Eva Vargová",
                            "58",
                            "P06",
                            "CashRegister",
                            "19 min",
                            "revoked",
                            "gone"),
                    new Row("Tomáš Molnár", "77", "P01", "CashRegister", "2 h", "in 40 min", ""));

    static Node screen() {
        var filter = new TextField("env:CashRegister idle>30m");
        HBox.setHgrow(filter, Priority.ALWAYS);
        var field =
                styled(
                        new HBox(
                                IconNodes.of("search"),
                                filter,
                                button("", "close", "quiet", "square")),
                        "filter-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        var toolbar =
                styled(
                        new HBox(
                                field,
                                button("", "star", "quiet", "square"),
                                button("Revoke 37 sessions…", null, "danger")),
                        "toolbar");
        var how =
                styled(
                        new HBox(
                                styled(new Label("412 of 1,204"), "verdict"),
                                new Label("read 14:03:22 CET"),
                                styled(new Label("complete"), "verdict"),
                                ComponentCatalogue.grow(),
                                button("auto-refresh: 15 s", "refresh", "quiet")),
                        "completeness");
        var table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        var partial =
                styled(
                        new HBox(
                                new Label("3,000 read"),
                                new Label("read 14:03:25 CET"),
                                styled(
                                        new Label(
                                                "not complete: Portos stopped answering at row"
                                                        + " 3,000"),
                                        "verdict")),
                        "completeness");
        in(partial, "partial");
        return styled(new VBox(toolbar, how, table, partial), "screen");
    }

    private static TableView<Row> table() {
        var table = new TableView<Row>();
        var mark = new TableColumn<Row, Row>("");
        CellFactories.mark(mark, "Marked", row -> row.is().equals("marked"), (_, _) -> {});
        table.getColumns().add(mark);
        CellFactories.text(column(table, "Person"), Row::person);
        CellFactories.number(column(table, "No."), Row::number);
        CellFactories.text(column(table, "Till or device"), Row::till);
        var where = column(table, "Where");
        where.getStyleClass().add("quiet-column");
        CellFactories.text(where, Row::where);
        CellFactories.number(column(table, "Idle"), Row::idle);
        var expires = column(table, "Expires");
        expires.getStyleClass().add("field-expires");
        CellFactories.number(expires, Row::expires);
        Function<String, CellFactories.RowState<Row>> state =
                name -> CellFactories.state(name, row -> row.is().equals(name));
        CellFactories.rows(
                table,
                List.of("own", "expired", "stale", "gone", "marked").stream().map(state).toList());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getItems().setAll(ROWS);
        table.getSelectionModel().select(1);
        in(table, "focus-within");
        return table;
    }

    private static TableColumn<Row, Row> column(TableView<Row> table, String title) {
        var column = new TableColumn<Row, Row>(title);
        table.getColumns().add(column);
        return column;
    }
}
