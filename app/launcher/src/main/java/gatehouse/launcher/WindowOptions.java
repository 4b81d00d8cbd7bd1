package gatehouse.launcher;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options of a start with a window.
 *
 * @param home {@code --home FOLDER}: the folder for all files of Gatehouse
 * @param environment {@code -e NAME}: the environment that is opened first
 * @param tour {@code --tour FOLDER}: the program drives itself, writes pictures to that folder and
 *     exits
 */
record WindowOptions(Optional<String> home, Optional<String> environment, Optional<String> tour) {
    private static final Map<String, String> NAMES =
            Map.of(
                    "--home", "home",
                    "-e", "environment",
                    "--environment", "environment",
                    "--tour", "tour");

    /** Parses the arguments; empty if they have a verb or anything else for the terminal. */
    static Optional<WindowOptions> of(String[] args) {
        var values = new HashMap<String, String>();
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            String[] option = rest.next().split("=", 2);
            String name = NAMES.get(option[0]);
            if (name == null || (option.length < 2 && !rest.hasNext())) {
                return Optional.empty();
            }
            values.put(name, option.length < 2 ? rest.next() : option[1]);
        }
        return Optional.of(
                new WindowOptions(
                        Optional.ofNullable(values.get("home")),
                        Optional.ofNullable(values.get("environment")),
                        Optional.ofNullable(values.get("tour"))));
    }

    /** The same options, with a tour to {@code folder} unless they already name one. */
    WindowOptions touring(String folder) {
        return new WindowOptions(home, environment, Optional.of(tour.orElse(folder)));
    }

    /** The arguments of the JavaFX application; a tour does not use the person's own home. */
    String[] arguments() {
        Optional<String> place = home.or(() -> tour.map(folder -> folder + "/home"));
        return Stream.of(
                        place.map("--home="::concat),
                        environment.map("--environment="::concat),
                        tour.map("--tour="::concat))
                .flatMap(Optional::stream)
                .toArray(String[]::new);
    }
}
