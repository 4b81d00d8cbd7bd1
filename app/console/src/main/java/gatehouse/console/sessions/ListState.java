package gatehouse.console.sessions;

import gatehouse.console.sessions.reading.SessionReading;
import gatehouse.console.work.Failure;

import java.util.Optional;

/** Where the list of sessions stands; one value, so that busy-and-failed cannot be said. */
public sealed interface ListState {
    /** Where it stands once the list is asked for anew. */
    default ListState asked() {
        return switch (this) {
            case Shown(SessionReading last) -> new Again(last);
            case Again(SessionReading last) -> new Again(last);
            case Stale(SessionReading last, Failure _) -> new Again(last);
            case Idle _, Busy _, Failed _ -> new Busy();
        };
    }

    /** Where it stands once that has failed: what was there stays. */
    default ListState failed(Failure why) {
        return switch (this) {
            case Shown(SessionReading last) -> new Stale(last, why);
            case Again(SessionReading last) -> new Stale(last, why);
            case Stale(SessionReading last, Failure _) -> new Stale(last, why);
            case Idle _, Busy _, Failed _ -> new Failed(why);
        };
    }

    /** Where it stands once nobody waits for the answer any more. */
    default ListState left() {
        return this instanceof Again(SessionReading earlier) ? new Shown(earlier) : new Idle();
    }

    /** What was read last; empty where nothing was. */
    default Optional<SessionReading> latest() {
        return switch (this) {
            case Shown(SessionReading last) -> Optional.of(last);
            case Again(SessionReading last) -> Optional.of(last);
            case Stale(SessionReading last, Failure _) -> Optional.of(last);
            case Idle _, Busy _, Failed _ -> Optional.empty();
        };
    }

    /** Nothing was asked yet. */
    record Idle() implements ListState {}

    /** The first page is waited for; nothing to show yet. */
    record Busy() implements ListState {}

    /** Sessions are shown, all of them or as many as have come. */
    record Shown(SessionReading reading) implements ListState {}

    /** Sessions are shown, and the whole list is being read again. */
    record Again(SessionReading earlier) implements ListState {}

    /** Nothing to show, and why. */
    record Failed(Failure why) implements ListState {}

    /** What is shown is older than wished: reading again failed. */
    record Stale(SessionReading earlier, Failure why) implements ListState {}
}
