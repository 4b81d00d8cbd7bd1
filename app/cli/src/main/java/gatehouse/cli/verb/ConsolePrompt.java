package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;

import org.jspecify.annotations.Nullable;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Asks on standard error and reads from the terminal. */
public final class ConsolePrompt implements TerminalPrompt {
    private final Supplier<@Nullable String> lines;
    private final Supplier<char @Nullable []> secrets;
    private final PrintStream err;

    /** Asks at a console. */
    public ConsolePrompt(Console console, PrintStream err) {
        this(console::readLine, console::readPassword, err);
    }

    /**
     * Asks at anything that has lines.
     *
     * @param lines reads a line, or null at the end of the input
     * @param secrets the same without showing it
     */
    public ConsolePrompt(
            Supplier<@Nullable String> lines,
            Supplier<char @Nullable []> secrets,
            PrintStream err) {
        this.lines = lines;
        this.secrets = secrets;
        this.err = err;
    }

    @Override
    public String line(String question) {
        ask(question);
        return typed(lines).map(String::strip).orElse("");
    }

    @Override
    public char[] secret(String question) {
        ask(question);
        return typed(secrets).orElseGet(() -> new char[0]);
    }

    private void ask(String question) {
        err.print(question + " ");
        err.flush();
    }

    /**
     * Reads on a thread of its own, as no interrupt ends a read from a terminal: without it, a
     * program that is stopped at a question would wait for the end of the line.
     *
     * @throws CliException where the program is stopped meanwhile
     */
    private <T> Optional<T> typed(Supplier<? extends @Nullable T> reading) {
        var answer = new FutureTask<Optional<T>>(() -> Optional.ofNullable(reading.get()));
        Thread.ofPlatform().daemon().start(answer);
        try {
            return answer.get();
        } catch (InterruptedException stopped) {
            err.println();
            throw new CliException(ExitCode.INTERRUPTED, TerminalMessages.of("question.stopped"));
        } catch (ExecutionException unreadable) {
            throw new IllegalStateException(unreadable.getCause());
        }
    }
}
