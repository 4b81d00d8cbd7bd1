package gatehouse.cli;

import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Locale;
import java.util.function.Supplier;

/** Prints a script with which a shell completes the verbs and options of this program. */
@Command(name = "completion")
final class PrintCompletion implements TerminalVerb {
    private final CommandContext place;
    private final Supplier<CommandLine> wholeTree;

    @Parameters(paramLabel = "SHELL")
    CompletedShell shell = CompletedShell.BASH;

    /** The shells that a script can be printed for; their names are a promise. */
    enum CompletedShell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param wholeTree every verb with its options
     */
    PrintCompletion(CommandContext place, Supplier<CommandLine> wholeTree) {
        this.place = place;
        this.wholeTree = wholeTree;
    }

    @Override
    public ExitCode run() {
        place.refuseEnvironment();
        CommandLine tree = wholeTree.get();
        place.around().out().print(withPlainDigits(script(tree, tree.getCommandName())));
        place.around().out().flush();
        return ExitCode.DONE;
    }

    private String script(CommandLine tree, String name) {
        return switch (shell) {
            // The script asks the shell which of the two it is.
            case BASH, ZSH -> AutoComplete.bash(name, tree);
            case FISH -> new FishCompletion(tree).script();
        };
    }

    /**
     * The names of variables are numbered in the digits of the locale; a shell takes 0 to 9 only.
     */
    static String withPlainDigits(String script) {
        return script.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
