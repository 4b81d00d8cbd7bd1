package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.work.WorkFailure;

import java.time.Instant;
import java.util.Optional;

/** Where the detail of one session stands. */
public sealed interface SessionDetailState {
    /** The session that is looked at; empty where none is. */
    default Optional<Session> looked() {
        return switch (this) {
            case Nothing _ -> Optional.empty();
            case Busy(Session known) -> Optional.of(known);
            case Shown(Session now, var _) -> Optional.of(now);
            case Gone(Session last, var _) -> Optional.of(last);
            case Failed(Session known, WorkFailure _) -> Optional.of(known);
        };
    }

    /** No session is looked at. */
    record Nothing() implements SessionDetailState {}

    /** It is read again by its id; shown is what the list knows. */
    record Busy(Session known) implements SessionDetailState {}

    /** As the server told it at {@code asOf}, by this computer's clock. */
    record Shown(Session session, Instant asOf) implements SessionDetailState {}

    /** The server has no such session any more. */
    record Gone(Session last, Instant asOf) implements SessionDetailState {}

    /** It could not be read again; shown is what the list knows. */
    record Failed(Session known, WorkFailure why) implements SessionDetailState {}
}
