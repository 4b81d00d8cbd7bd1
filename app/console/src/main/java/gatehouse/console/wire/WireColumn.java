package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What a row shows of a call, and by what rows can be sorted. */
public enum WireColumn {
    /** When it was sent. */
    TIME,
    ENVIRONMENT,
    SYSTEM,
    HOST,
    METHOD,
    PATH,
    STATUS,
    TOOK,
    SIZE,
    /** What it was for. */
    PURPOSE;

    /** From the smallest to the largest. */
    Comparator<WireEntry> order() {
        return switch (this) {
            case TIME -> byNumber(Exchange::number);
            case ENVIRONMENT -> byText(WireWords::environment);
            case SYSTEM -> byText(WireWords::system);
            case HOST -> byText(WireWords::host);
            case METHOD -> byText(entry -> entry.exchange().method());
            case PATH -> byText(entry -> WireWords.path(entry.exchange()));
            case STATUS -> byNumber(Exchange::status);
            case TOOK -> byNumber(call -> call.took().toNanos());
            case SIZE -> byNumber(Exchange::responseBytes);
            case PURPOSE -> byText(WireWords::purpose);
        };
    }

    private static Comparator<WireEntry> byText(Function<WireEntry, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    private static Comparator<WireEntry> byNumber(ToLongFunction<Exchange> number) {
        return Comparator.comparingLong(entry -> number.applyAsLong(entry.exchange()));
    }
}
