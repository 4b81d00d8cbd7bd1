package gatehouse.launcher;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options of a start with a window.
 *
 * @param home {@code --home FOLDER}: the folder for all files of Gatehouse
 * @param tour {@code --tour FOLDER}: the program drives itself, writes pictures to that folder and
 *     exits
 */
record WindowOptions(Optional<String> home, Optional<String> tour) {
    /** Parses the arguments; empty if they have a verb or anything else for the terminal. */
    static Optional<WindowOptions> of(String[] args) {
        var options = new WindowOptions(Optional.empty(), Optional.empty());
        for (int at = 0; at < args.length; at += 2) {
            if (at + 1 == args.length) {
                return Optional.empty();
            }
            Optional<String> value = Optional.of(args[at + 1]);
            switch (args[at]) {
                case "--home" -> options = new WindowOptions(value, options.tour);
                case "--tour" -> options = new WindowOptions(options.home, value);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(options);
    }

    /** The same options, with a tour to {@code folder} unless they already name one. */
    WindowOptions touring(String folder) {
        return new WindowOptions(home, Optional.of(tour.orElse(folder)));
    }

    /** The arguments of the JavaFX application; a tour does not use the person's own home. */
    String[] arguments() {
        Optional<String> place = home.or(() -> tour.map(folder -> folder + "/home"));
        return Stream.of(place.map("--home="::concat), tour.map("--tour="::concat))
                .flatMap(Optional::stream)
                .toArray(String[]::new);
    }
}
