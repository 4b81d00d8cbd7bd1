package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;
import gatehouse.console.environments.Environment;

import java.util.Optional;
import java.util.Set;

/**
 * One call of this run, with the environment that it was made in.
 *
 * @param environment as it was called then; empty where the call belongs to none, such as a test of
 *     a connection that is being edited
 */
public record WireEntry(Exchange exchange, Optional<Environment> environment) {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** The number of the exchange, which no other call of this run has. */
    public long number() {
        return exchange.number();
    }

    /** What tells the call from all others. */
    public String id() {
        return Long.toString(number());
    }

    /** How it ended, as a row shows it. */
    public StatusMark mark() {
        return StatusMark.of(exchange);
    }

    /** Whether it only read, by its method; a login by {@code GET} is a part of an act. */
    boolean isRead() {
        return READS.contains(exchange.method()) && exchange.scope().actEntry().isEmpty();
    }

    /** Whether the program read by itself what is shown, and nothing went wrong. */
    boolean isBackgroundRefresh() {
        return isRead() && exchange.scope().background() && mark() == StatusMark.GOOD;
    }
}
