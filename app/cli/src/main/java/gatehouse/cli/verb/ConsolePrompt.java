package gatehouse.cli.verb;

import org.jspecify.annotations.Nullable;

import java.io.Console;
import java.io.PrintStream;

/** Asks on standard error and reads from the terminal. */
public record ConsolePrompt(Console console, PrintStream err) implements TerminalPrompt {
    @Override
    public String line(String question) {
        ask(question);
        String typed = console.readLine();
        return orEmpty(typed);
    }

    @Override
    public char[] secret(String question) {
        ask(question);
        char @Nullable [] typed = console.readPassword();
        return typed == null ? new char[0] : typed;
    }

    private void ask(String question) {
        err.print(question + " ");
        err.flush();
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
