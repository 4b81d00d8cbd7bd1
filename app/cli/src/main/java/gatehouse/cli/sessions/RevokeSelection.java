package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.FilterArgument;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.revoke.RevokePlanFile;
import gatehouse.console.work.InvalidInputException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that say which sessions are to be revoked. */
final class RevokeSelection {
    /** Stands for ids on standard input. */
    private static final String INPUT = "-";

    /** More text than a million ids of the longest kind known. */
    private static final int LONGEST_INPUT = 64 << 20;

    @Parameters(arity = "0..*", paramLabel = "ID")
    List<String> ids = new ArrayList<>();

    @Option(names = "--filter", paramLabel = "TEXT")
    @Nullable String filter;

    @Option(names = "--plan", paramLabel = "FILE")
    @Nullable Path plan;

    @Option(names = "--incomplete")
    boolean incomplete;

    @Option(names = "--include-maybe-own")
    boolean includesMaybeOwn;

    /**
     * Reads and checks what was given; nothing is sent.
     *
     * @param dryRun whether a plan is to be written and not to be read
     * @throws CliException where it is wrong, or more or less than one source was given
     */
    RevokeSource source(boolean dryRun, ProcessContext around) throws IOException {
        Optional<Path> saved = Optional.ofNullable(dryRun ? null : plan);
        long given =
                Stream.of(!ids.isEmpty(), filter != null, saved.isPresent())
                        .filter(Boolean::booleanValue)
                        .count();
        if (given == 0) {
            throw wrong("revoke.ids.none");
        }
        if (given > 1) {
            throw wrong("revoke.sources.many");
        }
        if (saved.isPresent()) {
            return savedPlan(saved.get());
        }
        return filter == null
                ? new RevokeSource.GivenIds(SessionIdArguments.checked(givenIds(around)))
                : new RevokeSource.FilteredList(
                        FilterArgument.of(SessionFilter.parse(filter, around.zone())));
    }

    /** Whether anything says which sessions are meant. */
    boolean isGiven() {
        return !ids.isEmpty() || filter != null || plan != null || incomplete;
    }

    /** The file that a dry run writes its plan into, if one is wanted. */
    Optional<Path> planFile() {
        return Optional.ofNullable(plan);
    }

    private static RevokeSource savedPlan(Path file) throws IOException {
        try {
            return new RevokeSource.SavedPlan(RevokePlanFile.read(file));
        } catch (InvalidInputException wrong) {
            throw new CliException(ExitCode.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        }
    }

    private List<String> givenIds(ProcessContext around) throws IOException {
        if (!ids.contains(INPUT)) {
            return ids;
        }
        if (ids.size() > 1) {
            throw wrong("revoke.sources.many");
        }
        byte[] input = around.in().readNBytes(LONGEST_INPUT + 1);
        if (input.length > LONGEST_INPUT) {
            throw wrong("revoke.input.long");
        }
        List<String> read =
                new String(input, StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (read.isEmpty()) {
            throw wrong("revoke.ids.none");
        }
        return read;
    }

    private static CliException wrong(String key) {
        return new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of(key));
    }
}
