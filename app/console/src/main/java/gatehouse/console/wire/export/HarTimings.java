package gatehouse.console.wire.export;

import gatehouse.clients.http.CallMeasurement;
import gatehouse.clients.http.Exchange;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Optional;

/**
 * The parts of a call's time as an HTTP archive has them, in milliseconds (HAR 1.2, timings).
 *
 * <p>A part that did not take place is -1; the format allows that for name, connection and TLS, and
 * asks for 0 in the others. Opening the connection includes TLS. What no part accounts for, the
 * call spent waiting for its place or for a proxy: it is the blocked part, so that the sum of all
 * parts is the time that the call took.
 */
record HarTimings(
        double blocked,
        double name,
        double connect,
        double secure,
        double sending,
        double waiting,
        double reading) {
    private static final double NONE = -1;

    static HarTimings of(Exchange call) {
        CallMeasurement measured = call.measured();
        Duration open = orZero(measured.connect()).plus(orZero(measured.secure()));
        Duration known =
                orZero(measured.name())
                        .plus(open)
                        .plus(orZero(measured.sending()))
                        .plus(orZero(measured.waiting()))
                        .plus(orZero(measured.reading()));
        Duration rest = call.took().minus(known);
        return new HarTimings(
                millis(rest.isNegative() ? Duration.ZERO : rest),
                orNone(measured.name()),
                measured.connect().isPresent() ? millis(open) : NONE,
                orNone(measured.secure()),
                millis(orZero(measured.sending())),
                millis(orZero(measured.waiting())),
                millis(orZero(measured.reading())));
    }

    /** The sum of the parts; TLS is a part of connecting. */
    double total() {
        double sum =
                blocked + Math.max(0, name) + Math.max(0, connect) + sending + waiting + reading;
        return Math.round(sum * 1_000) / 1_000.0;
    }

    void into(ObjectNode timings) {
        timings.put("blocked", blocked)
                .put("dns", name)
                .put("connect", connect)
                .put("ssl", secure)
                .put("send", sending)
                .put("wait", waiting)
                .put("receive", reading);
    }

    private static Duration orZero(Optional<Duration> part) {
        return part.orElse(Duration.ZERO);
    }

    private static double orNone(Optional<Duration> part) {
        return part.map(HarTimings::millis).orElse(NONE);
    }

    private static double millis(Duration time) {
        long micros = time.toNanos() / 1_000;
        return micros / 1_000.0;
    }
}
