package gatehouse.console.work;

import gatehouse.console.words.MessageBundle;

import javafx.beans.value.ObservableBooleanValue;

/**
 * Something a person can do: in the palette, by key, by button.
 *
 * @param key names its text in the bundle as {@code command.<key>}
 * @param keys the key that does it, as JavaFX writes combinations; empty where there is none
 * @param possible whether it can be done now
 * @param act does it
 * @param overDialogs whether the key works while a dialog is open, too
 */
public record Command(
        String key,
        String keys,
        ObservableBooleanValue possible,
        Runnable act,
        boolean overDialogs) {
    /** A command whose key belongs to the dialog while one is open. */
    public Command(String key, String keys, ObservableBooleanValue possible, Runnable act) {
        this(key, keys, possible, act, false);
    }

    /** What it is called. */
    public String text() {
        return MessageBundle.of("command." + key);
    }

    /** Does it if it can be done now. */
    public void run() {
        if (possible.get()) {
            act.run();
        }
    }
}
