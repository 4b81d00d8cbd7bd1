package gatehouse.console.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionRow;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.work.ParallelRunner;
import gatehouse.console.work.RetryPolicy;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads one session by its id, and decides whether a "not found" can be believed (contract: Portos
 * 10, rule 7): a proxy that answers 404 by itself must not make a living session look ended. Safe
 * for any thread.
 */
public final class SessionLookup {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MADE_UP = "GatehouseLooksForNothing";

    private final PortosConnection portos;
    private final RetryPolicy repeats;
    private final AtomicBoolean works = new AtomicBoolean();
    private final AtomicBoolean prefixKnown = new AtomicBoolean();
    private final ConcurrentHashMap<String, Boolean> believable = new ConcurrentHashMap<>();

    /** A lookup over {@code portos}; sends nothing by itself. */
    public SessionLookup(PortosConnection portos, RetryPolicy repeats) {
        this.portos = portos;
        this.repeats = repeats;
    }

    /** What a reading by id found. */
    public sealed interface LookupResult {
        /** The session as it is now. */
        record Alive(Session session) implements LookupResult {}

        /** The server has no such session. */
        record Gone() implements LookupResult {}

        /**
         * The answer says that there is no such session, and nothing shows that it comes from
         * Portos.
         */
        record Doubtful(CallException why) implements LookupResult {}
    }

    /**
     * Reads a session with one {@code GET}, repeated as a read. After a 404 or 410 whose body does
     * not prove itself, at most three further reads look whether reading by id works here at all.
     */
    public LookupResult find(String sessionId) throws CallException, InterruptedException {
        try {
            Session found = read(sessionId);
            works.set(true);
            prefixKnown.set(true);
            return new LookupResult.Alive(found);
        } catch (CallException failed) {
            Optional<ProblemDetails> missing = missing(failed);
            if (missing.isEmpty()) {
                throw failed;
            }
            return isBelieved(failed, missing.get(), sessionId)
                    ? new LookupResult.Gone()
                    : new LookupResult.Doubtful(failed);
        }
    }

    /**
     * Finds several sessions, a few at the same time; blocks. The first one is found alone, as it
     * shows for all of them whether a "not found" can be believed.
     *
     * @param parallel how many readings may be under way at once, at most
     * @return what was found of each
     * @throws CallException where a reading fails; then no further one is begun
     */
    public Map<String, LookupResult> findAll(Collection<String> ids, int parallel)
            throws CallException, InterruptedException {
        var found = new ConcurrentHashMap<String, LookupResult>();
        List<String> all = List.copyOf(ids);
        if (!all.isEmpty()) {
            found.put(all.getFirst(), find(all.getFirst()));
        }
        var failure = new AtomicReference<@Nullable CallException>();
        ParallelRunner.each(
                all.stream().skip(1).toList(),
                Math.min(parallel, all.size()),
                id -> {
                    if (failure.get() == null) {
                        try {
                            found.put(id, find(id));
                        } catch (CallException failed) {
                            failure.compareAndSet(null, failed);
                        }
                    }
                });
        CallException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return found;
    }

    private boolean isBelieved(CallException failed, ProblemDetails missing, String sessionId)
            throws CallException, InterruptedException {
        return isStated(failed) ? hasSessions() : readingWorks() && isUsual(missing, sessionId);
    }

    /** Notes that sessions were read under this prefix. */
    void noteSessions() {
        prefixKnown.set(true);
    }

    /** Under a wrong prefix the list is missing, too (contract: Portos 10, rule 1). */
    private boolean hasSessions() throws CallException, InterruptedException {
        if (!prefixKnown.get()) {
            try {
                firstListed();
            } catch (CallException failed) {
                if (missing(failed).isPresent()) {
                    return false;
                }
                if (!isForbidden(failed)) {
                    throw failed;
                }
            }
            prefixKnown.set(true);
        }
        return true;
    }

    private static boolean isForbidden(CallException failed) {
        return failed.failure() instanceof CallFailure.Refused(ProblemDetails problem)
                && problem.status() == 403;
    }

    private List<SessionRow> firstListed() throws CallException, InterruptedException {
        var first = new PageRequest(0, 1, false, null);
        return repeats.read(() -> portos.as(client -> client.sessions(first))).rows();
    }

    /** Whether a reading got a 404 or 410 that Portos itself wrote, as its body says. */
    static boolean isStatedMissing(CallException failed) {
        return missing(failed).isPresent() && isStated(failed);
    }

    /** Portos says it in the body: a JSON object with the status or a title, whatever its type. */
    private static boolean isStated(CallException failed) {
        Exchange exchange = failed.exchange();
        if (exchange == null) {
            return false;
        }
        try {
            JsonNode body = JSON.readTree(exchange.responseBody());
            int status = body.path("status").asInt(0);
            return body.isObject()
                    && (status == 404 || status == 410 || body.path("title").isString());
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /** A session that is listed must be found by its id, too. */
    private boolean readingWorks() throws CallException, InterruptedException {
        if (works.get()) {
            return true;
        }
        List<SessionRow> listed = firstListed();
        if (listed.isEmpty() || !(listed.getFirst() instanceof Session session)) {
            return false;
        }
        try {
            read(session.sessionId());
            works.set(true);
            return true;
        } catch (CallException failed) {
            if (missing(failed).isPresent()) {
                return false;
            }
            throw failed;
        }
    }

    /** A made-up id of the same length must get the same kind of answer. */
    private boolean isUsual(ProblemDetails missing, String sessionId)
            throws CallException, InterruptedException {
        String type = mediaType(missing);
        Boolean known = believable.get(type);
        if (known != null) {
            return known;
        }
        boolean usual = madeUpAnswer(sessionId.length()).filter(type::equals).isPresent();
        believable.put(type, usual);
        return usual;
    }

    private Optional<String> madeUpAnswer(int length) throws CallException, InterruptedException {
        String id = MADE_UP.repeat(length / MADE_UP.length() + 1).substring(0, length);
        try {
            read(id);
            return Optional.empty();
        } catch (CallException failed) {
            Optional<ProblemDetails> missing = missing(failed);
            if (missing.isEmpty()) {
                throw failed;
            }
            return missing.map(SessionLookup::mediaType);
        }
    }

    private Session read(String sessionId) throws CallException, InterruptedException {
        return repeats.read(() -> portos.as(client -> client.session(sessionId)));
    }

    private static Optional<ProblemDetails> missing(CallException failed) {
        return failed.failure() instanceof CallFailure.Refused(ProblemDetails problem)
                        && (problem.status() == 404 || problem.status() == 410)
                ? Optional.of(problem)
                : Optional.empty();
    }

    private static String mediaType(ProblemDetails problem) {
        return problem.contentType().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
