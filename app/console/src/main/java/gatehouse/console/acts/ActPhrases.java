package gatehouse.console.acts;

import gatehouse.console.words.UserMessage;
import gatehouse.console.work.WorkFailure;

import java.util.List;
import java.util.function.Function;

/**
 * The texts of one kind of act in the bundle, and what they speak of.
 *
 * @param prefix the start of its keys; an outcome adds its own part, see {@link ActPresenter}
 * @param names fill the places from 0 on: the target, and what else the texts name
 * @param failures puts a failure of the system into a sentence
 * @param changed describes the target as it is now, where it is not what was seen
 */
public record ActPhrases(
        String prefix,
        List<String> names,
        Function<WorkFailure, UserMessage> failures,
        Function<Object, String> changed) {
    /** Phrases of an act whose target cannot change unseen. */
    public ActPhrases(
            String prefix, List<String> names, Function<WorkFailure, UserMessage> failures) {
        this(prefix, names, failures, Object::toString);
    }

    public ActPhrases {
        names = List.copyOf(names);
    }
}
