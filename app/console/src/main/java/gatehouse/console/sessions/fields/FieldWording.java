package gatehouse.console.sessions.fields;

import gatehouse.console.work.DetailFact;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * How one session's value of a field is written; for rows that are drawn or exported, never for
 * filtering or sorting.
 *
 * @param value for programs: a text, number, moment or null
 * @param cell for a table, short: {@code 3 h}
 * @param fact for a detail, exact: {@code 4 Aug 2023, 11:19:38 UTC}; empty where a detail leaves it
 *     out
 */
public record FieldWording(
        WordingPart<@Nullable Object> value,
        WordingPart<String> cell,
        WordingPart<Optional<DetailFact>> fact) {
    /** One way of writing it. */
    @FunctionalInterface
    public interface WordingPart<T extends @Nullable Object> {
        /** What to write of a session. */
        T of(SessionLine line, FieldContext context);
    }

    /** The same, which details leave out. */
    FieldWording withoutFact() {
        return new FieldWording(value, cell, (_, _) -> Optional.empty());
    }
}
