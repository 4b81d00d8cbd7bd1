package gatehouse.sandbox.portos.variants;

import java.util.Optional;
import java.util.stream.Stream;

/** How a filter compares (contract: Portos 4, NData); a bare value asks for equality. */
public enum PlayedPortosFilterOperator {
    BARE(""),
    GT("gt"),
    LT("lt"),
    GTE("gte"),
    LTE("lte"),
    NEQ("neq");

    private final String word;

    PlayedPortosFilterOperator(String word) {
        this.word = word;
    }

    public static Optional<PlayedPortosFilterOperator> named(String name) {
        return Stream.of(values())
                .filter(operator -> operator != BARE)
                .filter(operator -> operator.word.equals(name))
                .findFirst();
    }

    public boolean holds(String value, String argument) {
        int comparison = value.compareTo(argument);
        return switch (this) {
            case BARE -> comparison == 0;
            case GT -> comparison > 0;
            case LT -> comparison < 0;
            case GTE -> comparison >= 0;
            case LTE -> comparison <= 0;
            case NEQ -> comparison != 0;
        };
    }
}
