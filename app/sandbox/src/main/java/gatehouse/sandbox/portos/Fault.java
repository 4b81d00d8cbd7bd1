package gatehouse.sandbox.portos;

import java.time.Duration;

/** Something that goes wrong with the next calls because a test ordered it. */
sealed interface Fault {
    /** The answer is late. */
    record Delay(Duration by) implements Fault {}

    /** The answer comes a byte at a time. */
    record Drip(Duration between) implements Fault {}

    /** The connection breaks, and nothing was done. */
    record DropBefore() implements Fault {}

    /** The connection breaks when all was done. */
    record DropAfter() implements Fault {}

    /** Another part of the application holds the resource. */
    record Locked() implements Fault {}

    /** The licence has run out. */
    record LicenceExpired() implements Fault {}

    /** The session was changed by someone else. */
    record VersionMismatch() implements Fault {}

    /** The way leads elsewhere. */
    record Redirect(String location) implements Fault {}

    /** The server fails. */
    record ServerError() implements Fault {}
}
