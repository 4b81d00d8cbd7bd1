package gatehouse.console.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key with the modifiers that are held.
 *
 * @param shortcut whether Ctrl is, or Cmd on macOS
 * @param key its name, as JavaFX has it
 */
public record KeyChord(boolean shortcut, boolean alt, boolean shift, String key) {
    private static final Set<String> MODIFIERS = Set.of("Shortcut", "Alt", "Shift");
    private static final Pattern FUNCTION = Pattern.compile("F([1-9]|1[0-9]|2[0-4])");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[A-Z]|(Numpad )?[0-9]");
    private static final Set<String> SIGNS =
            Set.of(
                    "Comma",
                    "Period",
                    "Slash",
                    "Back Slash",
                    "Semicolon",
                    "Colon",
                    "Equals",
                    "Minus",
                    "Plus",
                    "Quote",
                    "Back Quote",
                    "Open Bracket",
                    "Close Bracket",
                    "Less",
                    "Greater",
                    "Number Sign",
                    "Add",
                    "Subtract",
                    "Multiply",
                    "Divide",
                    "Decimal");

    /** Keys that move or edit, in a text or in a list. */
    private static final Set<String> EDITING =
            Set.of(
                    "Delete",
                    "Backspace",
                    "Insert",
                    "Enter",
                    "Tab",
                    "Space",
                    "Esc",
                    "Up",
                    "Down",
                    "Left",
                    "Right",
                    "Home",
                    "End",
                    "Page Up",
                    "Page Down");

    /** A chord as JavaFX writes combinations; empty where the text is none. */
    public static Optional<KeyChord> of(String text) {
        List<String> parts = Arrays.asList(text.split("\\+", -1));
        Set<String> held = Set.copyOf(parts.subList(0, parts.size() - 1));
        var chord =
                new KeyChord(
                        held.contains("Shortcut"),
                        held.contains("Alt"),
                        held.contains("Shift"),
                        parts.getLast());
        return MODIFIERS.containsAll(held)
                ? Optional.of(chord).filter(KeyChord::isKnown)
                : Optional.empty();
    }

    /** As JavaFX writes combinations. */
    public String text() {
        return (shortcut ? "Shortcut+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
    }

    /** Whether it is a key that keyboards have in common. */
    boolean isKnown() {
        return isFunction() || isEditing() || isWriting();
    }

    boolean isFunction() {
        return FUNCTION.matcher(key).matches();
    }

    boolean isEditing() {
        return EDITING.contains(key);
    }

    private boolean isWriting() {
        return SIGNS.contains(key) || LETTER_OR_DIGIT.matcher(key).matches();
    }

    /** The chords of a text that has a bar between them; what is none is left out. */
    static List<KeyChord> all(String keys) {
        return Stream.of(keys.split("\\|"))
                .map(String::strip)
                .flatMap(one -> of(one).stream())
                .toList();
    }
}
