package gatehouse.console.servicelogin;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks once whether to end the program though service logins of this run may be alive. */
public final class QuitDialogViewModel {
    private final Map<Environment, List<ServiceLogin>> living;
    private final Optional<Runnable> remove;
    private final Optional<Environment> elsewhere;
    private final Consumer<Environment> go;
    private final Runnable quit;
    private final Runnable close;

    /**
     * @param living those that may be alive, by environment
     * @param remove asks to remove them, and then ends the program; empty where that is not
     *     possible
     * @param elsewhere an environment that is not open, in which logins can be removed once it is
     * @param go opens an environment at the place of its service logins
     * @param quit ends the program
     * @param close takes the question off the screen
     */
    public QuitDialogViewModel(
            Map<Environment, List<ServiceLogin>> living,
            Optional<Runnable> remove,
            Optional<Environment> elsewhere,
            Consumer<Environment> go,
            Runnable quit,
            Runnable close) {
        this.living = living;
        this.remove = remove;
        this.elsewhere = elsewhere;
        this.go = go;
        this.quit = quit;
        this.close = close;
    }

    /** The environment of the logins; of several, the one where most is at stake. */
    public Optional<Environment> environment() {
        return living.keySet().stream().max(Comparator.comparing(Environment::kind));
    }

    /** How many there are. */
    public String title() {
        return MessageBundle.of("quit.title", living.values().stream().mapToInt(List::size).sum());
    }

    /** Which they are, by environment and login id. */
    public String which() {
        return living.entrySet().stream()
                .map(entry ->
                        MessageBundle.of(
                                "quit.which",
                                VisibleText.text(entry.getKey().name()),
                                entry.getValue().stream()
                                        .map(login -> ServiceLoginMessages.id(login.session()))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }

    /** Whether the logins can be removed from here. */
    public boolean canRemove() {
        return remove.isPresent();
    }

    /** Asks to remove the logins, and then ends the program. */
    public void removeAndQuit() {
        close.run();
        remove.ifPresent(Runnable::run);
    }

    /**
     * What keeps the logins from being removed from here, and what to do; empty where nothing does.
     */
    public String elsewhere() {
        return elsewhere
                .map(there -> MessageBundle.of("quit.elsewhere", VisibleText.text(there.name())))
                .orElse("");
    }

    /** Opens the environment where the logins can be removed, and does not end the program. */
    public void goThere() {
        close.run();
        elsewhere.ifPresent(go);
    }

    /** Ends the program; the logins live until they time out. */
    public void quit() {
        close.run();
        quit.run();
    }

    /** Stays, to look after them. */
    public void stay() {
        close.run();
    }
}
