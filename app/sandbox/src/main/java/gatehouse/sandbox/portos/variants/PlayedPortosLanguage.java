package gatehouse.sandbox.portos.variants;

import java.util.Optional;
import java.util.stream.Stream;

/** A language that errors are told in (contract: Portos 8). */
public enum PlayedPortosLanguage {
    SLOVAK("sk-SK"),
    ENGLISH("en-GB");

    private final String tag;

    PlayedPortosLanguage(String tag) {
        this.tag = tag;
    }

    /** The first of the accepted languages that is spoken here. */
    public static Optional<PlayedPortosLanguage> spoken(String accepted) {
        return Stream.of(accepted.split(",", -1))
                .map(range -> range.split(";", 2)[0].strip())
                .flatMap(tag -> Stream.of(values()).filter(l -> l.tag.equalsIgnoreCase(tag)))
                .findFirst();
    }
}
