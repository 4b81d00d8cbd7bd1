package gatehouse.console.filter;

/**
 * One term of a filter.
 *
 * @param <T> what a condition of the filter is
 * @param negated whether the term asks for what does not meet the condition
 */
public record FilterTerm<T>(boolean negated, T test) {}
