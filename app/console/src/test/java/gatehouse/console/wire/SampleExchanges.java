package gatehouse.console.wire;

import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.Exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Calls on the wire to try things on. */
final class SampleExchanges {
    private SampleExchanges() {}

    static Exchange sent(long number, Instant at, Duration took, Instant serverDate, int status) {
        return sent("GET", number, at, took, serverDate, status);
    }

    /** A call by that method, answered 200. */
    static Exchange by(String method, long number) {
        return sent(method, number, Instant.EPOCH, Duration.ZERO, null, 200);
    }

    private static Exchange sent(
            String method, long number, Instant at, Duration took, Instant serverDate, int status) {
        return new Exchange(
                number,
                CallScope.none(),
                at,
                method,
                "http://portos.example:4000/api/sessions?$take=100",
                List.of(),
                "",
                status,
                List.of(),
                "",
                0,
                took,
                serverDate,
                null);
    }
}
