package gatehouse.console.tour;

import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.work.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * The tour of the sandbox by doing: one step after the other, each of which is ticked once what it
 * asks for has happened, by whatever way. It is on the screen only while the sandbox is, and begins
 * from its first step each time. Sends nothing by itself.
 */
public final class TourViewModel {
    private static final Logger log = LoggerFactory.getLogger(TourViewModel.class);
    private static final String SHOWN = "tour.shown";

    private final PreferenceStore preferences;
    private final Background background;
    private final ObservableValue<Boolean> here;
    private final Supplier<List<TourStep>> plan;
    private final ReadOnlyObjectWrapper<TourState> state =
            new ReadOnlyObjectWrapper<>(new TourState.Hidden());
    private List<TourStep> steps = List.of();
    private List<Boolean> done = List.of();
    private int at;
    private boolean wanted;
    private Subscription watching = Subscription.EMPTY;

    /**
     * A tour that has not begun.
     *
     * @param here whether the sandbox is on the screen
     * @param plan makes the steps, in their order, for the sandbox that is on the screen
     */
    public TourViewModel(
            PreferenceStore preferences,
            Background background,
            ObservableValue<Boolean> here,
            Supplier<List<TourStep>> plan) {
        this.preferences = preferences;
        this.background = background;
        this.here = here;
        this.plan = plan;
        here.subscribe((_, _) -> show());
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<TourState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Begins by itself in a home for which no window kept anything yet, and never again there. It
     * waits for the sandbox to be on the screen.
     */
    public void offer() {
        if (preferences.keys("").isEmpty()) {
            preferences.put(SHOWN, true);
            background.write(
                    () -> {
                        preferences.save();
                        return preferences;
                    },
                    _ -> {},
                    why -> log.warn("That the tour was shown is not kept: {}", why));
            begin();
        }
    }

    /** Begins with the first step. */
    public void begin() {
        leave();
        wanted = true;
        show();
    }

    /** Goes on with the next step, and does not tick this one. */
    public void skip() {
        if (state.get() instanceof TourState.Doing) {
            at++;
            show();
        }
    }

    /** Takes the tour off the screen. */
    public void leave() {
        wanted = false;
        steps = List.of();
        at = 0;
        show();
    }

    private void show() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        if (!wanted || !here.getValue()) {
            state.set(new TourState.Hidden());
            return;
        }
        if (steps.isEmpty()) {
            steps = plan.get();
            done = Collections.nCopies(steps.size(), false);
        }
        if (at < steps.size()) {
            state.set(new TourState.Doing(steps.get(at), done, at + 1));
            watch();
        } else {
            state.set(new TourState.Over(done));
        }
    }

    /** A step may be done already, and the ones behind it as well. */
    private void watch() {
        TourState watched = state.get();
        Subscription own = steps.get(at).watching().apply(() -> done(watched));
        if (state.get() == watched) {
            watching = own;
        } else {
            own.unsubscribe();
        }
    }

    private void done(TourState watched) {
        if (state.get() == watched) {
            var ticked = new ArrayList<>(done);
            ticked.set(at, true);
            done = ticked;
            at++;
            show();
        }
    }
}
