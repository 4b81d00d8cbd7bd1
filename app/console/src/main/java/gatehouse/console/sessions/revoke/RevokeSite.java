package gatehouse.console.sessions.revoke;

import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.words.TimeFormat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The connection over which sessions are revoked.
 *
 * @param sessions reads them
 * @param acts ends them
 * @param now the server's time
 * @param parallel how many may be under way at once, at most
 * @param times writes points of time for people
 */
public record RevokeSite(
        SessionService sessions,
        PortosActs acts,
        InstantSource now,
        int parallel,
        TimeFormat times) {
    /**
     * Makes plans of sessions that were seen here; those that may be one's own are left out. Reads
     * the names of people and devices first.
     */
    public RevokePlanReader plans() throws IOException, InterruptedException {
        Instant asOf = now.instant();
        return new RevokePlanReader(
                sessions,
                _ -> true,
                new RevokePlanReader.PlanContext(sessions.directory(), asOf, times, parallel),
                false);
    }
}
