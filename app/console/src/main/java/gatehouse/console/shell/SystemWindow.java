package gatehouse.console.shell;

import gatehouse.clients.http.Exchange;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.browsing.EntryLink;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.tour.TourStep;
import gatehouse.console.work.Command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * What a window has of one system, whatever the environment on the screen has: its places, its
 * commands, and what a person is asked about it. A window has one for each system.
 */
public interface SystemWindow {
    /** The places that the system adds to the window, in their order. */
    List<ShellPlace> places();

    /** The commands that the system adds to palette and keys. */
    List<Command> commands();

    /**
     * Sets up what is shown of the system in an environment that is opened; sends nothing by itself
     * that needs a sign-in.
     *
     * @return empty where the environment has no connection to the system
     */
    Optional<? extends SystemViewModels> open(EnvironmentScope scope);

    /**
     * Prepares to find what an entry of the journal is about, as far as it is of this system; what
     * it gives is called in the background.
     */
    default Callable<List<EntryLink>> links(JournalEntry entry) {
        return List::of;
    }

    /**
     * Prepares to find what on the screen rests on a call of no act, as far as it is of this
     * system; what it gives is called in the background.
     */
    default Callable<List<EntryLink>> links(Exchange call) {
        return List::of;
    }

    /** What the palette searches of the system, in the order in which it shows what it found. */
    default List<PaletteSource> sources() {
        return List.of();
    }

    /**
     * The steps that the tour of the sandbox has of the system.
     *
     * @param begun when the tour began; what was done before does not count
     */
    default List<TourStep> tour(Instant begun) {
        return List.of();
    }

    /** What is lost when the environment is left, in a sentence; empty where nothing is. */
    default String lostWith(Environment environment) {
        return "";
    }

    /** The same for all systems of a window. */
    static String lostWith(List<SystemWindow> systems, Environment environment) {
        return systems.stream()
                .map(system -> system.lostWith(environment))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What a window has of one system. */
    static <W extends SystemWindow> W find(List<SystemWindow> systems, Class<W> kind) {
        return systems.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind.getSimpleName()));
    }

    /** The window locks itself: nothing new is sent. */
    default void lock() {}

    /** The window closes while others stay: it listens to nothing more. */
    default void close() {}

    /**
     * Whether the program may end now; where it may not, the person is asked.
     *
     * @param quit ends it
     */
    default boolean mayQuit(Runnable quit) {
        return true;
    }
}
