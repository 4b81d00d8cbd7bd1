package gatehouse.sandbox.portos;

import gatehouse.sandbox.portos.Problem.Invalid;
import gatehouse.sandbox.portos.Ways.Unwelcome;
import gatehouse.sandbox.readings.Readings;

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
record SessionQuery(Paging paging, List<SortTerm> sort, Optional<Predicate<Session>> filter) {
    private static final Set<String> KNOWN =
            Set.of("$skip", "$take", "$count", "$sort", "sessionid");

    static SessionQuery of(QueryText query, Readings readings) {
        if (!KNOWN.containsAll(query.names())) {
            refuse("query", readings.of(PortosReadings.UNKNOWN_QUERY));
        }
        return new SessionQuery(
                Paging.of(query, readings), sort(query, readings), filter(query, readings));
    }

    private static List<SortTerm> sort(QueryText query, Readings readings) {
        var terms = new ArrayList<SortTerm>();
        for (String list : query.all("$sort")) {
            for (String text : list.split(",", -1)) {
                Optional<SortTerm> term =
                        term(text).filter(t -> readings.of(PortosReadings.SORT_KEYS).test(t.key()));
                if (term.isEmpty()) {
                    refuse("$sort", readings.of(PortosReadings.SORT_REFUSED));
                }
                term.ifPresent(terms::add);
            }
        }
        return List.copyOf(terms);
    }

    private static Optional<SortTerm> term(String text) {
        if (text.startsWith("-")) {
            return SortKey.named(text.substring(1)).map(key -> new SortTerm(key, true));
        }
        String[] parts = text.split(":", 2);
        String direction = parts.length == 2 ? parts[1] : "asc";
        return SortKey.named(parts[0])
                .filter(_ -> direction.equals("asc") || direction.equals("desc"))
                .map(key -> new SortTerm(key, direction.equals("desc")));
    }

    private static Optional<Predicate<Session>> filter(QueryText query, Readings readings) {
        return query.all("sessionId").stream()
                .flatMap(text -> List.of(text.split(";", -1)).stream())
                .flatMap(text -> operation(text, readings).stream())
                .reduce(Predicate::and);
    }

    private static Optional<Predicate<Session>> operation(String text, Readings readings) {
        String[] parts = text.split(":", -1);
        Optional<Operator> operator =
                switch (parts.length) {
                    case 1 -> Optional.of(Operator.BARE);
                    case 2 -> Operator.named(parts[0]);
                    default -> Optional.empty();
                };
        Optional<Predicate<Session>> usable =
                operator.filter(readings.of(PortosReadings.FILTER_OPERATORS)::contains)
                        .map(op -> session -> op.holds(session.id(), parts[parts.length - 1]));
        if (usable.isEmpty()) {
            refuse("sessionId", readings.of(PortosReadings.FILTER_REFUSED));
        }
        return usable;
    }

    private static void refuse(String member, Unwelcome how) {
        switch (how) {
            case REFUSED -> throw new Refused(Problem.invalid(Invalid.value(member)));
            case IGNORED -> {}
        }
    }
}
