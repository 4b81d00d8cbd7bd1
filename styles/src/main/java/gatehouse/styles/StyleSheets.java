package gatehouse.styles;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The style sheets of Gatehouse, in the order in which a scene needs them. */
public final class StyleSheets {
    private static final List<String> NAMES =
            List.of(
                    "tokens",
                    "type",
                    "icons",
                    "controls",
                    "motion",
                    "containers",
                    "buttons",
                    "fields",
                    "form",
                    "environment",
                    "shell",
                    "lock",
                    "table",
                    "rows",
                    "overview",
                    "recording",
                    "detail",
                    "banner",
                    "question",
                    "toast",
                    "tour",
                    "palette",
                    "wire",
                    "runs",
                    "journal",
                    "popups");

    private StyleSheets() {}

    /** The addresses of the sheets for this platform, the tokens first. */
    public static List<String> sheets() {
        return sheets(System.getProperty("os.name"));
    }

    static List<String> sheets(String os) {
        return Stream.concat(NAMES.stream(), platform(os).stream())
                .map(StyleSheets::address)
                .toList();
    }

    /** JavaFX CSS has no list of fallback fonts, so each platform has a sheet of its own. */
    private static Optional<String> platform(String os) {
        if (os.startsWith("Windows")) {
            return Optional.of("windows");
        }
        return os.startsWith("Mac") ? Optional.of("mac") : Optional.empty();
    }

    private static String address(String name) {
        return requireNonNull(StyleSheets.class.getResource(name + ".css"), name).toExternalForm();
    }
}
