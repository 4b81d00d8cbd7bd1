package gatehouse.console.servicelogin;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks once whether to end the program though service logins of this run may be alive. */
public final class QuitDialogViewModel {
    private final Map<String, List<ServiceLogin>> living;
    private final Runnable quit;
    private final Runnable close;

    /**
     * @param living those that may be alive, by environment
     * @param quit ends the program
     * @param close takes the question off the screen
     */
    public QuitDialogViewModel(
            Map<String, List<ServiceLogin>> living, Runnable quit, Runnable close) {
        this.living = living;
        this.quit = quit;
        this.close = close;
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
                                VisibleText.text(entry.getKey()),
                                entry.getValue().stream()
                                        .map(login -> ServiceLoginMessages.id(login.session()))
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
