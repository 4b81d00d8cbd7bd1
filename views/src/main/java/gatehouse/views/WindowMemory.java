package gatehouse.views;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a window showed last, for the next start: its environment, the place, and the filter of the
 * sessions. It signs in nowhere and allows no changes.
 */
final class WindowMemory {
    private static final String ENVIRONMENT = "window.environment";
    private static final String PLACE = "window.place";
    private static final String FILTER = "window.filter";

    /** May be the whole id of a session or a key; neither belongs into a file unasked. */
    private static final Pattern ID_LIKE = Pattern.compile("[A-Za-z0-9+/_%-]{16,}");

    private final PreferenceStore preferences;

    WindowMemory(PreferenceStore preferences) {
        this.preferences = preferences;
    }

    /** Remembers what a window shows; it is written with the other preferences. */
    void keep(ShellViewModel shell) {
        String environment = shell.environmentProperty().get().environment().id().value();
        boolean same = environment.equals(preferences.text(ENVIRONMENT, ""));
        preferences.put(ENVIRONMENT, environment);
        ShellPlace place = shell.placeProperty().get();
        if (!place.isOfProgram()) {
            preferences.put(PLACE, place.word());
        }
        // A window that is locked has no filter to ask.
        String known = same ? preferences.text(FILTER, "") : "";
        String filter = filter(shell).orElse(known);
        preferences.put(FILTER, ID_LIKE.matcher(filter).find() ? "" : filter);
    }

    private static Optional<String> filter(ShellViewModel shell) {
        return shell.open()
                .flatMap(environment -> environment.find(PortosViewModels.class))
                .map(portos -> portos.sessions().filter().textProperty().get());
    }

    /** The environment that was shown last; empty where it is no longer known. */
    Optional<Environment> environment(EnvironmentStore known) throws IOException {
        String id = preferences.text(ENVIRONMENT, "");
        return id.isEmpty()
                ? Optional.empty()
                : known.list().stream().filter(one -> one.id().value().equals(id)).findFirst();
    }

    /** Goes to the place and sets the filter of then, once that environment is open. */
    void restore(ShellViewModel shell) {
        new FirstOpening(
                        preferences.text(ENVIRONMENT, ""),
                        preferences.text(PLACE, ""),
                        preferences.text(FILTER, ""))
                .follow(shell);
    }

    /** The first environment that is opened; where it is another one than then, nothing is set. */
    private static final class FirstOpening {
        private final String environment;
        private final String place;
        private final String filter;
        private boolean over;

        FirstOpening(String environment, String place, String filter) {
            this.environment = environment;
            this.place = place;
            this.filter = filter;
        }

        void follow(ShellViewModel shell) {
            shell.environmentProperty()
                    .subscribe(_ -> shell.open().ifPresent(there -> opened(shell, there)));
        }

        private void opened(ShellViewModel shell, EnvironmentViewModel there) {
            if (!over && there.environment().id().value().equals(environment)) {
                there.places().stream()
                        .filter(one -> one.word().equals(place))
                        .findFirst()
                        .ifPresent(shell.placeProperty()::set);
                there.find(PortosViewModels.class)
                        .ifPresent(portos -> portos.sessions().filter().textProperty().set(filter));
            }
            over = true;
        }
    }
}
