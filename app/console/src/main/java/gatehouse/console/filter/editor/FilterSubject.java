package gatehouse.console.filter.editor;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.console.filter.FilterFault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The list that the text of a {@link FilterViewModel} filters, and the language of that text. */
public interface FilterSubject {
    /** Examples for the empty field. */
    String examples();

    /** The same where there is little room. */
    String shortExamples();

    /**
     * Filters the list by a text.
     *
     * @return what is wrong with the text; the last good one stays in force then
     */
    Optional<FilterFault> filter(String text);

    /** Prepares to look for ways to go on with a text; what it gives is called in background. */
    Callable<List<FilterCompletion>> completions(String text, int caret);

    /**
     * The text with some terms added, or without them if it has them all; other terms of the same
     * fields are replaced.
     */
    String toggled(String text, String terms);
}
