package gatehouse.console.sessions.reading;

import static java.util.Comparator.comparing;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionPage;
import gatehouse.clients.portos.SessionRow;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.RetryPolicy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** A list of sessions that changes while it is read, and a server's habits of serving it. */
public final class PretendList implements SessionListReader.PageSource {
    /** What happens before a request is answered; the first request is number 1. */
    @FunctionalInterface
    interface Before {
        void answer(int number, PageRequest request) throws CallException;
    }

    private static final Instant FIRST_START = Instant.parse("2026-11-21T08:00:00Z");

    final List<PageRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final TreeSet<Session> alive =
            new TreeSet<>(comparing(Session::startedAt).thenComparing(Session::sessionId));
    private final Random random = new Random(11);
    private int begun;
    Before before = (_, _) -> {};
    int cap = Integer.MAX_VALUE;
    boolean totalTold = true;
    boolean shuffled;
    long more;
    boolean heapLow;
    final HandClock clock = new HandClock(SampleSessions.NOW);

    public PretendList(int sessions) {
        begin(sessions);
    }

    /** Sessions begin, each later than all before it. */
    synchronized void begin(int sessions) {
        for (int i = 0; i < sessions; i++) {
            alive.add(SampleSessions.started("id" + begun, FIRST_START.plusMillis(begun)));
            begun++;
        }
    }

    /** The session at that place of the list ends. */
    synchronized void end(int place) {
        if (place < alive.size()) {
            alive.remove(List.copyOf(alive).get(place));
        }
    }

    /** So many of the oldest sessions end. */
    synchronized void endOldest(int sessions) {
        for (int i = 0; i < sessions; i++) {
            alive.pollFirst();
        }
    }

    public synchronized List<Session> alive() {
        return List.copyOf(alive);
    }

    @Override
    public synchronized SessionPage page(PageRequest request) throws CallException {
        requests.add(request);
        before.answer(requests.size(), request);
        List<SessionRow> rows = new ArrayList<>(alive);
        if (shuffled) {
            Collections.shuffle(rows, random);
        }
        int from = Math.min(request.skip(), rows.size());
        int to = Math.min(rows.size(), from + Math.min(cap, request.take()));
        Long total = totalTold ? rows.size() + more : null;
        return new SessionPage(rows.subList(from, to), (long) (to - from), total);
    }

    /** Both clocks of a reading, which go on together. */
    static ClockPair clocks(HandClock clock) {
        return new ClockPair(
                clock, () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
    }

    /** Reads this list with so many requests at once. */
    SessionListReader reader(int parallel) {
        var repeats = new RetryPolicy(new NotedPause(), clock, new SplittableRandom(1));
        return new SessionListReader(this, repeats, parallel, clocks(clock), () -> heapLow);
    }

    SessionListReading read(int parallel) throws IOException, InterruptedException {
        return reader(parallel).read(_ -> {});
    }

    /** The ids in a reading, in the order in which they came. */
    public static List<String> ids(SessionListReading reading) {
        var ids = new ArrayList<String>();
        for (int row = 0; row < reading.table().size(); row++) {
            ids.add(reading.table().sessionId(row));
        }
        return ids;
    }

    public static List<String> ids(List<Session> sessions) {
        return sessions.stream().map(Session::sessionId).toList();
    }

    static CallException refused(int status) {
        var problem = new ProblemDetails(status, null, null, null, List.of(), null, null, "");
        return new CallException(
                status == 401
                        ? new CallFailure.Unauthorized(problem)
                        : new CallFailure.Refused(problem),
                null);
    }
}
