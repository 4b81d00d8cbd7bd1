package gatehouse.console.tour;

import gatehouse.console.words.MessageBundle;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.util.function.Function;

/**
 * A step of the tour: what to do next, and how it is seen that it was done.
 *
 * @param stage where it stands among the steps of all systems
 * @param textKey its sentence in the bundle, with {@code {0}} for how its command is done and
 *     {@code {1}} for its subject
 * @param command the key of the command that it needs; empty where it needs none
 * @param subject what is looked for, as one types it; empty where nothing is
 * @param watching watches, in the environment that is open, until the subscription ends, and runs
 *     what it is given once the step was done, which may be at once
 */
public record TourStep(
        TourStage stage,
        String textKey,
        String command,
        ObservableValue<String> subject,
        Function<Runnable, Subscription> watching) {
    /**
     * What to do, in a sentence.
     *
     * @param how its command is done: its key, or its name where it has none
     */
    public ObservableValue<String> sentence(String how) {
        return subject.map(now -> MessageBundle.of(textKey, how, now));
    }
}
