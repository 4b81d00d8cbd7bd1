package gatehouse.console.work;

import gatehouse.console.words.MessageBundle;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Something a person can do: in the palette, by key, by button.
 *
 * @param key names its text in the bundle as {@code command.<key>}
 * @param keys the keys that do it, as JavaFX writes combinations, with a bar between them; the
 *     first one is shown, the others are for keyboards where that needs another key; empty where
 *     there is none
 * @param possible whether it can be done now
 * @param obstacle says in a sentence why it cannot be done, where it cannot
 * @param act does it
 * @param overDialogs whether the key works while a dialog is open, too
 */
public record Command(
        String key,
        String keys,
        ObservableBooleanValue possible,
        Supplier<String> obstacle,
        Runnable act,
        boolean overDialogs) {
    private static final Pattern KEYS = Pattern.compile("\\s*\\|\\s*");
    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    /** A command whose key belongs to the dialog while one is open. */
    public Command(
            String key,
            String keys,
            ObservableBooleanValue possible,
            Supplier<String> obstacle,
            Runnable act) {
        this(key, keys, possible, obstacle, act, false);
    }

    /** A command that can always be done, but while a dialog is open not by its key. */
    public Command(String key, String keys, Runnable act) {
        this(key, keys, ALWAYS, () -> "", act);
    }

    /** The same with other keys. */
    public Command withKeys(String others) {
        return new Command(key, others, possible, obstacle, act, overDialogs);
    }

    /** The same that does something else. */
    public Command doing(Runnable other) {
        return new Command(key, keys, possible, obstacle, other, overDialogs);
    }

    /** What it is called. */
    public String text() {
        return MessageBundle.of("command." + key);
    }

    /** The key that is shown; empty where there is none. */
    public String shownKey() {
        return allKeys().stream().findFirst().orElse("");
    }

    /** Each of its keys. */
    public List<String> allKeys() {
        return KEYS.splitAsStream(keys).filter(one -> !one.isEmpty()).toList();
    }

    /** Why it cannot be done now, in a sentence; empty where it can. */
    public String whyNot() {
        return possible.get() ? "" : obstacle.get();
    }

    /** Does it if it can be done now. */
    public void run() {
        if (possible.get()) {
            act.run();
        }
    }
}
