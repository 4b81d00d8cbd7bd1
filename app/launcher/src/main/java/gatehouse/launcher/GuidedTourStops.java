package gatehouse.launcher;

import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.tour.TourState;

import java.util.List;

/** The stops at which the tour that a newcomer takes of the sandbox is on the screen. */
final class GuidedTourStops {
    /** Its sentence is the longest. */
    private static final int LONGEST = 5;

    private final ShellViewModel shell;

    GuidedTourStops(ShellViewModel shell) {
        this.shell = shell;
    }

    List<TourStop> all() {
        return List.of(
                new TourStop("tour-find", this::begin, () -> isAt(1)),
                new TourStop(
                        "tour-narrow", () -> skipTo(LONGEST), () -> isAt(LONGEST), TourStop.NARROW),
                new TourStop(
                        "tour-over",
                        this::skipAll,
                        () -> state() instanceof TourState.Over,
                        TourStop.NARROW));
    }

    private void begin() {
        TourStop.run(shell, "tour");
    }

    private void skipTo(int number) {
        while (!isAt(number)) {
            shell.tour().skip();
        }
    }

    private void skipAll() {
        while (state() instanceof TourState.Doing) {
            shell.tour().skip();
        }
    }

    private boolean isAt(int number) {
        return state() instanceof TourState.Doing doing && doing.number() == number;
    }

    private TourState state() {
        return shell.tour().stateProperty().get();
    }
}
