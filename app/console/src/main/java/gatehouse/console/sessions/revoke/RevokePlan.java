package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.PortosTimes;
import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.words.TimeFormat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What revoking some sessions would do; nothing has been sent.
 *
 * @param lines each session that was chosen, once, in the order in which it was chosen
 * @param names of people and devices
 * @param asOf the server's time when the plan was made
 * @param times writes points of time for people
 */
public record RevokePlan(
        List<PlannedSession> lines, NameDirectory names, Instant asOf, TimeFormat times) {
    /** A session that has no more time than this left hardly needs to be revoked. */
    private static final Duration SOON = Duration.ofMinutes(5);

    public RevokePlan {
        lines = List.copyOf(lines);
    }

    /** The sessions that would get a {@code DELETE}, in their order. */
    public List<Session> revocable() {
        return revocables().toList();
    }

    /** How many sessions would get a {@code DELETE}. */
    public int count() {
        return (int) revocables().count();
    }

    /** The sessions that would get a {@code DELETE} and end by themselves within 5 minutes. */
    public List<Session> expiringSoon() {
        return revocables().filter(this::expiresSoon).toList();
    }

    /** The sessions on tills that would stop, the one that was used last first. */
    public List<SessionFormatter> stoppedTills() {
        return revocables()
                .map(this::words)
                .filter(SessionFormatter::isTill)
                .sorted(
                        Comparator.comparing(
                                till -> till.session().lastAccessAt(),
                                Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** A session in words. */
    public SessionFormatter words(Session session) {
        return new SessionFormatter(session, names, asOf, times);
    }

    /** The plan as it is kept while it is run. */
    public List<KeptLine> kept() {
        var kept = new ArrayList<KeptLine>(lines.size());
        for (PlannedSession planned : lines) {
            kept.add(
                    new KeptLine(
                            kept.size(),
                            planned.sessionId(),
                            PlannedSessionJson.text(planned),
                            Optional.empty()));
        }
        return kept;
    }

    private Stream<Session> revocables() {
        return lines.stream().map(PlannedSession::revocable).flatMap(Optional::stream);
    }

    boolean expiresSoon(Session session) {
        Instant end = session.expiresAt();
        return end != null && !PortosTimes.isNever(end) && end.isBefore(asOf.plus(SOON));
    }
}
