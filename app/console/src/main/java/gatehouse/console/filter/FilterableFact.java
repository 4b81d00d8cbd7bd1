package gatehouse.console.filter;

import gatehouse.console.work.DetailFact;

import java.util.Optional;

/**
 * One line of a detail, and how a list is filtered by its value.
 *
 * @param fact as the detail shows it
 * @param term of a filter that asks for it; empty where a filter cannot ask for it
 */
public record FilterableFact(DetailFact fact, Optional<String> term) {
    /** A line by which nothing is filtered. */
    public static FilterableFact of(DetailFact fact) {
        return new FilterableFact(fact, Optional.empty());
    }
}
