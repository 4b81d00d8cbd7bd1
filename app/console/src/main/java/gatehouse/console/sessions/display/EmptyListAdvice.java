package gatehouse.console.sessions.display;

import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.filter.FilterAdvice;
import gatehouse.console.sessions.filter.FilterAdvisor;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.ScreenNotice.NoticeKind;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;
import java.util.function.Function;

/**
 * The notice of the list, which says what would match where a filter matches nothing, and offers
 * it. That is looked for beside the thread of the window, once for each such filter.
 */
public final class EmptyListAdvice {
    private final SessionsViewModel list;
    private final Function<SessionTable, OwnSessionFinder> own;
    private final LatestRequest asking;
    private final ObjectProperty<FilterAdvice> advice =
            new SimpleObjectProperty<>(FilterAdvice.NONE);
    private final ReadOnlyObjectWrapper<ScreenNotice> notice =
            new ReadOnlyObjectWrapper<>(ScreenNotice.NONE);

    /**
     * The notice of a list.
     *
     * @param own finds Gatehouse's own sessions in a table
     */
    public EmptyListAdvice(
            SessionsViewModel list,
            Function<SessionTable, OwnSessionFinder> own,
            Background background) {
        this.list = list;
        this.own = own;
        this.asking = new LatestRequest(background);
        list.noticeProperty().subscribe(now -> show(now));
        list.filter().textProperty().subscribe((_, _) -> forget());
        advice.subscribe((_, _) -> tell());
    }

    /** What is said in place of the rows or above them. */
    public ReadOnlyObjectProperty<ScreenNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    private void show(ScreenNotice now) {
        if (isFiltered(now) && advice.get().equals(FilterAdvice.NONE)) {
            ask();
        }
        tell();
    }

    /** Whether a filter hides all sessions of a list that is read. */
    private boolean isFiltered(ScreenNotice now) {
        return now.kind() == NoticeKind.EMPTY
                && list.rows().isEmpty()
                && list.filter().wrongProperty().get().isEmpty()
                && !list.filter().textProperty().get().isBlank()
                && reading().isPresent();
    }

    private Optional<SessionListReading> reading() {
        return list.stateProperty().get() instanceof SessionListState.Shown(var read)
                ? Optional.of(read)
                : Optional.empty();
    }

    private void ask() {
        SessionTable table = reading().orElseThrow().table();
        String filter = list.filter().textProperty().get();
        NameDirectory names = list.directory();
        FieldContext context = list.contextProperty().get();
        asking.ask(
                () ->
                        new FilterAdvisor(
                                        table,
                                        names,
                                        own.apply(table),
                                        context.times().zone(),
                                        context.now())
                                .advise(filter),
                advice::set,
                _ -> advice.set(FilterAdvice.NONE));
    }

    private void forget() {
        asking.cancel();
        advice.set(FilterAdvice.NONE);
    }

    private void tell() {
        ScreenNotice plain = list.noticeProperty().get();
        FilterAdvice known = advice.get();
        notice.set(
                known.text().isEmpty() || !isFiltered(plain)
                        ? plain
                        : new ScreenNotice(
                                plain.kind(), plain.title(), known.text(), act(plain, known)));
    }

    private Optional<Command> act(ScreenNotice plain, FilterAdvice known) {
        return known.filter()
                .map(wider ->
                        new Command(
                                "widenFilter", "", () -> list.filter().textProperty().set(wider)))
                .or(plain::act);
    }
}
