package gatehouse.console.keys;

import gatehouse.console.work.Command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The commands of a window, with the keys that the person wants. */
public final class CommandList {
    private final CommandKeys keys;
    private final List<Command> usual = new ArrayList<>();

    /** No command yet. */
    public CommandList(CommandKeys keys) {
        this.keys = keys;
    }

    /** Adds a command with its usual keys. */
    public void add(Command command) {
        usual.add(command);
    }

    /** Adds commands with their usual keys. */
    public void addAll(Collection<Command> commands) {
        usual.addAll(commands);
    }

    /** All of them with the keys that they have now. */
    public List<Command> current() {
        return Collections.unmodifiableList(keys.applied(usual));
    }

    /** All of them with their usual keys. */
    List<Command> usual() {
        return Collections.unmodifiableList(usual);
    }

    /** The keys that were changed. */
    public CommandKeys keys() {
        return keys;
    }
}
