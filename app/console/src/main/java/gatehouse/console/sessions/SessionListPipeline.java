package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionKey;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.marks.SessionMarks;
import gatehouse.console.sessions.marks.SessionMarksViewModel;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.LatestValueDispatcher;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is seen of a table: filtered and sorted off the owner's thread. One arranging at a time;
 * what changes meanwhile is taken by the next.
 */
final class SessionListPipeline {
    private final LatestRequest arranging;
    private final OwnSessionSearch search;
    private final EndedSessions ended;
    private final InstantSource serverClock;
    private final Runnable arranged;
    private final Consumer<WorkFailure> failed;
    private FilteredSessions view = FilteredSessions.EMPTY;
    private Instant viewBegun = Instant.MIN;
    private @Nullable SessionListReading seen;
    private @Nullable SessionListReading read;
    private SessionTable table = SessionTable.EMPTY;
    private SessionHistogram spread = SessionHistogram.NONE;
    private NameDirectory directory = NameDirectory.EMPTY;
    private SessionFilter filter = SessionFilter.ALL;
    private SessionOrder order;
    private OwnSessionFinder own = OwnSessionFinder.NONE;
    private boolean again;
    private boolean endedMeanwhile;
    private final StringProperty selected = new SimpleStringProperty("");
    private final SessionMarksViewModel marks = new SessionMarksViewModel(this::view);

    /** Finds Gatehouse's own sessions in tables; looks through all of their rows. */
    @FunctionalInterface
    interface OwnSessionSearch {
        OwnSessionFinder in(SessionTable... tables);
    }

    /**
     * @param search is called on background threads only, save for a table of one row
     * @param ended what this program ended; shown as gone
     * @param arranged is called whenever there is a new view
     */
    SessionListPipeline(
            Background background,
            SessionOrder order,
            OwnSessionSearch search,
            EndedSessions ended,
            InstantSource serverClock,
            Runnable arranged,
            Consumer<WorkFailure> failed) {
        this.arranging = new LatestRequest(background);
        this.order = order;
        this.search = search;
        this.ended = ended;
        this.serverClock = serverClock;
        this.arranged = arranged;
        this.failed = failed;
        LatestValueDispatcher<SessionKey> endings = background.newest(_ -> showEnded());
        ended.listen(endings::offer);
    }

    /** What this program ended; shown as gone. */
    EndedSessions ended() {
        return ended;
    }

    /** Which sessions are marked. */
    SessionMarksViewModel marks() {
        return marks;
    }

    /** What is seen. */
    FilteredSessions view() {
        return view;
    }

    /** The id of the session that is looked at; one that the filter hides is so no more. */
    StringProperty selectedProperty() {
        return selected;
    }

    /** Whether the list has a session and the filter hides it, as far as that is settled. */
    boolean hides(String sessionId) {
        return !again
                && !arranging.isAsking()
                && view.has(sessionId)
                && view.indexOf(sessionId) < 0;
    }

    /** Whether the list has a session that is not in sight, also while it is arranged anew. */
    boolean isOutOfSight(String sessionId) {
        return table.find(sessionId) >= 0 && view.indexOf(sessionId) < 0;
    }

    private void tellArranged() {
        if (hides(selected.get())) {
            selected.set("");
        }
        marks.update();
        arranged.run();
    }

    NameDirectory directory() {
        return directory;
    }

    /** Of a session that the list does not have, it is never certain that it is one's own. */
    SessionOwnership ownershipOf(Session session) {
        int row = view.table().find(session.sessionId());
        if (row >= 0) {
            return own.of(view.table(), row);
        }
        SessionTable.TableBuilder alone = SessionFields.newTable();
        alone.add(session);
        SessionTable single = alone.snapshot();
        SessionOwnership found = search.in(single).of(single, 0);
        return found == SessionOwnership.NO ? found : SessionOwnership.MAYBE;
    }

    Optional<Session> session(String sessionId) {
        int row = table.find(sessionId);
        return row < 0 ? Optional.empty() : Optional.of(table.session(row));
    }

    /** The small picture of what is seen. */
    SessionHistogram spread() {
        return spread;
    }

    /** Shows a reading; the first complete one is what later ones are compared with. */
    void take(SessionListReading next) {
        read = next;
        table = next.table();
        if (seen == null && next.isWhole()) {
            seen = next;
        }
        arrange();
    }

    /** The person has seen what changed: from now on it counts as known. */
    void see() {
        if (read != null && read.isEnded()) {
            seen = read;
            arrange();
        }
    }

    void name(NameDirectory names) {
        directory = names;
        arrange();
    }

    /** Whoever looks for another session must not aim at one that is not in sight. */
    void filter(SessionFilter wanted) {
        if (view.indexOf(selected.get()) < 0) {
            selected.set("");
        }
        filter = wanted;
        arrange();
    }

    void order(SessionOrder wanted) {
        order = wanted;
        arrange();
    }

    /** Shows what this program ended meanwhile as gone; arranges nothing anew. */
    void showEnded() {
        endedMeanwhile = arranging.isAsking();
        FilteredSessions next = view.withEnded(ended.rowsIn(view.table(), viewBegun));
        if (next != view) {
            view = next;
            tellArranged();
        }
    }

    private void arrange() {
        if (arranging.isAsking()) {
            again = true;
            return;
        }
        again = false;
        SessionTable from = table;
        SessionListReading before = seen;
        SessionListReading after = read;
        SessionFilter by = filter;
        SessionOrder in = order;
        NameDirectory names = directory;
        Instant at = serverClock.instant();
        SessionMarks marked = marks.marksProperty().get();
        arranging.ask(
                () -> {
                    OwnSessionFinder mine = search.in(tables(from, before));
                    SessionListChanges changes =
                            before == null || after == null
                                    ? SessionListChanges.NONE
                                    : SessionListChanges.between(before, after, mine);
                    Instant begun = after == null ? Instant.MIN : after.begun();
                    FilteredSessions next =
                            FilteredSessions.of(from, changes, names, by, in, mine, at)
                                    .withEnded(ended.rowsIn(from, begun));
                    return new PipelineResult(next, begun, next.spread(at), mine, marked.in(from));
                },
                next -> show(next, marked),
                failed);
    }

    /** The tables whose rows a view shows: those that are gone belong to the earlier one. */
    private static SessionTable[] tables(SessionTable from, @Nullable SessionListReading before) {
        return before == null || before.table() == from
                ? new SessionTable[] {from}
                : new SessionTable[] {from, before.table()};
    }

    private record PipelineResult(
            FilteredSessions view,
            Instant begun,
            SessionHistogram spread,
            OwnSessionFinder own,
            SessionMarks marks) {}

    /** A view that came too late for marks that were set meanwhile is made anew. */
    private void show(PipelineResult result, SessionMarks marked) {
        if (!marks.move(marked, result.marks())) {
            arrange();
            return;
        }
        view = result.view();
        viewBegun = result.begun();
        spread = result.spread();
        own = result.own();
        if (endedMeanwhile) {
            endedMeanwhile = false;
            view = view.withEnded(ended.rowsIn(view.table(), viewBegun));
        }
        tellArranged();
        if (again) {
            arrange();
        }
    }
}
