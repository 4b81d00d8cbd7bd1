package gatehouse.views.fx;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;

/**
 * Shows that something is busy: a sign after 100 ms, words after 1 s, so that quick work does not
 * flicker.
 */
public final class BusySign {
    private static final Duration SIGN = Duration.millis(100);
    private static final Duration WORDS = Duration.seconds(1);

    private BusySign() {}

    /** Shows {@code sign}, and later {@code words}, while {@code busy} is true. */
    public static void of(Node sign, Label words, ObservableValue<Boolean> busy) {
        var first = new PauseTransition(SIGN);
        var second = new PauseTransition(WORDS);
        first.setOnFinished(_ -> sign.setOpacity(1));
        second.setOnFinished(_ -> words.setOpacity(1));
        VisibilityScope.whileShown(
                sign,
                () ->
                        busy.subscribe(now -> {
                            first.stop();
                            second.stop();
                            sign.setOpacity(0);
                            words.setOpacity(now ? 0 : 1);
                            sign.setVisible(now);
                            sign.setManaged(now);
                            if (now) {
                                first.playFromStart();
                                second.playFromStart();
                            }
                        }));
    }
}
