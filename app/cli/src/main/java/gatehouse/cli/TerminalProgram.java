package gatehouse.cli;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.UnwritableOutputException;
import gatehouse.cli.streams.ResultStream;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ConsolePrompt;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.cli.verb.ProcessInterruptSignals;
import gatehouse.cli.verb.TerminalPrompt;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.cli.verb.UndecodedText;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.passwords.SystemPasswordStore;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

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
            ResultStream out,
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
                        ConnectionLimits.standard(),
                        new SystemPasswordStore()));
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
        Optional<String> undecoded = UndecodedText.refusal(args, around.env());
        if (undecoded.isPresent()) {
            tell(undecoded.get());
            return ExitCode.WRONG_USAGE.code();
        }
        int exit =
                CommandTree.of(around, args)
                        .setExecutionStrategy(this::perform)
                        .setParameterExceptionHandler((wrong, typed) -> usage(wrong, typed))
                        .execute(args);
        // Help and version do not go through the writers of results.
        return exit == ExitCode.DONE.code()
                        && around.out().failure().isPresent()
                        && !around.out().isClosedPipe()
                ? unwritable(String.valueOf(around.out().failure().get().getMessage())).code()
                : exit;
    }

    private int perform(ParseResult parsed) {
        List<CommandLine> named = parsed.asCommandLineList();
        CommandLine last = named.getLast();
        List<String> typed = parsed.originalArgs();
        if (HyphenedValues.looksLikeHelp(last, typed)) {
            throw new ParameterException(last, TerminalMessages.of("usage.help.value"));
        }
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (last.getCommand() instanceof TerminalVerb verb) {
            ExitCode exit = watched(verb);
            if (exit == ExitCode.WRONG_USAGE && HyphenedValues.hasShortOption(last, typed)) {
                tell(TerminalMessages.of("usage.hyphen"));
            }
            return exit.code();
        }
        throw new ParameterException(
                last,
                TerminalMessages.of(
                        "usage.verb", String.join(", ", last.getSubcommands().keySet())));
    }

    /** Keeps a process that is told to end alive until the verb has ended what it began. */
    private ExitCode watched(TerminalVerb verb) {
        Thread working = Thread.currentThread();
        var stopped = new AtomicBoolean();
        Runnable stop =
                () -> {
                    stopped.set(true);
                    if (!verb.handlesInterrupts()) {
                        working.interrupt();
                    }
                };
        try (InterruptSignals.SignalWatch watch = around.interrupts().watch(stop)) {
            ExitCode exit = perform(verb, stopped);
            watch.endsWith(exit);
            return exit;
        } finally {
            // The mark of an interrupt is of no use to whoever called.
            Thread.interrupted();
        }
    }

    private ExitCode perform(TerminalVerb verb, AtomicBoolean stopped) {
        try {
            return verb.run();
        } catch (CliException ended) {
            tell(ended.sentence());
            return ended.exit();
        } catch (UnwritableOutputException full) {
            return full.isClosedPipe() ? ExitCode.DONE : unwritable(full.why());
        } catch (InterruptedException interrupted) {
            return ExitCode.INTERRUPTED;
        } catch (IOException failed) {
            return stopped.get() ? ExitCode.INTERRUPTED : failed(WorkFailure.of(failed));
        } catch (RuntimeException failed) {
            return failed(WorkFailure.of(failed));
        }
    }

    private ExitCode unwritable(String why) {
        tell(TerminalMessages.of("output.unwritable", why));
        return ExitCode.FAILED;
    }

    private ExitCode failed(WorkFailure why) {
        return switch (why) {
            case WorkFailure.Input _ -> report(why, ExitCode.WRONG_USAGE);
            case WorkFailure.Storage _, WorkFailure.BrokenJournal _, WorkFailure.Answered _ ->
                    report(why, ExitCode.FAILED);
            case WorkFailure.Call call ->
                    report(
                            why,
                            isSignedOut(call.what()) ? ExitCode.NOT_SIGNED_IN : ExitCode.FAILED);
            case WorkFailure.Bug(Throwable cause) -> bug(why, cause);
        };
    }

    private ExitCode report(WorkFailure why, ExitCode exit) {
        tell(FailureMessages.of(why).text());
        return exit;
    }

    /** A person gets a sentence; a program, whose log somebody reads later, the details as well. */
    private ExitCode bug(WorkFailure why, Throwable cause) {
        tell(FailureMessages.of(why).text());
        if (around.prompt().isEmpty()) {
            cause.printStackTrace(around.err());
        }
        return ExitCode.FAILED;
    }

    private static boolean isSignedOut(CallFailure failure) {
        return failure instanceof CallFailure.Unauthorized
                || (failure instanceof CallFailure.NotSent(String why) && why.equals("signed-out"));
    }

    private int usage(ParameterException wrong, String[] typed) {
        tell(UsageMessages.of(wrong, List.of(typed)));
        CommandLine command = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            hints(unmatched).forEach(this::tell);
        } else if (HyphenedValues.hasShortOption(command, List.of(typed))) {
            tell(TerminalMessages.of("usage.hyphen"));
        } else if (!(command.getCommand() instanceof TerminalVerb)) {
            around.err().print(command.getHelp().commandList());
        }
        tell(TerminalMessages.of("usage.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_USAGE.code();
    }

    private static List<String> hints(UnmatchedArgumentException wrong) {
        var hints = new ArrayList<String>();
        if (wrong.isUnknownOption() && HyphenedValues.takes(wrong.getCommandLine())) {
            hints.add(TerminalMessages.of("usage.hyphen"));
        } else if (!wrong.getSuggestions().isEmpty()) {
            String likely = String.join(", ", wrong.getSuggestions());
            hints.add(TerminalMessages.of("usage.suggestion", likely));
        }
        return hints;
    }

    private void tell(String sentence) {
        around.err().println(VisibleText.text(sentence));
        around.err().flush();
    }
}
