package gatehouse.console.sessions;

import gatehouse.console.systems.CallOccasion;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.LatestRequest;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.OptionalLong;

/** What stands over the list besides its headline: what changed, the small picture, the seats. */
public final class SessionOverviewViewModel {
    private final SessionService sessions;
    private final TimeFormat times;
    private final LatestRequest licensing;
    private final ReadOnlyStringWrapper changes = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<SessionHistogram> spread =
            new ReadOnlyObjectWrapper<>(SessionHistogram.NONE);
    private final ObjectProperty<OptionalLong> licensed =
            new SimpleObjectProperty<>(OptionalLong.empty());
    private final ReadOnlyStringWrapper seats = new ReadOnlyStringWrapper("");
    private final Command see;

    /**
     * @param see counts what changed as seen
     */
    SessionOverviewViewModel(
            SessionService sessions, Background background, TimeFormat times, Runnable see) {
        this.sessions = sessions;
        this.times = times;
        this.licensing = new LatestRequest(background);
        this.see =
                new Command(
                        "see",
                        "",
                        changes.isNotEmpty(),
                        () -> MessageBundle.of("obstacle.noChanges"),
                        see);
        seats.bind(Bindings.createStringBinding(this::seatsText, spread, licensed));
    }

    /** What is new, used and gone since the list was last looked at; empty where nothing is. */
    public ReadOnlyStringProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Counts what is new, used and gone as seen. */
    public Command see() {
        return see;
    }

    /** How many sessions there are by age of last use and by environment. */
    public ReadOnlyObjectProperty<SessionHistogram> spreadProperty() {
        return spread.getReadOnlyProperty();
    }

    /** The seats in use against the licence, called an estimate; empty while nothing is known. */
    public ReadOnlyStringProperty seatsProperty() {
        return seats.getReadOnlyProperty();
    }

    /** Asks what the licence allows; where that cannot be read, no limit is told. */
    void ask(CallOccasion occasion) {
        licensing.ask(() -> sessions.seats(occasion), licensed::set, _ -> {});
    }

    void show(FilteredSessions view, SessionHistogram counted) {
        changes.set(view.changes().text(times));
        spread.set(counted);
    }

    private String seatsText() {
        int used = spread.get().seats();
        if (spread.get().equals(SessionHistogram.NONE)) {
            return "";
        }
        return licensed.get().isPresent()
                ? MessageBundle.of("sessions.seats.of", used, licensed.get().getAsLong())
                : MessageBundle.of("sessions.seats", used);
    }
}
