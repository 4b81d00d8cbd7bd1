package gatehouse.console.sessions.revoke;

import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.concurrent.Callable;

/** Makes the plan to revoke many sessions, in the background. */
final class RevokePlanning {
    private final Callable<RevokePlan> reading;
    private final LatestRequest planning;
    private final ReadOnlyObjectWrapper<RevokePlanState> state;

    /**
     * @param doubt what must be said before the plan is made; empty where nothing is
     * @param reading makes the plan; blocks
     */
    RevokePlanning(String doubt, Callable<RevokePlan> reading, Background background) {
        this.reading = reading;
        this.planning = new LatestRequest(background);
        this.state =
                new ReadOnlyObjectWrapper<>(
                        doubt.isEmpty()
                                ? new RevokePlanState.Reading()
                                : new RevokePlanState.Doubtful(doubt));
    }

    /** Where the plan is. */
    ReadOnlyObjectProperty<RevokePlanState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Makes the plan, unless something must be said first or it is made already. */
    void open() {
        if (state.get() instanceof RevokePlanState.Reading && !planning.isAsking()) {
            plan();
        }
    }

    /** Makes the plan in any case. */
    void proceed() {
        state.set(new RevokePlanState.Reading());
        plan();
    }

    /** Makes no plan any more. */
    void cancel() {
        planning.cancel();
    }

    private void plan() {
        planning.ask(
                () -> {
                    RevokePlan plan = reading.call();
                    return new RevokePlanState.Planned(plan, PlannedLine.of(plan));
                },
                state::set,
                why -> state.set(new RevokePlanState.Failed(why)));
    }
}
