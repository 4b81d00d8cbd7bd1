package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.ReceivedCall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells a login that a program repeats from one that a person makes again: by the real time, since
 * programs do not wait for the sandbox's.
 */
final class SrsLoginRepeatDetector {
    private static final Duration TOO_SOON = Duration.ofSeconds(1);

    private final InstantSource realTime;
    private String last = "";
    private Instant at = Instant.EPOCH;

    SrsLoginRepeatDetector(InstantSource realTime) {
        this.realTime = realTime;
    }

    /** Notes a login; true when it is the last one again, too soon. */
    synchronized boolean login(ReceivedCall call) {
        String credentials = call.header("Authorization").orElse("");
        Instant now = realTime.instant();
        boolean again = credentials.equals(last) && now.isBefore(at.plus(TOO_SOON));
        last = credentials;
        at = now;
        return again;
    }

    /** After a logout a login is a new one, however soon. */
    synchronized void logout() {
        last = "";
    }
}
