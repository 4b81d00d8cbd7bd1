package gatehouse.launcher;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The systems that Gatehouse looks after, and the packages that may name each of them. */
enum HouseSystem {
    PORTOS("Portos", "(?i)portos", Set.of("portos", "sessions")),
    SUPER_OFFICE(
            "SuperOffice",
            "(?i)super_?office",
            Set.of("superoffice", "servicelogin", "temporarykey")),
    SRS("Srs", "(?<![A-Za-z])srs|Srs|SRS|(?i)genesys", Set.of("srs", "recording"));

    private final String text;
    private final Pattern name;
    private final Set<String> packages;

    HouseSystem(String text, String name, Set<String> packages) {
        this.text = text;
        this.name = Pattern.compile(name);
        this.packages = packages;
    }

    /**
     * The systems that a file names though its package is not theirs. A package is a system's if
     * one of its parts is the system's name or one of its features. The root package of a module
     * composes its parts, so it may name them all.
     */
    static Stream<String> named(HouseSource file) {
        return Stream.of(values())
                .filter(system -> !system.owns(file))
                .filter(system -> system.isNamedIn(file))
                .map(system -> system.text);
    }

    private boolean owns(HouseSource file) {
        return file.packageName().equals(file.module().root())
                || Stream.of(file.packageName().split("\\.")).anyMatch(packages::contains);
    }

    private boolean isNamedIn(HouseSource file) {
        return HouseSources.words(file).anyMatch(word -> name.matcher(word).find());
    }
}
