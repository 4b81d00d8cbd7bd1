package gatehouse.console.sessions.revoke;

import gatehouse.clients.http.CallException;
import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.SessionLookup.LookupResult;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.revoke.OwnSessionCheck.ListedSession;
import gatehouse.console.sessions.revoke.OwnSessionCheck.ListedSessions;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Makes plans to revoke sessions; changes nothing. Few sessions are read by their ids, many from
 * the whole list. The methods block.
 */
public final class RevokePlanReader {
    /** Up to so many ids are read each; for more of them the whole list is read first. */
    static final int SINGLY = 25;

    private static final int SHORTEST_BEGINNING = 6;

    private final SessionService sessions;
    private final SeenSessions seen;
    private final PlanContext context;
    private final boolean includesMaybeOwn;
    private final OwnSessionCheck ownership;

    /**
     * What the plans are made with.
     *
     * @param names of people and devices
     * @param now the server's time
     * @param times writes points of time for people
     * @param parallel how many sessions may be read at once, at most
     */
    public record PlanContext(NameDirectory names, Instant now, TimeFormat times, int parallel) {}

    /**
     * @param includesMaybeOwn whether sessions that may be one's own are to be revoked as well
     */
    public RevokePlanReader(
            SessionService sessions,
            SeenSessions seen,
            PlanContext context,
            boolean includesMaybeOwn) {
        this.sessions = sessions;
        this.seen = seen;
        this.context = context;
        this.includesMaybeOwn = includesMaybeOwn;
        this.ownership = new OwnSessionCheck(sessions);
    }

    /** A plan for whole ids. */
    public RevokePlan planIds(Collection<String> ids) throws IOException, InterruptedException {
        return planIds(ids, _ -> Optional.empty());
    }

    /**
     * The same for a person who is asked afterwards: where no session has an id, it may be the
     * beginning of one, 6 characters or more, which only one session of a complete list has.
     *
     * @param completed gets each beginning that was given, and the whole id
     */
    public RevokePlan planCompletedIds(Collection<String> ids, BiConsumer<String, String> completed)
            throws IOException, InterruptedException {
        return planIds(
                ids,
                beginning -> {
                    Optional<String> whole = wholeId(beginning);
                    whole.ifPresent(id -> completed.accept(beginning, id));
                    return whole;
                });
    }

    /**
     * A plan for the sessions that a filter shows.
     *
     * @param list with all sessions, unless a person agreed to one that may lack some
     */
    public RevokePlan planFiltered(SessionListReading list, SessionFilter filter)
            throws InterruptedException {
        SessionTable table = list.table();
        OwnSessionFinder own = sessions.own(table);
        int[] rows = filter.rows(table, context.names(), own, context.now());
        return plan(
                IntStream.of(rows)
                        .mapToObj(row -> planned(table.session(row), own.of(table, row)))
                        .toList());
    }

    /**
     * A plan for what an earlier plan has: what would get a {@code DELETE} is read again, few
     * sessions each by its id, and all else stays left out.
     */
    public RevokePlan planAgain(List<PlannedSession> earlier)
            throws IOException, InterruptedException {
        boolean many = earlier.size() > SINGLY;
        List<String> ids =
                earlier.stream()
                        .filter(line -> line.revocable().isPresent())
                        .map(PlannedSession::sessionId)
                        .toList();
        Map<String, LookupResult> found = lookedUp(ids, many);
        List<PlannedSession> lines = new ArrayList<>();
        for (PlannedSession line : earlier) {
            Optional<Session> chosen = line.revocable();
            lines.add(chosen.isPresent() ? readAgain(chosen.get(), found) : line);
        }
        return plan(lines);
    }

    /** What is read of each session by its id; where there are many, of those not in the list. */
    private Map<String, LookupResult> lookedUp(Collection<String> ids, boolean fromList)
            throws IOException, InterruptedException {
        Set<String> alone = new LinkedHashSet<>(ids);
        if (fromList) {
            ListedSessions list = ownership.list();
            alone.removeIf(id -> list.find(id).isPresent());
        }
        return sessions.lookup().findAll(alone, context.parallel());
    }

