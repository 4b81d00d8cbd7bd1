package gatehouse.views.journal;

import gatehouse.console.journal.EntryOrder;
import gatehouse.console.journal.browsing.EntryWords;
import gatehouse.console.journal.browsing.JournalColumn;
import gatehouse.console.journal.browsing.JournalLine;
import gatehouse.console.journal.browsing.JournalViewModel;
import gatehouse.views.fx.CellFactories;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Creates the columns of the list of entries; a click on a header has the view-model sort. */
record EntryTableColumns(JournalViewModel model, EntryWords words) {
    /** The most useful first; where there is too little room, the last are hidden. */
    static final List<String> KEPT_LONGEST =
            Stream.of(
                            JournalColumn.TIME,
                            JournalColumn.ACT,
                            JournalColumn.TARGET,
                            JournalColumn.OUTCOME,
                            JournalColumn.ENVIRONMENT,
                            JournalColumn.TICKET,
                            JournalColumn.OPERATOR)
                    .map(JournalColumn::name)
                    .toList();

    void into(TableView<JournalLine> table) {
        table.getColumns().setAll(Arrays.stream(JournalColumn.values()).map(this::column).toList());
        CellFactories.rows(
                table, List.of(CellFactories.state("unknown", EntryTableColumns::isUnknown)));
        table.setSortPolicy(_ -> {
            sort(table);
            return true;
        });
    }

    /** Shows in the header how the entries are sorted; they are sorted already. */
    static void arrow(TableView<JournalLine> table, EntryOrder order) {
        table.getColumns().stream()
                .filter(column -> JournalColumn.valueOf(column.getId()).key() == order.key())
                .forEach(column -> {
                    column.setSortType(
                            order.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(column));
                });
    }

    private void sort(TableView<JournalLine> table) {
        // For a moment of each change of the order there is none.
        table.getSortOrder().stream()
                .findFirst()
                .map(EntryTableColumns::order)
                .ifPresent(model.orderProperty()::set);
    }

    private static EntryOrder order(TableColumn<JournalLine, ?> column) {
        return new EntryOrder(
                JournalColumn.valueOf(column.getId()).key(),
                column.getSortType() == SortType.DESCENDING);
    }

    private static boolean isUnknown(JournalLine line) {
        return line.entry().filter(EntryWords::isUnknown).isPresent();
    }

    private TableColumn<JournalLine, JournalLine> column(JournalColumn kind) {
        var column = new TableColumn<JournalLine, JournalLine>(kind.title());
        column.setId(kind.name());
        // A width that a sheet sets is not taken by a column.
        column.setMinWidth(leastWidth(kind));
        column.setPrefWidth(leastWidth(kind) * (kind == JournalColumn.TARGET ? 1.6 : 1.1));
        column.getStyleClass().add("entry-" + kind.key().name().toLowerCase(Locale.ROOT));
        if (kind == JournalColumn.ENVIRONMENT) {
            CellFactories.environment(
                    column,
                    line -> text(kind, line),
                    line -> line.entry().map(EntryWords::production).orElse(""));
        } else {
            CellFactories.text(column, line -> text(kind, line));
        }
        return column;
    }

    private String text(JournalColumn kind, JournalLine line) {
        return line.entry()
                .map(entry -> words.text(kind, entry))
                .orElse(kind == JournalColumn.TIME ? "…" : "");
    }

    private static double leastWidth(JournalColumn kind) {
        return switch (kind) {
            case OPERATOR -> 72;
            case TICKET -> 80;
            case ENVIRONMENT -> 128;
            case OUTCOME -> 92;
            case ACT -> 128;
            case TIME -> 156;
            case TARGET -> 128;
        };
    }
}
