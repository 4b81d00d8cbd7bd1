package gatehouse.views;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be said when the window is started.
 *
 * @param home {@code --home FOLDER}: where everything is kept
 * @param tour {@code --tour FOLDER}: the console drives itself, leaves pictures there, and ends
 */
record WindowOptions(Optional<String> home, Optional<String> tour) {
    /** Reads the arguments; empty when there is a verb or anything else for the terminal. */
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

    /** The same, with a tour to this folder unless another one was asked for. */
    WindowOptions touring(String folder) {
        return new WindowOptions(home, Optional.of(tour.orElse(folder)));
    }

    /** As JavaFX hands them to the program; a tour leaves the person's own home alone. */
    String[] arguments() {
        Optional<String> place = home.or(() -> tour.map(folder -> folder + "/home"));
        return Stream.of(place.map("--home="::concat), tour.map("--tour="::concat))
                .flatMap(Optional::stream)
                .toArray(String[]::new);
    }
}
