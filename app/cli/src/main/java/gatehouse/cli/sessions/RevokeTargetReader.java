package gatehouse.cli.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.portos.Session;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.SessionLookup;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Finds the sessions that are to be revoked, by ids that a person gave; changes nothing. */
final class RevokeTargetReader {
    private static final int SHORTEST_BEGINNING = 6;

    private final SessionContext from;
    private final SeenSessions seen;
    private final boolean includesMaybeOwn;

    RevokeTargetReader(SessionContext from, SeenSessions seen, boolean includesMaybeOwn) {
        this.from = from;
        this.seen = seen;
        this.includesMaybeOwn = includesMaybeOwn;
    }

    /** Reads every session again by its whole id. */
    List<RevokeTarget> read(List<String> ids) throws IOException, InterruptedException {
        Map<String, RevokeTarget> targets = new LinkedHashMap<>();
        for (String id : ids) {
            targets.put(id, read(id));
        }
        return List.copyOf(targets.values());
    }

    /**
     * The same for a person who is asked afterwards: where no session has an id, it may be the
     * beginning of one, 6 characters or more, which only one session of a complete list has.
     *
     * @param completed gets each beginning that was given, and the whole id
     */
    List<RevokeTarget> readCompleting(List<String> ids, BiConsumer<String, String> completed)
            throws IOException, InterruptedException {
        Map<String, RevokeTarget> targets = new LinkedHashMap<>();
        for (String id : ids) {
            RevokeTarget target = read(id);
            Optional<String> whole =
                    target instanceof RevokeTarget.NeverSeen ? wholeId(id) : Optional.empty();
            if (whole.isPresent()) {
                completed.accept(id, whole.get());
                targets.put(whole.get(), read(whole.get()));
            } else {
                targets.put(id, target);
            }
        }
        return List.copyOf(targets.values());
    }

    private RevokeTarget read(String id) throws IOException, InterruptedException {
        return switch (from.desk().require(PortosServices.class).sessions().lookup().find(id)) {
            case SessionLookup.LookupResult.Alive(Session session) -> target(from.facts(session));
            case SessionLookup.LookupResult.Gone _ ->
                    seen.has(id) ? new RevokeTarget.Gone(id) : new RevokeTarget.NeverSeen(id);
            case SessionLookup.LookupResult.Doubtful(CallException why) ->
                    new RevokeTarget.Doubtful(id, why);
        };
    }

    private RevokeTarget target(SessionOutput facts) {
        boolean free =
                switch (facts.own()) {
                    case NO -> true;
                    case MAYBE -> includesMaybeOwn;
                    case YES -> false;
                };
        return free ? new RevokeTarget.Ready(facts) : new RevokeTarget.Own(facts);
    }

    private Optional<String> wholeId(String beginning) throws IOException, InterruptedException {
        if (beginning.length() < SHORTEST_BEGINNING) {
            return Optional.empty();
        }
        SessionListReading all = list();
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

    private SessionListReading list() throws IOException, InterruptedException {
        Optional<SessionListReading> latest =
                from.desk().require(PortosServices.class).sessions().latest();
        return latest.isPresent()
                ? latest.get()
                : from.desk().require(PortosServices.class).sessions().read(_ -> {});
    }
}
