package gatehouse.console.sessions.nearby;

import gatehouse.clients.portos.PortosTimes;
import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the last use and now lie between the start of a session and its expiry.
 *
 * @param lastUse 0 at the start, 1 at the expiry
 * @param now the same for the server's time
 * @param words all of it in a sentence
 */
public record SessionTimeline(double lastUse, double now, String words) {
    /** The line of a session; empty where the server does not tell all of its times. */
    public static Optional<SessionTimeline> of(SessionFormatter of) {
        Session session = of.session();
        Instant start = session.startedAt();
        Instant last = session.lastAccessAt();
        Instant end = session.expiresAt();
        if (start == null
                || last == null
                || end == null
                || PortosTimes.isNever(end)
                || !start.isBefore(end)) {
            return Optional.empty();
        }
        return Optional.of(
                new SessionTimeline(
                        share(start, last, end),
                        share(start, of.now(), end),
                        MessageBundle.of(
                                "nearby.line",
                                TimeFormat.ago(start, of.now()),
                                TimeFormat.ago(last, of.now()),
                                TimeFormat.until(end, of.now()))));
    }

    private static double share(Instant start, Instant moment, Instant end) {
        double whole = Duration.between(start, end).toMillis();
        return Math.clamp(Duration.between(start, moment).toMillis() / whole, 0, 1);
    }
}
