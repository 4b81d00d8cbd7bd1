package gatehouse.console.sessions;

import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.systems.CallOccasion;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.LatestValueDispatcher;
import gatehouse.console.work.WorkFailure;
import gatehouse.console.work.WorkPace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.function.Consumer;

/** Has the list read, one reading at a time, and knows where that stands. */
final class SessionListLoader {
    private final SessionService sessions;
    private final Background background;
    private final LatestRequest reading;
    private final LatestRequest naming;
    private final SessionListPipeline arrangement;
    private final Consumer<CallOccasion> asked;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<SessionListState> state =
            new ReadOnlyObjectWrapper<>(new SessionListState.Idle());
    private long readings;
    private WorkPace pace;

    /**
     * @param arrangement gets what has been read so far, a few times a second, and the names
     * @param asked is called when a reading begins, with the reason for it
     * @param changed is called when a reading begins or fails
     */
    SessionListLoader(
            SessionService sessions,
            Background background,
            SessionListPipeline arrangement,
            Consumer<CallOccasion> asked,
            Runnable changed) {
        this.sessions = sessions;
        this.background = background;
        this.reading = new LatestRequest(background);
        this.naming = new LatestRequest(background);
        this.arrangement = arrangement;
        this.asked = asked;
        this.changed = changed;
        this.pace = new WorkPace(sessions.clocks());
    }

    ReadOnlyObjectProperty<SessionListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Reads anew; the pages of an earlier reading that are still on their way are dropped. */
    void read() {
        read(CallOccasion.ASKED);
    }

    /** The same without a person who asked for it. */
    void refresh() {
        read(CallOccasion.BACKGROUND);
    }

    private void read(CallOccasion occasion) {
        asked.accept(occasion);
        state.set(state.get().asked());
        changed.run();
        long number = ++readings;
        var each = new WorkPace(sessions.clocks());
        pace = each;
        LatestValueDispatcher<SessionListReading> progress =
                background.newest(so -> {
                    if (number == readings) {
                        came(so);
                    }
                });
        // Where the names cannot be read, login names and device names stay as they are.
        naming.ask(() -> sessions.directory(occasion), arrangement::name, _ -> {});
        reading.ask(
                () ->
                        sessions.read(
                                occasion,
                                so -> {
                                    if (each.begin()) {
                                        progress.offer(so);
                                    }
                                }),
                this::came,
                this::failed);
    }

    /** What was handed on last is on the screen; more may follow after a while. */
    void arranged() {
        pace.end();
    }

    /** Asks nothing more; a reading that was under way is as if it had not begun. */
    void cancel() {
        if (reading.isAsking()) {
            reading.cancel();
            state.set(state.get().left());
        }
    }

    /** What was shown is not to be trusted any more. */
    void failed(WorkFailure why) {
        reading.cancel();
        naming.cancel();
        state.set(state.get().failed(why));
        changed.run();
    }

    /** While it is read again, the earlier list stays until the new one is whole. */
    private void came(SessionListReading read) {
        boolean older = state.get() instanceof SessionListState.Again && !read.isEnded();
        if ((!reading.isAsking() && !read.isEnded()) || older) {
            pace.end();
            return;
        }
        state.set(new SessionListState.Shown(read));
        arrangement.take(read);
    }
}
