package gatehouse.cli;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.ConsolePrompt;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.ProcessInterrupts;
import gatehouse.cli.verb.Prompt;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Surroundings;
import gatehouse.cli.verb.Verb;
import gatehouse.clients.http.CallFailure;
import gatehouse.console.desk.Patience;
import gatehouse.console.words.Visible;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;

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
public final class Terminal {
    private final Surroundings around;

    /**
     * @param in read only by {@code sandbox}, which ends with it
     * @param out for results, and for nothing else
     * @param err for progress, warnings and questions
     * @param env where credentials are looked for
     * @param interactive whether a person sits at a terminal and can be asked
     * @param zone in which times are shown and dates are read
     */
    public Terminal(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> env,
            boolean interactive,
            InstantSource clock,
            ZoneId zone) {
        this(
                new Surroundings(
                        in,
                        out,
                        err,
                        env,
                        interactive ? prompt(err) : Optional.empty(),
                        new ProcessInterrupts(),
                        clock,
                        zone,
                        Patience.standard()));
    }

    Terminal(Surroundings around) {
        this.around = around;
    }

    private static Optional<Prompt> prompt(PrintStream err) {
        return Optional.ofNullable(System.console())
                .map(console -> new ConsolePrompt(console, err));
    }

    /**
     * Does what the arguments say; blocks until it is done.
     *
     * @return the exit code for the process
     */
    public int run(String... args) {
        return Commands.in(around)
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
        if (last.getCommand() instanceof Verb verb) {
            return perform(verb).code();
        }
        String verbs = String.join(", ", last.getSubcommands().keySet());
        throw new ParameterException(last, Texts.of("usage.verb", verbs));
    }

    private Exit perform(Verb verb) {
        try {
            return verb.run();
        } catch (Stop stopped) {
            tell(stopped.sentence());
            return stopped.exit();
        } catch (InterruptedException stopped) {
            return Exit.INTERRUPTED;
        } catch (IOException | RuntimeException failed) {
            return failed(Failure.of(failed));
        }
    }

    private Exit failed(Failure why) {
        tell(FailureWords.of(why, "Portos").text());
        return switch (why) {
            case Failure.Input _ -> Exit.WRONG_USAGE;
            case Failure.Storage _, Failure.Answered _ -> Exit.FAILED;
            case Failure.Call call -> isSignedOut(call.what()) ? Exit.NOT_SIGNED_IN : Exit.FAILED;
            case Failure.Bug(Throwable cause) -> {
                cause.printStackTrace(around.err());
                yield Exit.FAILED;
            }
        };
    }

    private static boolean isSignedOut(CallFailure failure) {
        return failure instanceof CallFailure.Unauthorized
                || (failure instanceof CallFailure.NotSent(String why) && why.equals("signed-out"));
    }

    private int usage(ParameterException wrong) {
        tell(String.valueOf(wrong.getMessage()));
        tell(Texts.of("usage.help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return Exit.WRONG_USAGE.code();
    }

    private void tell(String sentence) {
        around.err().println(Visible.text(sentence));
        around.err().flush();
    }
}
