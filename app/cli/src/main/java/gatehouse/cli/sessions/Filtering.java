package gatehouse.cli.sessions;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.words.Words;

import java.time.ZoneId;

/** Reads a filter, or says what is wrong with it and where. */
final class Filtering {
    private Filtering() {}

    static SessionFilter parse(String text, ZoneId zone) {
        return switch (SessionFilter.parse(text, zone)) {
            case SessionFilter.Parsed(SessionFilter filter) -> filter;
            case SessionFilter.Wrong wrong ->
                    throw new Stop(
                            Exit.WRONG_USAGE,
                            Texts.of("sessions.filter.wrong", wrong.at() + 1, sentence(wrong)));
        };
    }

    private static String sentence(SessionFilter.Wrong wrong) {
        return Words.of(wrong.key(), wrong.arguments().toArray());
    }
}
