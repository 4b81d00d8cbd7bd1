package gatehouse.launcher;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes through the window stop by stop, and ends the program with an error where a stop is not
 * reached: nobody sits in front of it.
 */
final class TourWalk extends AnimationTimer {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Queue<TourStop> stops;
    private final Predicate<TourStop> isLeft;
    private final Runnable then;
    private boolean arrived;
    private long since;

    /**
     * A walk that is not started yet.
     *
     * @param isLeft is asked in each frame at a stop that was reached, until it lets the walk go on
     * @param then is done after the last stop
     */
    TourWalk(List<TourStop> stops, Predicate<TourStop> isLeft, Runnable then) {
        this.stops = new ArrayDeque<>(stops);
        this.isLeft = isLeft;
        this.then = then;
    }

    /** One step a frame: act, wait for the effect, stay as long as needed, go to the next stop. */
    @Override
    public void handle(long now) {
        TourStop stop = stops.peek();
        if (stop == null) {
            stop();
            then.run();
        } else if (!arrived) {
            since = now;
            arrived = true;
            stop.act().run();
        } else if (stop.isReached()) {
            leave(stop);
        } else if (now - since > LONGEST_STOP.toNanos()) {
            System.err.println(
                    "The tour is stuck at " + stop.name() + ". Its windows show:\n" + shownText());
            System.exit(1);
        }
    }

    /** The only picture that a log can hold. */
    private static String shownText() {
        return Window.getWindows().stream()
                .flatMap(shown -> labels(shown.getScene().getRoot()))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> labels(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        if (node instanceof Labeled labeled) {
            return Stream.ofNullable(labeled.getText()).filter(text -> !text.isBlank());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(TourWalk::labels)
                : Stream.empty();
    }

    private void leave(TourStop stop) {
        if (isLeft.test(stop)) {
            stops.remove();
            arrived = false;
        }
    }
}
