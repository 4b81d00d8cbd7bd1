package gatehouse.console.filter;

/**
 * What became of the text of a filter.
 *
 * @param <F> the filter
 */
public sealed interface FilterResult<F> {

    /** The text is a filter. */
    record Parsed<F>(F filter) implements FilterResult<F> {}

    /** The text is not a filter. */
    record Wrong<F>(FilterFault fault) implements FilterResult<F> {}
}
