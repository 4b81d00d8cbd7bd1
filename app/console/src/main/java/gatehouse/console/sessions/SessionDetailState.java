package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.work.WorkFailure;

import java.time.Instant;

/** Where the detail of one session stands. */
public sealed interface SessionDetailState {
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
