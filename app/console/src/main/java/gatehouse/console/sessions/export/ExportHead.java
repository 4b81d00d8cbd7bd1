package gatehouse.console.sessions.export;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.sessions.SessionListHeadline;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.reading.SessionListReading;

import java.time.Instant;
import java.util.Optional;

/**
 * What must be known of exported sessions: from where, when, which, and whether these are all.
 *
 * @param environment its name
 * @param kind what is at stake there
 * @param connection the name of its connection
 * @param filter as it was typed; empty where all sessions are shown
 * @param readAt when the last page of the list came; empty where none did
 * @param complete whether the list that the filter was applied to is complete and up to date
 * @param completeness the same in words, with the reason where it is not
 * @param read how many sessions the list has
 */
public record ExportHead(
        String environment,
        EnvironmentKind kind,
        String connection,
        String filter,
        Optional<Instant> readAt,
        boolean complete,
        String completeness,
        int read) {
    /** The head for a list as it stands. */
    static ExportHead of(
            Environment environment,
            String connection,
            String filter,
            SessionListState state,
            SessionListHeadline headline) {
        Optional<SessionListReading> reading = state.latest();
        return new ExportHead(
                environment.name(),
                environment.kind(),
                connection,
                filter,
                reading.map(SessionListReading::asOf),
                !(state instanceof SessionListState.Stale)
                        && reading.filter(SessionListReading::isComplete).isPresent(),
                headline.verdict(),
                reading.map(read -> read.table().size()).orElse(0));
    }
}
