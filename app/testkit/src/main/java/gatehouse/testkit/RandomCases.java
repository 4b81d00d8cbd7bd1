package gatehouse.testkit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * The numbers from which a test draws its random cases. A case is drawn from its number alone, so
 * that a case that failed can be run again.
 *
 * <p>The first number is the same in every run, so that a change fails only by what it changed.
 * Four system properties choose others: {@code gatehouse.daily=true} begins with a number made of
 * today's date, as the nightly run does, {@code gatehouse.seed=NUMBER} with that number, {@code
 * gatehouse.case=NUMBER} runs that case alone, and {@code gatehouse.cases.limit=PT30S} begins no
 * further case of a test after that time.
 */
public final class RandomCases {
    private static final String CASE = "gatehouse.case";
    private static final String SEED = "gatehouse.seed";
    private static final String DAILY = "gatehouse.daily";
    private static final String LIMIT = "gatehouse.cases.limit";

    /** More cases than any test draws, so that two days share none. */
    private static final long APART = 10_000;

    private static final long USUAL_SEED = 1;

    private RandomCases() {}

    /**
     * The numbers of the cases to run now; a test names each case by {@link #named}.
     *
     * @param usual how many there are unless a property says otherwise
     * @throws IllegalArgumentException where a property is no number or no duration, so that a run
     *     that was asked for never passes with other cases
     */
    public static LongStream numbers(int usual) {
        OptionalLong single = number(CASE);
        if (single.isPresent()) {
            return LongStream.of(single.getAsLong());
        }
        long first = seed();
        LongStream numbers = LongStream.range(first, first + usual);
        String limit = System.getProperty(LIMIT);
        if (limit == null) {
            return numbers;
        }
        long begun = System.nanoTime();
        long nanos = duration(limit).toNanos();
        return numbers.takeWhile(_ -> System.nanoTime() - begun < nanos);
    }

    /** The number that everything random in this run begins with. */
    static long seed() {
        return number(SEED).orElseGet(() -> Boolean.getBoolean(DAILY) ? today() : USUAL_SEED);
    }

    /** The name of a case, which begins with the property that runs it again. */
    public static String named(long number, Object drawn) {
        return "-D" + CASE + "=" + number + " " + drawn;
    }

    private static long today() {
        return LocalDate.now(ZoneOffset.UTC).toEpochDay() * APART;
    }

    private static OptionalLong number(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(
                    property + " must be a whole number, not \"" + value + "\".");
        }
    }

    private static Duration duration(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    LIMIT + " must be a duration such as PT30S, not \"" + value + "\".");
        }
    }
}