    private PlannedSession readAgain(Session chosen, Map<String, LookupResult> found)
            throws IOException, InterruptedException {
        LookupResult alone = found.get(chosen.sessionId());
        if (alone == null) {
            ListedSession listed = listed(chosen.sessionId());
            return compared(chosen, listed.session(), listed.own());
        }
        return switch (alone) {
            case LookupResult.Alive(Session now) -> compared(chosen, now, ownership.of(now));
            case LookupResult.Gone _ -> new PlannedSession.GoneSession(chosen.sessionId());
            case LookupResult.Doubtful(CallException why) -> doubtful(chosen.sessionId(), why);
        };
    }

    private ListedSession listed(String id) throws IOException, InterruptedException {
        return ownership.list().find(id).orElseThrow();
    }

    private PlannedSession compared(Session chosen, Session now, SessionOwnership own) {
        return PortosActs.isSame(chosen, now)
                ? planned(now, own)
                : new PlannedSession.ReplacedSession(chosen, now);
    }

    /** Finds the whole id of which only the beginning was given. */
    @FunctionalInterface
    private interface IdCompletion {
        Optional<String> whole(String beginning) throws IOException, InterruptedException;
    }

    private RevokePlan planIds(Collection<String> ids, IdCompletion completion)
            throws IOException, InterruptedException {
        Map<String, LookupResult> found = lookedUp(ids, ids.size() > SINGLY);
        Map<String, PlannedSession> lines = new LinkedHashMap<>();
        for (String id : ids) {
            PlannedSession line = planned(id, found);
            Optional<String> whole =
                    line instanceof PlannedSession.UnseenSession
                            ? completion.whole(id)
                            : Optional.empty();
            if (whole.isPresent()) {
                String completed = whole.get();
                lines.put(completed, planned(completed, lookedUp(List.of(completed), false)));
            } else {
                lines.put(id, line);
            }
        }
        return plan(lines.values());
    }

    private PlannedSession planned(String id, Map<String, LookupResult> found)
            throws IOException, InterruptedException {
        LookupResult alone = found.get(id);
        if (alone == null) {
            ListedSession listed = listed(id);
            return planned(listed.session(), listed.own());
        }
        return switch (alone) {
            case LookupResult.Alive(Session session) -> planned(session, ownership.of(session));
            case LookupResult.Gone _ ->
                    seen.has(id)
                            ? new PlannedSession.GoneSession(id)
                            : new PlannedSession.UnseenSession(id);
            case LookupResult.Doubtful(CallException why) -> doubtful(id, why);
        };
    }

    private PlannedSession planned(Session session, SessionOwnership own) {
        boolean free =
                switch (own) {
                    case NO -> true;
                    case MAYBE -> includesMaybeOwn;
                    case YES -> false;
                };
        return free
                ? new PlannedSession.RevocableSession(session)
                : new PlannedSession.OwnedSession(session, own);
    }

    private static PlannedSession doubtful(String id, CallException why) {
        return new PlannedSession.DoubtfulSession(
                id, FailureMessages.of(WorkFailure.of(why), "Portos").text());
    }

    private Optional<String> wholeId(String beginning) throws IOException, InterruptedException {
        if (beginning.length() < SHORTEST_BEGINNING) {
            return Optional.empty();
        }
        Optional<SessionListReading> latest = sessions.latest();
        SessionListReading all = latest.isPresent() ? latest.get() : sessions.read(_ -> {});
        SessionTable table = all.table();
        List<String> found =
                IntStream.range(0, table.size())
                        .mapToObj(table::sessionId)
                        .filter(id -> id.startsWith(beginning))
                        .limit(2)
                        .toList();
        return all.isComplete() && found.size() == 1
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    private RevokePlan plan(Collection<PlannedSession> lines) {
        return new RevokePlan(List.copyOf(lines), context.names(), context.now(), context.times());
    }
}
