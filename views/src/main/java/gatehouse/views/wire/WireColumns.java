package gatehouse.views.wire;

import gatehouse.clients.http.Exchange;
import gatehouse.console.wire.StatusMark;
import gatehouse.console.wire.WireArrangement;
import gatehouse.console.wire.WireColumn;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.wire.WireWords;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.views.fx.CellFactories;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Creates the columns of the table of calls; a click on a header has the view-model sort. */
record WireColumns(WireViewModel model) {
    /**
     * The most useful first; where there is too little room, the last are hidden. On which
     * environment a call went is seen before when and why it did.
     */
    static final List<String> KEPT_LONGEST =
            Stream.of(
                            WireColumn.METHOD,
                            WireColumn.PATH,
                            WireColumn.STATUS,
                            WireColumn.ENVIRONMENT,
                            WireColumn.TIME,
                            WireColumn.PURPOSE,
                            WireColumn.SYSTEM,
                            WireColumn.TOOK,
                            WireColumn.HOST,
                            WireColumn.SIZE)
                    .map(WireColumn::name)
                    .toList();

    void into(TableView<WireEntry> table) {
        table.getColumns().setAll(Arrays.stream(WireColumn.values()).map(this::column).toList());
        CellFactories.rows(
                table,
                List.of(
                        CellFactories.state("refused", entry -> entry.mark() == StatusMark.REFUSED),
                        CellFactories.state("failed", WireColumns::failed)));
        table.setSortPolicy(_ -> {
            sort(table);
            return true;
        });
    }

    private static TableColumn<WireEntry, ?> in(TableView<WireEntry> table, WireColumn kind) {
        return table.getColumns().stream()
                .filter(column -> column.getId().equals(kind.name()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean failed(WireEntry entry) {
        return switch (entry.mark()) {
            case SERVER_ERROR, UNUSABLE, NO_ANSWER -> true;
            case GOOD, REFUSED -> false;
        };
    }

    private TableColumn<WireEntry, WireEntry> column(WireColumn kind) {
        var column = new TableColumn<WireEntry, WireEntry>(MessageBundle.of("wire.column." + kind));
        column.setId(kind.name());
        // A width that a sheet sets is not taken by a column.
        column.setMinWidth(leastWidth(kind));
        column.setPrefWidth(leastWidth(kind) * (kind == WireColumn.PATH ? 2 : 1.1));
        switch (kind) {
            case TIME -> CellFactories.id(column, model::at);
            case ENVIRONMENT ->
                    CellFactories.environment(
                            column, WireWords::environment, WireWords::production);
            case SYSTEM -> CellFactories.text(column, WireWords::system);
            case HOST -> CellFactories.id(column, WireWords::host);
            case METHOD -> CellFactories.text(column, entry -> entry.exchange().method());
            case PATH -> CellFactories.id(column, entry -> WireWords.path(entry.exchange()));
            case STATUS -> {
                column.getStyleClass().add("call-status");
                CellFactories.text(column, WireWords::status);
            }
            case TOOK ->
                    CellFactories.number(column, entry -> TimeFormat.took(entry.exchange().took()));
            case SIZE -> CellFactories.number(column, entry -> size(entry.exchange()));
            case PURPOSE -> CellFactories.text(column, WireWords::purpose);
        }
        return column;
    }

    private static String size(Exchange call) {
        return WireWords.size(call.responseBytes());
    }

    /** Enough for the header, with the arrow of a sorted column. */
    private static double leastWidth(WireColumn kind) {
        return switch (kind) {
            case TOOK, SIZE -> 76;
            case TIME, METHOD -> 88;
            case SYSTEM -> 100;
            case ENVIRONMENT -> 148;
            case HOST, STATUS, PURPOSE -> 124;
            case PATH -> 140;
        };
    }

    /** Shows in the header how the calls are sorted; they are sorted already. */
    static void arrow(TableView<WireEntry> table, WireArrangement now) {
        TableColumn<WireEntry, ?> column = in(table, now.column());
        column.setSortType(now.descending() ? SortType.DESCENDING : SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
    }

    private void sort(TableView<WireEntry> table) {
        table.getSortOrder().stream()
                .findFirst()
                .ifPresentOrElse(
                        column ->
                                model.rearrange(arranged ->
                                        arranged.sorted(
                                                WireColumn.valueOf(column.getId()),
                                                column.getSortType() == SortType.DESCENDING)),
                        () -> model.rearrange(arranged -> arranged.sorted(WireColumn.TIME, true)));
    }
}
