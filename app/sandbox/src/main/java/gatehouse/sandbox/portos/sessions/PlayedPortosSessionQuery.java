package gatehouse.sandbox.portos.sessions;

import gatehouse.sandbox.http.QueryParameters;
import gatehouse.sandbox.portos.answers.PlayedPortosPaging;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem.Invalid;
import gatehouse.sandbox.portos.answers.PlayedPortosRefusalException;
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

    static PlayedPortosSessionQuery of(QueryParameters query, ContractVariants variants) {
        if (!KNOWN.containsAll(query.names())) {
            refuse("query", variants.of(PortosSwitches.UNKNOWN_QUERY));
        }
        return new PlayedPortosSessionQuery(
                PlayedPortosPaging.of(query, variants),
                sort(query, variants),
                filter(query, variants));
    }

    private static List<PlayedPortosSortTerm> sort(
            QueryParameters query, ContractVariants variants) {
        var terms = new ArrayList<PlayedPortosSortTerm>();
        for (String list : query.all("$sort")) {
            for (String text : list.split(",", -1)) {
                Optional<PlayedPortosSortTerm> term =
                        term(text)
                                .filter(t ->
                                        t.key().isAmong(variants.of(PortosSwitches.SORT_KEYS)));
                if (term.isEmpty()) {
                    refuse("$sort", variants.of(PortosSwitches.SORT_REFUSED));
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
            QueryParameters query, ContractVariants variants) {
        return query.all("sessionId").stream()
                .flatMap(text -> List.of(text.split(";", -1)).stream())
                .flatMap(text -> operation(text, variants).stream())
                .reduce(Predicate::and);
    }

    private static Optional<Predicate<PlayedPortosSession>> operation(
            String text, ContractVariants variants) {
        String[] parts = text.split(":", -1);
        Optional<PlayedPortosFilterOperator> operator =
                switch (parts.length) {
                    case 1 -> Optional.of(PlayedPortosFilterOperator.BARE);
                    case 2 -> PlayedPortosFilterOperator.named(parts[0]);
                    default -> Optional.empty();
                };
        Optional<Predicate<PlayedPortosSession>> usable =
                operator.filter(variants.of(PortosSwitches.FILTER_OPERATORS)::contains)
                        .map(op -> session -> op.holds(session.id(), parts[parts.length - 1]));
        if (usable.isEmpty()) {
            refuse("sessionId", variants.of(PortosSwitches.FILTER_REFUSED));
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
