package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What a row shows of a call, and by what rows can be sorted. */
public enum WireColumn {
    /** When it was sent. */
    TIME(Comparator.comparingLong(WireEntry::number)),
    ENVIRONMENT(byText(WireWords::environment)),
    SYSTEM(byText(WireWords::system)),
    HOST(byText(WireWords::host)),
    METHOD(byText(entry -> entry.exchange().method())),
    PATH(byText(entry -> WireWords.path(entry.exchange()))),
    STATUS(byNumber(Exchange::status)),
    TOOK(byNumber(call -> call.took().toNanos())),
    SIZE(byNumber(Exchange::responseBytes)),
    /** What it was for. */
    PURPOSE(byText(WireWords::purpose));

    private final Comparator<WireEntry> order;

    WireColumn(Comparator<WireEntry> order) {
        this.order = order;
    }

    /** From the smallest to the largest. */
    Comparator<WireEntry> order() {
        return order;
    }

    private static Comparator<WireEntry> byText(Function<WireEntry, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    private static Comparator<WireEntry> byNumber(ToLongFunction<Exchange> number) {
        return Comparator.comparingLong(entry -> number.applyAsLong(entry.exchange()));
    }
}
