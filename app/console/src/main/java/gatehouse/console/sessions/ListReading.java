package gatehouse.console.sessions;

import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.reading.SessionReading;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.Latest;
import gatehouse.console.work.Newest;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.function.Consumer;

/** Has the list read, one reading at a time, and knows where that stands. */
final class ListReading {
    private final Sessions sessions;
    private final Background background;
    private final Latest reading;
    private final Latest naming;
    private final Consumer<SessionReading> came;
    private final Consumer<NameDirectory> named;
    private final Runnable told;
    private final ReadOnlyObjectWrapper<ListState> state =
            new ReadOnlyObjectWrapper<>(new ListState.Idle());
    private long readings;

    /**
     * @param came gets what has been read so far, again and again
     * @param named gets the names of people and devices
     * @param told is called when a reading begins or fails
     */
    ListReading(
            Sessions sessions,
            Background background,
            Consumer<SessionReading> came,
            Consumer<NameDirectory> named,
            Runnable told) {
        this.sessions = sessions;
        this.background = background;
        this.reading = new Latest(background);
        this.naming = new Latest(background);
        this.came = came;
        this.named = named;
        this.told = told;
    }

    ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Reads anew; the pages of an earlier reading that are still on their way are dropped. */
    void read() {
        state.set(state.get().asked());
        told.run();
        long number = ++readings;
        Newest<SessionReading> progress =
                background.newest(so -> {
                    if (number == readings) {
                        came(so);
                    }
                });
        // Where the names cannot be read, login names and device names stay as they are.
        naming.ask(sessions::directory, named, _ -> {});
        reading.ask(() -> sessions.read(progress::offer), this::came, this::failed);
    }

    /** Asks nothing more; a reading that was under way is as if it had not begun. */
    void cancel() {
        if (reading.isAsking()) {
            reading.cancel();
            state.set(state.get().left());
        }
    }

    /** Whether a reading is under way. */
    boolean isGoing() {
        return reading.isAsking();
    }

    /** What was shown is not to be trusted any more. */
    void failed(Failure why) {
        reading.cancel();
        naming.cancel();
        state.set(state.get().failed(why));
        told.run();
    }

    /** While it is read again, the earlier list stays until the new one is whole. */
    private void came(SessionReading read) {
        boolean older = state.get() instanceof ListState.Again && !read.isEnded();
        if ((!reading.isAsking() && !read.isEnded()) || older) {
            return;
        }
        state.set(new ListState.Shown(read));
        came.accept(read);
    }
}
