package gatehouse.sandbox.portos.answers;

import gatehouse.sandbox.http.QueryParameters;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem.Invalid;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.portos.variants.PortosVariants.TakeMax;
import gatehouse.sandbox.portos.variants.PortosVariants.Unwelcome;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.List;
import java.util.Optional;

/** Which part of a list is wanted, or only how long it is (contract: Portos 4, $skip, $take). */
public record PlayedPortosPaging(long skip, long take, boolean countOnly) {
    public static final List<String> PARAMETERS = List.of("$skip", "$take", "$count");

    public static PlayedPortosPaging of(QueryParameters query, ContractVariants variants) {
        long skip = number("$skip", 0, query, variants).orElse(0L);
        long take =
                number("$take", 1, query, variants)
                        .orElseGet(() -> variants.of(PortosSwitches.TAKE_DEFAULT));
        return new PlayedPortosPaging(
                skip, limited(take, query, variants), countOnly(query, variants));
    }

    public <T> List<T> page(List<T> all) {
        return all.stream().skip(skip).limit(take).toList();
    }

    /** A first page may leave out nothing, but no page can take nothing. */
    private static Optional<Long> number(
            String name, long least, QueryParameters query, ContractVariants variants) {
        Optional<String> text = query.first(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> number =
                text.filter(digits -> digits.matches("\\d{1,10}"))
                        .map(Long::valueOf)
                        .filter(value -> value >= least);
        if (number.isEmpty()) {
            unwelcome(name, variants.of(PortosSwitches.BAD_PAGING));
        }
        return number;
    }

    private static long limited(long take, QueryParameters query, ContractVariants variants) {
        TakeMax max = variants.of(PortosSwitches.TAKE_MAX);
        if (take > max.most() && query.first("$take").isPresent()) {
            unwelcome("$take", max.more());
        }
        return Math.min(take, max.most());
    }

    private static boolean countOnly(QueryParameters query, ContractVariants variants) {
        String text = query.first("$count").orElse("false");
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            unwelcome("$count", variants.of(PortosSwitches.BAD_PAGING));
        }
        return text.equalsIgnoreCase("true");
    }

    private static void unwelcome(String name, Unwelcome how) {
        switch (how) {
            case REFUSED ->
                    throw new PlayedPortosRefusalException(
                            PlayedPortosProblem.invalid(Invalid.value(name)));
            case IGNORED -> {}
        }
    }
}
