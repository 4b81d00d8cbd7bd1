package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds text from outside that Java could not decode in the character set of the process, as with
 * {@code LC_ALL=C}. Sent or written down, it would be spoilt for ever.
 */
public final class UndecodedText {
    private static final String PREFIX = "GATEHOUSE_";
    private static final char REPLACEMENT = '\uFFFD';

    private UndecodedText() {}

    /** A sentence that says what could not be decoded; empty where everything could. */
    public static Optional<String> refusal(String[] args, Map<String, String> env) {
        if (Stream.of(args).anyMatch(UndecodedText::isSpoilt)) {
            return Optional.of(TerminalMessages.of("usage.undecoded"));
        }
        return env.entrySet().stream()
                .filter(variable ->
                        variable.getKey().startsWith(PREFIX) && isSpoilt(variable.getValue()))
                .map(variable -> TerminalMessages.of("usage.undecoded.variable", variable.getKey()))
                .findFirst();
    }

    private static boolean isSpoilt(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }
}
