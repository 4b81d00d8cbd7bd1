package gatehouse.sandbox.portos.sessions;

import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem.Invalid;
import gatehouse.sandbox.portos.answers.PlayedPortosRefusalException;
import gatehouse.sandbox.portos.queries.PlayedPortosPaging;
import gatehouse.sandbox.portos.queries.PlayedPortosQueryText;
import gatehouse.sandbox.portos.variants.PlayedPortosFilterOperator;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.portos.variants.PortosVariants.Unwelcome;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a list of sessions is asked for (contract: Portos 4, NData).
 *
 * @param filter what rows must fulfil; empty when all will do
 */
record PlayedPortosSessionQuery(
        PlayedPortosPaging paging,
        List<PlayedPortosSortTerm> sort,
        Optional<Predicate<PlayedPortosSession>> filter) {
    private static final Set<String> KNOWN =
            Set.of("$skip", "$take", "$count", "$sort", "sessionid");

    static PlayedPortosSessionQuery of(PlayedPortosQueryText query, ContractVariants readings) {
        if (!KNOWN.containsAll(query.names())) {
            refuse("query", readings.of(PortosSwitches.UNKNOWN_QUERY));
        }
        return new PlayedPortosSessionQuery(
                PlayedPortosPaging.of(query, readings),
                sort(query, readings),
                filter(query, readings));
    }

    private static List<PlayedPortosSortTerm> sort(
            PlayedPortosQueryText query, ContractVariants readings) {
        var terms = new ArrayList<PlayedPortosSortTerm>();
        for (String list : query.all("$sort")) {
            for (String text : list.split(",", -1)) {
                Optional<PlayedPortosSortTerm> term =
                        term(text).filter(t -> readings.of(PortosSwitches.SORT_KEYS).test(t.key()));
                if (term.isEmpty()) {
                    refuse("$sort", readings.of(PortosSwitches.SORT_REFUSED));
                }
                term.ifPresent(terms::add);
            }
        }
        return List.copyOf(terms);
    }

    private static Optional<PlayedPortosSortTerm> term(String text) {
        if (text.startsWith("-")) {
            return PlayedPortosSortKey.named(text.substring(1))
                    .map(key -> new PlayedPortosSortTerm(key, true));
        }
        String[] parts = text.split(":", 2);
        String direction = parts.length == 2 ? parts[1] : "asc";
        return PlayedPortosSortKey.named(parts[0])
                .filter(_ -> direction.equals("asc") || direction.equals("desc"))
                .map(key -> new PlayedPortosSortTerm(key, direction.equals("desc")));
    }

    private static Optional<Predicate<PlayedPortosSession>> filter(
            PlayedPortosQueryText query, ContractVariants readings) {
        return query.all("sessionId").stream()
                .flatMap(text -> List.of(text.split(";", -1)).stream())
                .flatMap(text -> operation(text, readings).stream())
                .reduce(Predicate::and);
    }

    private static Optional<Predicate<PlayedPortosSession>> operation(
            String text, ContractVariants readings) {
        String[] parts = text.split(":", -1);
        Optional<PlayedPortosFilterOperator> operator =
                switch (parts.length) {
                    case 1 -> Optional.of(PlayedPortosFilterOperator.BARE);
                    case 2 -> PlayedPortosFilterOperator.named(parts[0]);
                    default -> Optional.empty();
                };
        Optional<Predicate<PlayedPortosSession>> usable =
                operator.filter(readings.of(PortosSwitches.FILTER_OPERATORS)::contains)
                        .map(op -> session -> op.holds(session.id(), parts[parts.length - 1]));
        if (usable.isEmpty()) {
            refuse("sessionId", readings.of(PortosSwitches.FILTER_REFUSED));
        }
        return usable;
    }

    private static void refuse(String member, Unwelcome how) {
        switch (how) {
            case REFUSED ->
                    throw new PlayedPortosRefusalException(
                            PlayedPortosProblem.invalid(Invalid.value(member)));
            case IGNORED -> {}
        }
    }
}
