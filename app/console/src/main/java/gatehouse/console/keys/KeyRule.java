package gatehouse.console.keys;

import gatehouse.console.work.Command;

import java.util.Optional;
import java.util.Set;

/** Which keys a command can have: none that texts, lists or the system need. */
final class KeyRule {
    /** With Ctrl they cut, copy, paste, select and undo in every text. */
    private static final Set<String> OF_TEXTS = Set.of("A", "C", "V", "X", "Y", "Z");

    private KeyRule() {}

    /**
     * Why a command cannot have a key, as a key of the message bundle; empty where it can.
     *
     * @param command with its usual keys, each of which it can have
     */
    static Optional<String> refusal(KeyChord chord, Command command) {
        if (KeyChord.all(command.keys()).contains(chord)) {
            return Optional.empty();
        }
        if (!chord.isKnown()) {
            return Optional.of("keys.refused.unknown");
        }
        if (chord.alt()) {
            return Optional.of("keys.refused.alt");
        }
        if (chord.isEditing() || chord.equals(new KeyChord(false, false, true, "F10"))) {
            return Optional.of("keys.refused.editing");
        }
        if (!chord.shortcut() && !chord.isFunction()) {
            return Optional.of("keys.refused.typing");
        }
        return chord.shortcut() && OF_TEXTS.contains(chord.key())
                ? Optional.of("keys.refused.text")
                : Optional.empty();
    }
}
