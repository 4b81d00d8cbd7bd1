package gatehouse.views.sessions;

import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.DetailFact;
import gatehouse.views.fx.CellFactories;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import java.util.List;

/** Creates the columns of the session list, one for each field that has a rank. */
record SessionColumns(SessionsViewModel model) {
    /** Enough for any length of time and any device type; names may be cut. */
    private static final double MOST_NEEDED = 110;

    /** Enough for a day with a time of day, in each language. */
    private static final double EXACT_TIME = 112;

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
        column.setMinWidth(leastWidth(field));
        column.setSortable(field.isSortable());
        column.getStyleClass().add("field-" + field.text().key());
        switch (field) {
            case SessionField.Time _ ->
                    CellFactories.number(
                            column, line -> text(field, line), line -> exact(field, line));
            case SessionField.Name _, SessionField.Id _, SessionField.Derived _ ->
                    CellFactories.text(column, line -> text(field, line));
        }
        return column;
    }

    /** Gives columns of times more room while they show moments. */
    void fitTimes(TableView<SessionLine> table) {
        for (TableColumn<SessionLine, ?> column : table.getColumns()) {
            SessionFields.RANKED.stream()
                    .filter(field -> field.text().key().equals(column.getId()))
                    .forEach(field -> column.setMinWidth(leastWidth(field)));
        }
    }

    private double leastWidth(SessionField field) {
        boolean exact = model.contextProperty().get().times().isExact();
        double words = HeaderWidth.of(MessageBundle.of(field.text().titleKey()));
        double content = Math.min(field.text().width(), MOST_NEEDED);
        double least = Math.max(words, content);
        return exact && field instanceof SessionField.Time ? Math.max(least, EXACT_TIME) : least;
    }

    private String exact(SessionField field, SessionLine line) {
        return field.fact(line, model.contextProperty().get()).map(DetailFact::text).orElse("");
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
