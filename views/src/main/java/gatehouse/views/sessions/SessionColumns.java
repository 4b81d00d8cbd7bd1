package gatehouse.views.sessions;

import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.CellFactories;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import java.util.List;

/** Creates the columns of the session list, one for each field that has a rank. */
record SessionColumns(SessionsViewModel model) {
    /** The keys of fields, the most useful first. */
    static final List<String> KEPT_LONGEST =
            List.of(
                    "person",
                    "device",
                    "idle",
                    "expires",
                    "environment",
                    "change",
                    "started",
                    "user",
                    "type");

    /** Enough for any length of time and any device type; names may be cut. */
    private static final double MOST_NEEDED = 110;

    /** The sort order of a column's header; the column's id is the key of its field. */
    static SessionOrder order(TableColumn<?, ?> column) {
        return new SessionOrder(
                SessionOrder.field(column.getId()).orElseThrow(),
                column.getSortType() == SortType.DESCENDING);
    }

    List<TableColumn<SessionLine, SessionLine>> all() {
        return SessionFields.RANKED.stream()
                .filter(field -> field.text().rank() > 0)
                .map(this::column)
                .toList();
    }

    private TableColumn<SessionLine, SessionLine> column(SessionField field) {
        var column =
                new TableColumn<SessionLine, SessionLine>(
                        MessageBundle.of(field.text().titleKey()));
        column.setId(field.text().key());
        column.setPrefWidth(field.text().width());
        column.setMinWidth(Math.min(field.text().width(), MOST_NEEDED));
        column.setSortable(field.isSortable());
        column.getStyleClass().add("field-" + field.text().key());
        switch (field) {
            case SessionField.Time _ -> CellFactories.number(column, line -> text(field, line));
            case SessionField.Name _, SessionField.Id _, SessionField.Derived _ ->
                    CellFactories.text(column, line -> text(field, line));
        }
        return column;
    }

    private String text(SessionField field, SessionLine line) {
        return field.cell(line, model.contextProperty().get());
    }

    /** Shows by weight and line which sessions are the person's own and which have expired. */
    void states(TableView<SessionLine> table) {
        CellFactories.rows(
                table,
                List.of(
                        CellFactories.state("own", line -> line.own() != SessionOwnership.NO),
                        CellFactories.state("new", line -> line.change() == SessionChange.NEW),
                        CellFactories.state("used", line -> line.change() == SessionChange.USED),
                        CellFactories.state("gone", line -> line.change() == SessionChange.GONE),
                        CellFactories.state(
                                "marked", line -> model.marks().isMarked(line.sessionId())),
                        CellFactories.state("expired", line -> isExpired(line))));
    }

    private boolean isExpired(SessionLine line) {
        return line.isExpired(model.contextProperty().get().now());
    }
}
