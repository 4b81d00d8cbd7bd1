package gatehouse.views.sessions;

import gatehouse.console.sessions.Change;
import gatehouse.console.sessions.Ownership;
import gatehouse.console.sessions.SessionLine;
import gatehouse.console.sessions.SessionOrder;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.views.fx.Cells;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.time.Instant;
import java.util.List;

/** What the rows of the list say of a session, against the server's time. */
record SessionColumns(SessionsViewModel model) {
    /** The order that a column's header asks for; the column's id names the key. */
    static SessionOrder order(TableColumn<?, ?> column) {
        return new SessionOrder(
                SessionOrder.Key.valueOf(column.getId()),
                column.getSortType() == TableColumn.SortType.DESCENDING);
    }

    String change(SessionLine line) {
        return Words.of("sessions.change." + line.change());
    }

    String person(SessionLine line) {
        return switch (model.ownershipOf(line.sessionId())) {
            case YES -> Words.of("sessions.you", line.person());
            case MAYBE -> Words.of("sessions.maybeYou", line.person());
            case NO -> line.person();
        };
    }

    String device(SessionLine line) {
        return line.deviceDescription().isEmpty()
                        || line.deviceDescription().equals(line.deviceName())
                ? line.deviceName()
                : Words.of("session.device", line.deviceName(), line.deviceDescription());
    }

    String started(SessionLine line) {
        return Times.ago(line.startedAt(), now());
    }

    String idle(SessionLine line) {
        return Times.since(line.lastAccessAt(), now());
    }

    String expires(SessionLine line) {
        return Times.until(line.expiresAt(), now());
    }

    /** Rows show by weight and line which sessions are one's own and which have run out. */
    void states(TableView<SessionLine> table) {
        Cells.rows(
                table,
                List.of(
                        Cells.state("own", line -> isOwn(line)),
                        Cells.state("new", line -> line.change() == Change.NEW),
                        Cells.state("used", line -> line.change() == Change.USED),
                        Cells.state("gone", line -> line.change() == Change.GONE),
                        Cells.state("expired", line -> isExpired(line))));
    }

    private boolean isOwn(SessionLine line) {
        return model.ownershipOf(line.sessionId()) != Ownership.NO;
    }

    private boolean isExpired(SessionLine line) {
        Instant expires = line.expiresAt();
        return expires != null && !expires.isAfter(now());
    }

    private Instant now() {
        return model.nowProperty().get();
    }
}
