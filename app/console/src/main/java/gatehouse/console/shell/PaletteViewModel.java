package gatehouse.console.shell;

import gatehouse.console.work.Command;
import gatehouse.console.work.RowList;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every command, found by typing parts of its name. */
public final class PaletteViewModel {
    private final List<Command> commands;
    private final Runnable close;
    private final StringProperty query = new SimpleStringProperty("");
    private final RowList<Command> matches = new RowList<>();

    /**
     * @param close takes the palette off the screen
     */
    public PaletteViewModel(List<Command> commands, Runnable close) {
        this.commands = List.copyOf(commands);
        this.close = close;
        query.subscribe(this::find);
    }

    /** What the person typed. */
    public StringProperty queryProperty() {
        return query;
    }

    /** The commands that have every typed word in their name; those that can be done come first. */
    public RowList<Command> matches() {
        return matches;
    }

    /** Closes the palette, then does it. */
    public void run(Command command) {
        close.run();
        command.run();
    }

    /** Takes the palette off the screen. */
    public void close() {
        close.run();
    }

    private void find(String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        matches.show(
                commands.stream()
                        .filter(command -> hasAll(command.text().toLowerCase(Locale.ROOT), words))
                        .sorted((one, other) -> Boolean.compare(possible(other), possible(one)))
                        .toList());
    }

    private static boolean hasAll(String name, String[] words) {
        return Arrays.stream(words).allMatch(name::contains);
    }

    private static boolean possible(Command command) {
        return command.possible().get();
    }
}
