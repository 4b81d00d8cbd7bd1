package gatehouse.console.filter;

import java.time.Duration;
import java.time.Instant;

/** What a time is compared with. */
public sealed interface TimeBound {
    /** How long ago, or how long to go where the time is one to come. */
    record Span(Duration length) implements TimeBound {}

    /** A moment. */
    record Moment(Instant instant) implements TimeBound {}
}
