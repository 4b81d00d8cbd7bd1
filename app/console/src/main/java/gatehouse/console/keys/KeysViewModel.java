package gatehouse.console.keys;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.RowList;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All commands of a window with their keys, and how a person changes these. */
public final class KeysViewModel {
    private final CommandList commands;
    private final Runnable close;
    private final RowList<KeyLine> lines = new RowList<>();
    private final ReadOnlyObjectWrapper<KeysState> state =
            new ReadOnlyObjectWrapper<>(new KeysState.Looking());

    /**
     * @param close takes the dialog off the screen
     */
    public KeysViewModel(CommandList commands, Runnable close) {
        this.commands = commands;
        this.close = close;
        show();
    }

    /** Every command with its keys. */
    public RowList<KeyLine> lines() {
        return lines;
    }

    /** Where the dialog is. */
    public ReadOnlyObjectProperty<KeysState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Waits for the new key of a command. */
    public void listen(KeyLine line) {
        state.set(new KeysState.Listening(usual(line.command())));
    }

    /** Leaves everything as it is. */
    public void keep() {
        state.set(new KeysState.Looking());
    }

    /**
     * Takes a key that was pressed for the command that waits for one.
     *
     * @param name of the key, as keyboards label it
     */
    public void press(KeyChord chord, String name) {
        if (state.get() instanceof KeysState.Listening(Command command)) {
            Optional<String> refusal = KeyRule.refusal(chord, command);
            Optional<Command> other =
                    commands.current().stream()
                            .filter(one -> !one.key().equals(command.key()))
                            .filter(one -> KeyChord.all(one.keys()).contains(chord))
                            .findFirst()
                            .map(this::usual);
            if (refusal.isPresent()) {
                state.set(new KeysState.Refused(MessageBundle.of(refusal.get(), name)));
            } else if (other.isPresent()) {
                String question = MessageBundle.of("keys.taken", name, other.get().text());
                state.set(new KeysState.Taken(command, chord, other.get(), question));
            } else {
                give(Map.of(command, chord.text()));
            }
        }
    }

    /** Gives the key that was pressed to its command, and that command's keys to the other one. */
    public void exchange() {
        if (state.get() instanceof KeysState.Taken(var command, var chord, var other, var _)) {
            String left =
                    Stream.concat(chords(command), chords(other).filter(one -> !one.equals(chord)))
                            .map(KeyChord::text)
                            .distinct()
                            .collect(Collectors.joining(" | "));
            var both = new HashMap<Command, String>();
            both.put(command, chord.text());
            both.put(other, left);
            give(both);
        }
    }

    /** Leaves a command without a key. */
    public void clear(KeyLine line) {
        give(Map.of(usual(line.command()), ""));
    }

    /** Gives a command its usual keys; another command that has one of them loses it. */
    public void reset(KeyLine line) {
        Command command = usual(line.command());
        var all = new HashMap<Command, String>();
        List<KeyChord> own = KeyChord.all(command.keys());
        commands.usual().stream()
                .filter(other -> chords(other).anyMatch(own::contains))
                .forEach(other -> all.put(other, without(other, own)));
        all.put(command, command.keys());
        give(all);
    }

    /** Gives every command its usual keys. */
    public void resetAll() {
        commands.keys().reset();
        show();
    }

    /** Takes the dialog off the screen. */
    public void close() {
        close.run();
    }

    private String without(Command other, List<KeyChord> taken) {
        return chords(other)
                .filter(one -> !taken.contains(one))
                .map(KeyChord::text)
                .collect(Collectors.joining(" | "));
    }

    /** The keys that a command has now. */
    private Stream<KeyChord> chords(Command command) {
        return commands.current().stream()
                .filter(one -> one.key().equals(command.key()))
                .flatMap(one -> KeyChord.all(one.keys()).stream());
    }

    private Command usual(Command command) {
        return commands.usual().stream()
                .filter(one -> one.key().equals(command.key()))
                .findFirst()
                .orElseThrow();
    }

    private void give(Map<Command, String> keys) {
        commands.keys().give(keys);
        show();
    }

    private void show() {
        state.set(new KeysState.Looking());
        List<Command> usual = commands.usual();
        List<Command> now = commands.current();
        lines.show(
                Stream.iterate(0, place -> place < now.size(), place -> place + 1)
                        .map(place ->
                                new KeyLine(
                                        now.get(place),
                                        commands.keys().isChanged(usual.get(place))))
                        .toList());
    }
}
