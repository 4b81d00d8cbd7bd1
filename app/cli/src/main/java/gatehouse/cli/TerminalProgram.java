package gatehouse.cli;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ConsolePrompt;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.cli.verb.ProcessInterruptSignals;
import gatehouse.cli.verb.TerminalPrompt;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.desk.ConnectionLimits;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The verbs of the terminal: the same work as in the window, through the same services. */
public final class TerminalProgram {
    private final ProcessContext around;

    /**
     * @param in read only by {@code sandbox}, which ends with it
     * @param out for results, and for nothing else
     * @param err for progress, warnings and questions
     * @param env where credentials are looked for
     * @param interactive whether a person sits at a terminal and can be asked
     * @param zone in which times are shown and dates are read
     */
    public TerminalProgram(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> env,
            boolean interactive,
            InstantSource clock,
            ZoneId zone) {
        this(
                new ProcessContext(
                        in,
                        out,
                        err,
                        env,
                        interactive ? prompt(err) : Optional.empty(),
                        new ProcessInterruptSignals(),
                        ClockPair.of(clock),
                        zone,
                        ConnectionLimits.standard()));
    }

    TerminalProgram(ProcessContext around) {
        this.around = around;
    }

    private static Optional<TerminalPrompt> prompt(PrintStream err) {
        return Optional.ofNullable(System.console())
                .map(console -> new ConsolePrompt(console, err));
    }

    /**
     * Does what the arguments say; blocks until it is done.
     *
     * @return the exit code for the process
     */
    public int run(String... args) {
        return CommandTree.in(around)
                .setExecutionStrategy(this::perform)
                .setParameterExceptionHandler((wrong, _) -> usage(wrong))
                .execute(args);
    }

    private int perform(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        List<CommandLine> named = parsed.asCommandLineList();
        CommandLine last = named.getLast();
        if (last.getCommand() instanceof TerminalVerb verb) {
            return perform(verb).code();
        }
        String verbs = String.join(", ", last.getSubcommands().keySet());
        throw new ParameterException(last, TerminalMessages.of("usage.verb", verbs));
    }

    private ExitCode perform(TerminalVerb verb) {
        try {
            return verb.run();
        } catch (CliException stopped) {
            tell(stopped.sentence());
            return stopped.exit();
        } catch (InterruptedException stopped) {
            return ExitCode.INTERRUPTED;
        } catch (IOException | RuntimeException failed) {
            return failed(WorkFailure.of(failed));
        }
    }

    private ExitCode failed(WorkFailure why) {
        tell(FailureMessages.of(why, "Portos").text());
        return switch (why) {
            case WorkFailure.Input _ -> ExitCode.WRONG_USAGE;
            case WorkFailure.Storage _, WorkFailure.Answered _ -> ExitCode.FAILED;
            case WorkFailure.Call call ->
                    isSignedOut(call.what()) ? ExitCode.NOT_SIGNED_IN : ExitCode.FAILED;
            case WorkFailure.Bug(Throwable cause) -> {
                cause.printStackTrace(around.err());
                yield ExitCode.FAILED;
            }
        };
    }

    private static boolean isSignedOut(CallFailure failure) {
        return failure instanceof CallFailure.Unauthorized
                || (failure instanceof CallFailure.NotSent(String why) && why.equals("signed-out"));
    }

    private int usage(ParameterException wrong) {
        tell(String.valueOf(wrong.getMessage()));
        tell(
                TerminalMessages.of(
                        "usage.help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_USAGE.code();
    }

    private void tell(String sentence) {
        around.err().println(VisibleText.text(sentence));
        around.err().flush();
    }
}
