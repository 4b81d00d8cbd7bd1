package gatehouse.sandbox.portos.sessions;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.QueryParameters;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.portos.answers.PlayedPortosJsonAnswers;
import gatehouse.sandbox.portos.answers.PlayedPortosPaging;
import gatehouse.sandbox.portos.answers.PlayedPortosPhrase;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosRefusalException;
import gatehouse.sandbox.portos.directory.PlayedPortosCaller;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.portos.variants.PortosVariants.DefaultOrder;
import gatehouse.sandbox.variants.ContractVariants;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists, reads and ends sessions. */
public final class PlayedPortosSessionCalls {
    private static final Duration LATER = Duration.ofSeconds(1);

    private final PlayedPortosSessionRegistry sessions;
    private final ContractVariants variants;
    private final PlayedPortosSessionWriter writer;
    private final PlayedPortosJsonAnswers json;

    public PlayedPortosSessionCalls(
            PlayedPortosSessionRegistry sessions,
            ContractVariants variants,
            PlayedPortosSessionWriter writer,
            PlayedPortosJsonAnswers json) {
        this.sessions = sessions;
        this.variants = variants;
        this.writer = writer;
        this.json = json;
    }

    public PlayedAnswer list(ReceivedCall call, PlayedPortosCaller caller) {
        PlayedPortosSessionQuery query =
                PlayedPortosSessionQuery.of(new QueryParameters(call.query()), variants);
        Optional<Predicate<PlayedPortosSession>> shown = shown(caller, query.filter());
        RequestedPage page = sessions.look(roll -> page(roll, query, shown));
        boolean countOnly = query.paging().countOnly();
        return json.answer(200, out -> writer.list(out, page.sessions(), page.total(), countOnly));
    }

    public PlayedAnswer read(String id) {
        PlayedPortosSession session =
                known(id)
                        .flatMap(sessions::find)
                        .orElseThrow(() ->
                                new PlayedPortosRefusalException(PlayedPortosProblem.notFound()));
        return json.answer(200, out -> writer.session(out, session));
    }

    public PlayedAnswer end(String id, PlayedPortosCaller caller) {
        Optional<String> known = known(id);
        if (known.filter(found -> found.equals(caller.sessionId())).isPresent()
                && !variants.of(PortosSwitches.SELF_DELETE)) {
            throw new PlayedPortosRefusalException(
                    PlayedPortosProblem.forbidden(PlayedPortosPhrase.FORBIDDEN));
        }
        return switch (variants.of(PortosSwitches.DELETE_ANSWER)) {
            case SESSION ->
                    known.flatMap(sessions::end).map(s -> told(200, s)).orElseGet(this::gone);
            case NO_CONTENT ->
                    known.flatMap(sessions::end)
                            .map(_ -> PlayedAnswer.empty(204))
                            .orElseGet(this::gone);
            case ACCEPTED ->
                    known.flatMap(found -> sessions.endIn(LATER, found))
                            .map(s -> told(202, s))
                            .orElseGet(this::gone);
        };
    }

    private record RequestedPage(List<PlayedPortosSession> sessions, int total) {}

    private RequestedPage page(
            PlayedSessionIndex roll,
            PlayedPortosSessionQuery query,
            Optional<Predicate<PlayedPortosSession>> shown) {
        PlayedPortosPaging paging = query.paging();
        if (query.sort().isEmpty()
                && variants.of(PortosSwitches.DEFAULT_ORDER) == DefaultOrder.SHUFFLED) {
            var rows = new ArrayList<>(matching(roll, PlayedPortosSortTerm.BY_START, shown));
            Collections.shuffle(rows);
            return new RequestedPage(paging.page(rows), rows.size());
        }
        List<PlayedPortosSortTerm> terms =
                query.sort().isEmpty() ? PlayedPortosSortTerm.BY_START : query.sort();
        if (shown.isEmpty()) {
            return new RequestedPage(
                    roll.ordered(terms).page(paging.skip(), paging.take()), roll.size());
        }
        List<PlayedPortosSession> rows = matching(roll, terms, shown);
        return new RequestedPage(paging.page(rows), rows.size());
    }

    private static List<PlayedPortosSession> matching(
            PlayedSessionIndex roll,
            List<PlayedPortosSortTerm> terms,
            Optional<Predicate<PlayedPortosSession>> shown) {
        return roll.ordered(terms).page(0, Integer.MAX_VALUE).stream()
                .filter(shown.orElse(_ -> true))
                .toList();
    }

    /** What this caller may see, of what was asked for. */
    private Optional<Predicate<PlayedPortosSession>> shown(
            PlayedPortosCaller caller, Optional<Predicate<PlayedPortosSession>> filter) {
        return switch (variants.of(PortosSwitches.LIST_ACCESS)) {
            case ALL -> filter;
            case OWN_ONLY -> {
                String userName = caller.user().userName();
                Predicate<PlayedPortosSession> own = s -> s.identity().userName().equals(userName);
                yield Optional.of(filter.map(own::and).orElse(own));
            }
            case ADMINS -> {
                if (!caller.user().isAdmin()) {
                    throw new PlayedPortosRefusalException(
                            PlayedPortosProblem.forbidden(PlayedPortosPhrase.FORBIDDEN));
                }
                yield filter;
            }
        };
    }

    /** The id as the server keeps it. */
    private Optional<String> known(String sent) {
        if (variants.of(PortosSwitches.ID_CASE_COUNTS)) {
            return Optional.of(sent);
        }
        return sessions.look(roll ->
                roll.all()
                        .map(PlayedPortosSession::id)
                        .filter(id -> id.equalsIgnoreCase(sent))
                        .findFirst());
    }

    private PlayedAnswer told(int status, PlayedPortosSession session) {
        return json.answer(status, out -> writer.session(out, session));
    }

    private PlayedAnswer gone() {
        return switch (variants.of(PortosSwitches.DELETE_MISSING)) {
            case NOT_FOUND ->
                    throw new PlayedPortosRefusalException(PlayedPortosProblem.notFound());
            case NO_CONTENT -> PlayedAnswer.empty(204);
            case EMPTY -> PlayedAnswer.empty(200);
        };
    }
}
