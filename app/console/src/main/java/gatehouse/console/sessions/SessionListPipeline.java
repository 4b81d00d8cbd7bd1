package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.WorkFailure;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is seen of a table: filtered and sorted off the owner's thread. One arranging at a time;
 * what changes meanwhile is taken by the next.
 */
final class SessionListPipeline {
    private final LatestRequest arranging;
    private final Function<SessionTable, OwnSessionFinder> ownIn;
    private final EndedSessions ended;
    private final InstantSource serverClock;
    private final Runnable arranged;
    private final Consumer<WorkFailure> failed;
    private FilteredSessions view = FilteredSessions.EMPTY;
    private @Nullable SessionListReading seen;
    private @Nullable SessionListReading read;
    private SessionTable table = SessionTable.EMPTY;
    private SessionHistogram spread = SessionHistogram.NONE;
    private NameDirectory directory = NameDirectory.EMPTY;
    private SessionFilter filter = SessionFilter.ALL;
    private SessionOrder order;
    private OwnSessionFinder own = OwnSessionFinder.NONE;
    private boolean again;

    /**
     * @param ownIn finds Gatehouse's own sessions in a table
     * @param ended what this program ended; shown as gone
     * @param arranged is called whenever there is a new view
     */
    SessionListPipeline(
            Background background,
            SessionOrder order,
            Function<SessionTable, OwnSessionFinder> ownIn,
            EndedSessions ended,
            InstantSource serverClock,
            Runnable arranged,
            Consumer<WorkFailure> failed) {
        this.arranging = new LatestRequest(background);
        this.order = order;
        this.ownIn = ownIn;
        this.ended = ended;
        this.serverClock = serverClock;
        this.arranged = arranged;
        this.failed = failed;
    }

    /** What is seen. */
    FilteredSessions view() {
        return view;
    }

    NameDirectory directory() {
        return directory;
    }

    /** Of a session that the list does not have, it is never certain that it is one's own. */
    SessionOwnership ownershipOf(Session session) {
        int row = table.find(session.sessionId());
        if (row >= 0) {
            return own.of(table, row);
        }
        SessionTable.TableBuilder alone = SessionFields.newTable();
        alone.add(session);
        SessionTable single = alone.snapshot();
        SessionOwnership found = ownIn.apply(single).of(single, 0);
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

    void filter(SessionFilter wanted) {
        filter = wanted;
        arrange();
    }

    void order(SessionOrder wanted) {
        order = wanted;
        arrange();
    }

    /** Shows what this program ended meanwhile as gone. */
    void showEnded() {
        arrange();
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
        arranging.ask(
                () -> {
                    OwnSessionFinder mine = ownIn.apply(from);
                    SessionListChanges changes =
                            before == null || after == null
                                    ? SessionListChanges.NONE
                                    : SessionListChanges.between(before, after, mine);
                    FilteredSessions next =
                            FilteredSessions.of(from, changes, names, by, in, mine, at)
                                    .withEnded(endedRows(after));
                    return new PipelineResult(next, next.spread(at), mine);
                },
                this::show,
                failed);
    }

    private BitSet endedRows(@Nullable SessionListReading reading) {
        return reading == null ? new BitSet() : ended.rowsIn(reading.table(), reading.begun());
    }

    private record PipelineResult(
            FilteredSessions view, SessionHistogram spread, OwnSessionFinder own) {}

    private void show(PipelineResult result) {
        view = result.view();
        spread = result.spread();
        own = result.own();
        arranged.run();
        if (again) {
            arrange();
        }
    }
}
