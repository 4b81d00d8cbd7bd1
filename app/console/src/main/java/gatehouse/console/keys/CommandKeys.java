package gatehouse.console.keys;

import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys that the person has given to commands in place of the usual ones, in all windows; kept
 * between starts. For the thread that owns the view-models.
 */
public final class CommandKeys {
    private static final Logger log = LoggerFactory.getLogger(CommandKeys.class);
    private static final String KEPT = "keys.";

    private final PreferenceStore preferences;
    private final Background background;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** Those that were kept. */
    public CommandKeys(PreferenceStore preferences, Background background) {
        this.preferences = preferences;
        this.background = background;
    }

    /** Another number after each change. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** The same commands with the keys that they have now. */
    List<Command> applied(List<Command> usual) {
        List<String> changed = preferences.keys(KEPT);
        return changed.isEmpty() ? usual : usual.stream().map(this::applied).toList();
    }

    private Command applied(Command usual) {
        return usual.withKeys(
                KeyChord.all(preferences.text(KEPT + usual.key(), usual.keys())).stream()
                        .map(KeyChord::text)
                        .collect(Collectors.joining(" | ")));
    }

    /** Whether a command has other keys than the usual ones. */
    boolean isChanged(Command usual) {
        return preferences.keys(KEPT + usual.key()).contains(KEPT + usual.key());
    }

    /**
     * Gives keys to commands; those that are the usual ones are not kept.
     *
     * @param keys by the key of the command
     */
    void give(Map<Command, String> keys) {
        keys.forEach((usual, text) -> {
            if (KeyChord.all(text).equals(KeyChord.all(usual.keys()))) {
                preferences.forget(KEPT + usual.key());
            } else {
                preferences.put(KEPT + usual.key(), text);
            }
        });
        changed();
    }

    /** Gives every command its usual keys. */
    void reset() {
        preferences.keys(KEPT).forEach(preferences::forget);
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
        background.write(
                () -> {
                    preferences.save();
                    return preferences;
                },
                _ -> {},
                why -> log.warn("The keys are not kept for the next start: {}", why));
    }
}
