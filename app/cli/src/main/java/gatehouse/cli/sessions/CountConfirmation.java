package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalPrompt;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Optional;

/** The number of sessions that whoever revokes many of them must know. */
final class CountConfirmation {
    /** Up to so many sessions are revoked without a count. */
    private static final int MOST_UNCOUNTED = 25;

    @Option(names = "--count", paramLabel = "N")
    @Nullable Integer count;

    /**
     * Stops where the count is missing, or is another one.
     *
     * @param planned how many sessions would get a {@code DELETE}
     * @param agreed whether nobody is asked
     */
    void require(int planned, boolean agreed) {
        if (count != null && count != planned) {
            throw new CliException(
                    ExitCode.FAILED, TerminalMessages.of("revoke.count.other", planned, count));
        }
        if (count == null && agreed && planned > MOST_UNCOUNTED) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("revoke.count.missing", planned));
        }
    }

    boolean isGiven() {
        return count != null;
    }

    /** Asks for the count, unless it was given or is small. */
    boolean isTyped(int planned, Optional<TerminalPrompt> prompt) {
        if (count != null || planned <= MOST_UNCOUNTED) {
            return true;
        }
        return prompt.map(person -> person.line(TerminalMessages.of("revoke.count.question")))
                .filter(typed -> typed.strip().equals(String.valueOf(planned)))
                .isPresent();
    }
}
