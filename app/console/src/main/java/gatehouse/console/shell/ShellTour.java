package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.journal.browsing.EntryDetailState;
import gatehouse.console.tour.TourStage;
import gatehouse.console.tour.TourState;
import gatehouse.console.tour.TourStep;
import gatehouse.console.tour.TourViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tour of the sandbox in one window: its steps, and the commands that lead to it. */
final class ShellTour {
    private final WindowContext window;
    private final List<SystemWindow> systems;
    private final ObservableBooleanValue here;
    private final TourViewModel model;

    /**
     * @param systems what the window has of each system; each adds its own steps
     */
    ShellTour(WindowContext window, List<SystemWindow> systems) {
        this.window = window;
        this.systems = systems;
        this.here =
                BooleanExpression.booleanExpression(
                        window.shell()
                                .environmentProperty()
                                .map(now ->
                                        now instanceof EnvironmentState.Ready
                                                && now.environment()
                                                        .id()
                                                        .equals(Environment.SANDBOX.id())));
        this.model =
                new TourViewModel(window.preferences(), window.background(), here, this::steps);
    }

    TourViewModel model() {
        return model;
    }

    List<Command> commands() {
        return List.of(
                new Command(
                        "tour", "", here, () -> MessageBundle.of("tour.elsewhere"), model::begin),
                new Command(
                        "tourSkip",
                        "",
                        is(TourState.Doing.class::isInstance),
                        ShellTour::notShown,
                        model::skip),
                new Command(
                        "tourLeave",
                        "",
                        is(now -> !(now instanceof TourState.Hidden)),
                        ShellTour::notShown,
                        model::leave));
    }

    private static String notShown() {
        return MessageBundle.of("tour.notShown");
    }

    private ObservableBooleanValue is(Predicate<TourState> wanted) {
        return BooleanExpression.booleanExpression(model.stateProperty().map(wanted::test));
    }

    private List<TourStep> steps() {
        Instant begun = window.clock().instant();
        Stream<TourStep> own =
                Stream.of(
                        step(TourStage.ALLOW, "tour.allow", "arm", done -> armed(true, done)),
                        step(
                                TourStage.RECORD,
                                "tour.record",
                                "places.JOURNAL",
                                done -> looksAtEntry(begun, done)),
                        step(TourStage.END, "tour.end", "lock", done -> armed(false, done)));
        return Stream.concat(own, systems.stream().flatMap(system -> system.tour(begun).stream()))
                .sorted(Comparator.comparing(TourStep::stage))
                .toList();
    }

    private static TourStep step(
            TourStage stage,
            String textKey,
            String command,
            Function<Runnable, Subscription> watching) {
        return new TourStep(stage, textKey, command, new SimpleStringProperty(""), watching);
    }

    private Subscription armed(boolean wanted, Runnable done) {
        return window.shell()
                .open()
                .map(there ->
                        there.guard().armedProperty().subscribe(now -> runIf(now == wanted, done)))
                .orElse(Subscription.EMPTY);
    }

    /** An entry of an act that was done before the tour is not the one that is meant. */
    private Subscription looksAtEntry(Instant begun, Runnable done) {
        return window.shell()
                .places()
                .journal()
                .detail()
                .stateProperty()
                .subscribe(now ->
                        runIf(
                                now instanceof EntryDetailState.Shown(var detail)
                                        && !detail.entry().act().at().isBefore(begun),
                                done));
    }

    private static void runIf(boolean is, Runnable act) {
        if (is) {
            act.run();
        }
    }
}
