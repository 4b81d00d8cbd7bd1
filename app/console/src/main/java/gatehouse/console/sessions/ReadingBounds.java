package gatehouse.console.sessions;

import gatehouse.clients.http.ClockPair;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Ends a reading whatever the server does (contract: Portos 10, rule 3): after so many rows over
 * all passes, after so long without a session that is new, or when memory runs short.
 */
final class ReadingBounds {
    /** The most rows that one reading receives; no total above it is believed either. */
    static final int MOST_ROWS = 2_000_000;

    static final Duration LONGEST_WITHOUT_NEW = Duration.ofSeconds(60);

    private final ClockPair clocks;
    private final BooleanSupplier heapLow;
    private long rows;
    private long lastNew;

    /**
     * @param heapLow whether too little memory is left
     */
    ReadingBounds(ClockPair clocks, BooleanSupplier heapLow) {
        this.clocks = clocks;
        this.heapLow = heapLow;
        this.lastNew = clocks.mark();
    }

    void passBegins() {
        lastNew = clocks.mark();
    }

    /**
     * A page came.
     *
     * @param somethingNew whether it had an id that this pass did not have yet
     */
    void received(int pageRows, boolean somethingNew) {
        rows += pageRows;
        if (somethingNew) {
            lastNew = clocks.mark();
        }
    }

    /** The bound that is reached; asked before more is read. */
    Optional<IncompleteReason> reached() {
        if (rows >= MOST_ROWS) {
            return Optional.of(IncompleteReason.ROW_LIMIT);
        }
        if (clocks.since(lastNew).compareTo(LONGEST_WITHOUT_NEW) >= 0) {
            return Optional.of(IncompleteReason.TIME_LIMIT);
        }
        return heapLow.getAsBoolean()
                ? Optional.of(IncompleteReason.MEMORY_LIMIT)
                : Optional.empty();
    }
}
