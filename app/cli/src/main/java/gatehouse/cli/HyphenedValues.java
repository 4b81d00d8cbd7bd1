package gatehouse.cli;

import picocli.CommandLine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds values that were taken for options: a session id may begin with {@code -h} or {@code -c},
 * and then it is a value only behind {@code --}.
 */
final class HyphenedValues {
    private static final String END_OF_OPTIONS = "--";
    private static final Pattern SHORT_WITH_MORE = Pattern.compile("-[A-Za-z][^=].*");
    private static final List<String> HELP = List.of("-h", "--help", "-V", "--version");

    private HyphenedValues() {}

    /** Whether a command takes values that are no options. */
    static boolean takes(CommandLine command) {
        return !command.getCommandSpec().positionalParameters().isEmpty();
    }

    /**
     * Whether a value that begins with {@code -h} or {@code -V} was taken for the wish for help.
     */
    static boolean looksLikeHelp(CommandLine command, List<String> typed) {
        boolean asked = command.isUsageHelpRequested() || command.isVersionHelpRequested();
        return asked && takes(command) && options(typed).noneMatch(HELP::contains);
    }

    /** Whether a short option has something behind it, which may be the rest of a value. */
    static boolean hasShortOption(CommandLine command, List<String> typed) {
        return takes(command)
                && options(typed).anyMatch(text -> SHORT_WITH_MORE.matcher(text).matches());
    }

    private static Stream<String> options(List<String> typed) {
        return typed.stream().takeWhile(text -> !text.equals(END_OF_OPTIONS));
    }
}
