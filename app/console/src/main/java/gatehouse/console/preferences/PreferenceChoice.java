package gatehouse.console.preferences;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/**
 * Something that the person chooses once for all windows; a choice counts at once and is kept.
 *
 * @param title what is chosen
 * @param options in words, in their order
 * @param chosen the place of the option that counts now
 * @param choose takes the option at a place
 */
public record PreferenceChoice(
        String title, List<String> options, IntSupplier chosen, IntConsumer choose) {
    public PreferenceChoice {
        options = List.copyOf(options);
    }
}
