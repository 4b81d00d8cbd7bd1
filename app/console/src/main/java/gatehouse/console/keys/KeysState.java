package gatehouse.console.keys;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;

/** Where the dialog of the keys is. */
public sealed interface KeysState {
    /** Nothing is under way. */
    record Looking() implements KeysState {}

    /** A new key for a command is waited for. */
    record Listening(Command command) implements KeysState {}

    /**
     * A command cannot have the key that was pressed.
     *
     * @param why in a sentence
     */
    record Refused(String why) implements KeysState {}

    /**
     * The key that was pressed is that of another command; the person is asked.
     *
     * @param question in a sentence
     */
    record Taken(Command command, KeyChord chord, Command other, String question)
            implements KeysState {}

    /** What is said of it; empty where nothing is. */
    default String text() {
        return switch (this) {
            case Looking _ -> "";
            case Listening(Command command) -> MessageBundle.of("keys.press", command.text());
            case Refused(String why) -> why;
            case Taken(var _, var _, var _, String question) -> question;
        };
    }
}
