package gatehouse.console.preferences;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Something that the person chooses once for all windows; a choice counts at once and is kept.
 *
 * @param title what is chosen
 * @param options in words, in their order
 * @param chosen the place of the option that counts now
 * @param choose takes the option at a place
 */
public record PreferenceChoice(
        String title, List<String> options, ObservableValue<Integer> chosen, IntConsumer choose) {
    public PreferenceChoice {
        options = List.copyOf(options);
    }
}
