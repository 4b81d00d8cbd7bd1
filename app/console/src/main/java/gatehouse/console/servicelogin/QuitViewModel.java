package gatehouse.console.servicelogin;

import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks once whether to end the program though service logins of this run may be alive. */
public final class QuitViewModel {
    private final Map<String, List<ServiceLogin>> living;
    private final Runnable quit;
    private final Runnable close;

    /**
     * @param living those that may be alive, by environment
     * @param quit ends the program
     * @param close takes the question off the screen
     */
    public QuitViewModel(Map<String, List<ServiceLogin>> living, Runnable quit, Runnable close) {
        this.living = living;
        this.quit = quit;
        this.close = close;
    }

    /** How many there are. */
    public String title() {
        return Words.of("quit.title", living.values().stream().mapToInt(List::size).sum());
    }

    /** Which they are, by environment and login id. */
    public String which() {
        return living.entrySet().stream()
                .map(entry ->
                        Words.of(
                                "quit.which",
                                Visible.text(entry.getKey()),
                                entry.getValue().stream()
                                        .map(login -> LoginWords.id(login.session()))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }

    /** Ends the program; the logins stay until they time out. */
    public void quit() {
        close.run();
        quit.run();
    }

    /** Stays, to look after them. */
    public void stay() {
        close.run();
    }
}
