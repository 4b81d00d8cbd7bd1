package gatehouse.console.filter;

import gatehouse.console.words.MessageBundle;

import java.util.List;

/**
 * The first fault of a text that is not a filter.
 *
 * <p>Keys and their arguments, each key beginning with {@code filter.wrong.}:
 *
 * <ul>
 *   <li>{@code long}: the text has more than {0} characters
 *   <li>{@code many}: the text has more than {0} terms
 *   <li>{@code quote}: the quote that begins here is not closed
 *   <li>{@code empty}: nothing is asked for here
 *   <li>{@code field}: there is no field {0}; the fields are {1}
 *   <li>{@code operator}: the field {0} is written {1}
 *   <li>{@code span}: the field {0} takes a duration such as 30m, not {1}
 *   <li>{@code time}: the field {0} takes a duration such as 2h or a date, not {1}
 *   <li>{@code choice}: the field {0} takes one of {2}, not {1}
 * </ul>
 *
 * @param at where in the text the fault begins, in characters
 * @param length how far it goes, in characters
 * @param key of a sentence in a message bundle
 * @param arguments texts and numbers for that sentence
 */
public record FilterFault(int at, int length, String key, List<Object> arguments) {
    public FilterFault {
        arguments = List.copyOf(arguments);
    }

    /** The sentence that says what is wrong. */
    public String sentence() {
        return MessageBundle.of(key, arguments.toArray());
    }
}
