package gatehouse.console.sessions.fields;

import gatehouse.clients.portos.PortosTimes;
import gatehouse.clients.portos.Session;
import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Fact;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

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
        Part<@Nullable Object> value, Part<String> cell, Part<Optional<Fact>> fact) {
    /** One way of writing it. */
    @FunctionalInterface
    public interface Part<T extends @Nullable Object> {
        /** What to write of a session. */
        T of(SessionLine line, FieldContext context);
    }

    /** A length of time between a moment and now, in words. */
    @FunctionalInterface
    interface Span {
        String of(@Nullable Instant moment, Instant now);
    }

    /** A text that is written as it is, also in a detail. */
    static FieldWording name(String key, Function<Session, String> name) {
        return new FieldWording(
                (line, _) -> name.apply(line.session()),
                (line, _) -> name.apply(line.session()),
                (line, _) -> fact(key, name.apply(line.session()), ""));
    }

    /** A moment; a table shows only how far from now it is. */
    static FieldWording time(
            String key, Function<Session, @Nullable Instant> time, Span cell, Span remark) {
        return new FieldWording(
                (line, _) -> time.apply(line.session()),
                (line, context) -> {
                    Instant moment = time.apply(line.session());
                    return isNever(moment) ? never() : cell.of(moment, context.now());
                },
                (line, context) -> {
                    Instant moment = time.apply(line.session());
                    if (isNever(moment)) {
                        return fact(key, never(), "");
                    }
                    return fact(
                            key,
                            Times.full(moment, context.zone()),
                            moment == null ? "" : remark.of(moment, context.now()));
                });
    }

    private static boolean isNever(@Nullable Instant moment) {
        return moment != null && PortosTimes.isNever(moment);
    }

    private static String never() {
        return Words.of("times.never");
    }

    /** The same, which details leave out. */
    FieldWording withoutFact() {
        return new FieldWording(value, cell, (_, _) -> Optional.empty());
    }

    static Optional<Fact> fact(String key, String value, String remark) {
        return Optional.of(new Fact(Words.of("session.fact." + key), value, remark));
    }
}
