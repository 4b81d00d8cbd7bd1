package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.portos.Ways.DefaultOrder;
import gatehouse.sandbox.readings.Readings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists, reads and ends sessions. */
final class SessionCalls {
    private static final Duration LATER = Duration.ofSeconds(1);

    private final Sessions sessions;
    private final Readings readings;
    private final SessionWriter writer;
    private final Json json;

    SessionCalls(Sessions sessions, Readings readings, SessionWriter writer, Json json) {
        this.sessions = sessions;
        this.readings = readings;
        this.writer = writer;
        this.json = json;
    }

    Answer list(Call call, Caller caller) {
        SessionQuery query = SessionQuery.of(new QueryText(call.query()), readings);
        Optional<Predicate<Session>> shown = shown(caller, query.filter());
        Page page = sessions.look(roll -> page(roll, query, shown));
        boolean countOnly = query.paging().countOnly();
        return json.answer(200, out -> writer.list(out, page.sessions(), page.total(), countOnly));
    }

    Answer read(String id) {
        Session session =
                known(id)
                        .flatMap(sessions::find)
                        .orElseThrow(() -> new Refused(Problem.notFound()));
        return json.answer(200, out -> writer.session(out, session));
    }

    Answer end(String id, Caller caller) {
        Optional<String> known = known(id);
        if (known.filter(found -> found.equals(caller.sessionId())).isPresent()
                && !readings.of(PortosReadings.SELF_DELETE)) {
            throw new Refused(Problem.forbidden(Phrase.FORBIDDEN));
        }
        return switch (readings.of(PortosReadings.DELETE_ANSWER)) {
            case SESSION ->
                    known.flatMap(sessions::end).map(s -> told(200, s)).orElseGet(this::gone);
            case NO_CONTENT ->
                    known.flatMap(sessions::end).map(_ -> Answer.empty(204)).orElseGet(this::gone);
            case ACCEPTED ->
                    known.flatMap(found -> sessions.endIn(LATER, found))
                            .map(s -> told(202, s))
                            .orElseGet(this::gone);
        };
    }

    private record Page(List<Session> sessions, int total) {}

    private Page page(Roll roll, SessionQuery query, Optional<Predicate<Session>> shown) {
        Paging paging = query.paging();
        if (query.sort().isEmpty()
                && readings.of(PortosReadings.DEFAULT_ORDER) == DefaultOrder.SHUFFLED) {
            var rows = new ArrayList<>(matching(roll, SortTerm.BY_START, shown));
            Collections.shuffle(rows);
            return new Page(paging.page(rows), rows.size());
        }
        List<SortTerm> terms = query.sort().isEmpty() ? SortTerm.BY_START : query.sort();
        if (shown.isEmpty()) {
            return new Page(roll.ordered(terms).page(paging.skip(), paging.take()), roll.size());
        }
        List<Session> rows = matching(roll, terms, shown);
        return new Page(paging.page(rows), rows.size());
    }

    private static List<Session> matching(
            Roll roll, List<SortTerm> terms, Optional<Predicate<Session>> shown) {
        return roll.ordered(terms).page(0, Integer.MAX_VALUE).stream()
                .filter(shown.orElse(_ -> true))
                .toList();
    }

    /** What this caller may see, of what was asked for. */
    private Optional<Predicate<Session>> shown(Caller caller, Optional<Predicate<Session>> filter) {
        return switch (readings.of(PortosReadings.LIST_ACCESS)) {
            case ALL -> filter;
            case OWN_ONLY -> {
                String userName = caller.user().userName();
                Predicate<Session> own = s -> s.identity().userName().equals(userName);
                yield Optional.of(filter.map(own::and).orElse(own));
            }
            case ADMINS -> {
                if (!caller.user().isAdmin()) {
                    throw new Refused(Problem.forbidden(Phrase.FORBIDDEN));
                }
                yield filter;
            }
        };
    }

    /** The id as the server keeps it. */
    private Optional<String> known(String sent) {
        if (readings.of(PortosReadings.ID_CASE_COUNTS)) {
            return Optional.of(sent);
        }
        return sessions.look(roll ->
                roll.all().map(Session::id).filter(id -> id.equalsIgnoreCase(sent)).findFirst());
    }

    private Answer told(int status, Session session) {
        return json.answer(status, out -> writer.session(out, session));
    }

    private Answer gone() {
        return switch (readings.of(PortosReadings.DELETE_MISSING)) {
            case NOT_FOUND -> throw new Refused(Problem.notFound());
            case NO_CONTENT -> Answer.empty(204);
            case EMPTY -> Answer.empty(200);
        };
    }
}
