package gatehouse.sandbox.portos;

import gatehouse.sandbox.portos.Problem.Invalid;
import gatehouse.sandbox.portos.Ways.TakeMax;
import gatehouse.sandbox.portos.Ways.Unwelcome;
import gatehouse.sandbox.readings.Readings;

import java.util.List;
import java.util.Optional;

/** Which part of a list is wanted, or only how long it is (contract: Portos 4, $skip, $take). */
record Paging(long skip, long take, boolean countOnly) {
    static final List<String> PARAMETERS = List.of("$skip", "$take", "$count");

    static Paging of(QueryText query, Readings readings) {
        long skip = number("$skip", 0, query, readings).orElse(0L);
        long take =
                number("$take", 1, query, readings)
                        .orElseGet(() -> readings.of(PortosReadings.TAKE_DEFAULT));
        return new Paging(skip, limited(take, query, readings), countOnly(query, readings));
    }

    <T> List<T> page(List<T> all) {
        return all.stream().skip(skip).limit(take).toList();
    }

    /** A first page may leave out nothing, but no page can take nothing. */
    private static Optional<Long> number(
            String name, long least, QueryText query, Readings readings) {
        Optional<String> text = query.first(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> number =
                text.filter(digits -> digits.matches("\\d{1,10}"))
                        .map(Long::valueOf)
                        .filter(value -> value >= least);
        if (number.isEmpty()) {
            unwelcome(name, readings.of(PortosReadings.BAD_PAGING));
        }
        return number;
    }

    private static long limited(long take, QueryText query, Readings readings) {
        TakeMax max = readings.of(PortosReadings.TAKE_MAX);
        if (take > max.most() && query.first("$take").isPresent()) {
            unwelcome("$take", max.more());
        }
        return Math.min(take, max.most());
    }

    private static boolean countOnly(QueryText query, Readings readings) {
        String text = query.first("$count").orElse("false");
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            unwelcome("$count", readings.of(PortosReadings.BAD_PAGING));
        }
        return text.equalsIgnoreCase("true");
    }

    private static void unwelcome(String name, Unwelcome how) {
        switch (how) {
            case REFUSED -> throw new Refused(Problem.invalid(Invalid.value(name)));
            case IGNORED -> {}
        }
    }
}
