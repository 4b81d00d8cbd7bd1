package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.words.MessageBundle;

import java.time.ZoneId;

/** Reads a filter, or says what is wrong with it and where. */
final class FilterArgument {
    private FilterArgument() {}

    static SessionFilter parse(String text, ZoneId zone) {
        return switch (SessionFilter.parse(text, zone)) {
            case SessionFilter.Parsed(SessionFilter filter) -> filter;
            case SessionFilter.Wrong wrong ->
                    throw new CliException(
                            ExitCode.WRONG_USAGE,
                            TerminalMessages.of(
                                    "sessions.filter.wrong", wrong.at() + 1, sentence(wrong)));
        };
    }

    private static String sentence(SessionFilter.Wrong wrong) {
        return MessageBundle.of(wrong.key(), wrong.arguments().toArray());
    }
}
