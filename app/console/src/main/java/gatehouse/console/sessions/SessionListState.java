package gatehouse.console.sessions;

import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.work.WorkFailure;

import java.util.Optional;

/** Where the list of sessions stands; one value, so that busy-and-failed cannot be said. */
public sealed interface SessionListState {
    /** Where it stands once the list is asked for anew. */
    default SessionListState asked() {
        return switch (this) {
            case Shown(SessionListReading last) -> new Again(last);
            case Again(SessionListReading last) -> new Again(last);
            case Stale(SessionListReading last, WorkFailure _) -> new Again(last);
            case Idle _, Busy _, Failed _ -> new Busy();
        };
    }

    /** Where it stands once that has failed: what was there stays. */
    default SessionListState failed(WorkFailure why) {
        return switch (this) {
            case Shown(SessionListReading last) -> new Stale(last, why);
            case Again(SessionListReading last) -> new Stale(last, why);
            case Stale(SessionListReading last, WorkFailure _) -> new Stale(last, why);
            case Idle _, Busy _, Failed _ -> new Failed(why);
        };
    }

    /** Where it stands once nobody waits for the answer any more. */
    default SessionListState left() {
        return this instanceof Again(SessionListReading earlier) ? new Shown(earlier) : new Idle();
    }

    /** What was read last; empty where nothing was. */
    default Optional<SessionListReading> latest() {
        return switch (this) {
            case Shown(SessionListReading last) -> Optional.of(last);
            case Again(SessionListReading last) -> Optional.of(last);
            case Stale(SessionListReading last, WorkFailure _) -> Optional.of(last);
            case Idle _, Busy _, Failed _ -> Optional.empty();
        };
    }

    /** Nothing was asked yet. */
    record Idle() implements SessionListState {}

    /** The first page is waited for; nothing to show yet. */
    record Busy() implements SessionListState {}

    /** Sessions are shown, all of them or as many as have come. */
    record Shown(SessionListReading reading) implements SessionListState {}

    /** Sessions are shown, and the whole list is being read again. */
    record Again(SessionListReading earlier) implements SessionListState {}

    /** Nothing to show, and why. */
    record Failed(WorkFailure why) implements SessionListState {}

    /** What is shown is older than wished: reading again failed. */
    record Stale(SessionListReading earlier, WorkFailure why) implements SessionListState {}
}
