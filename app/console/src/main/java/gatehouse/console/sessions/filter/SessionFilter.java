package gatehouse.console.sessions.filter;

import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.table.SessionTable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Which sessions to show, read from what a person typed; never changes, may be used from any
 * thread.
 *
 * <p>A filter is a row of terms with spaces between them; a session is shown when it meets every
 * one of them. No term at all shows everything. Case and diacritics never matter: {@code majitel}
 * finds {@code Majiteľ}.
 *
 * <table>
 * <caption>Terms</caption>
 * <tr><td>{@code jana}</td><td>a word: stands anywhere in the person's name, the login name, the
 *     device, its description or its type; with 6 characters or more, in the session id
 *     too (shorter ones would be found in random ids by chance)</td></tr>
 * <tr><td>{@code "two words"}</td><td>the same with spaces in it; between quotes every character
 *     stands for itself</td></tr>
 * <tr><td>{@code user:999}</td><td>the whole login name, or the whole name of the person</td></tr>
 * <tr><td>{@code dev:P01}</td><td>the whole name of the device, or its whole description</td></tr>
 * <tr><td>{@code devicetype:PDA}, {@code env:PDA}</td><td>the whole type of the device</td></tr>
 * <tr><td>{@code type:Bearer}</td><td>the whole authentication type</td></tr>
 * <tr><td>{@code id:soZIt6*}</td><td>the whole session id</td></tr>
 * <tr><td>{@code user:"a b"}</td><td>the same with spaces in it</td></tr>
 * <tr><td>{@code user:9*}</td><td>a star stands for any characters, or none, wherever it is
 *     outside quotes</td></tr>
 * <tr><td>{@code idle>30m}, {@code idle<30m}</td><td>last used 30 minutes ago or longer; less than
 *     30 minutes ago</td></tr>
 * <tr><td>{@code started>2h}, {@code started<2h}</td><td>began 2 hours ago or longer; less than 2
 *     hours ago</td></tr>
 * <tr><td>{@code expires<1h}, {@code expires>1h}</td><td>less than 1 hour is left, expired ones
 *     included; 1 hour or more is left. {@code expires<0s}: expired, {@code expires>0s}: not yet
 *     </td></tr>
 * <tr><td>{@code started<2026-11-21}, {@code started>2026-11-21T14:00}</td><td>began before that
 *     moment; at that moment or later; so with {@code expires}. A date stands for its first moment.
 *     The time zone is that of the reader, unless one follows: {@code 2026-11-21T14:00Z}</td></tr>
 * <tr><td>{@code own:yes}, {@code own:maybe}, {@code own:no}</td><td>one's own session</td></tr>
 * <tr><td>{@code -user:999}, {@code -jana}</td><td>not so</td></tr>
 * </table>
 *
 * <p>Spans are whole numbers with {@code s}, {@code m}, {@code h} or {@code d}. A time that the
 * server does not tell meets no comparison and no negated one: what is unknown is neither more nor
 * less. A word with {@code :}, {@code <} or {@code >} after its first letters needs quotes, so does
 * one that begins with {@code -}.
 */
public final class SessionFilter {
    /** The longest text that is read, in characters. */
    public static final int LONGEST = 10_000;

    /** The most terms that one filter can have. */
    public static final int MOST_TERMS = 100;

    /** Shows every session. */
    public static final SessionFilter ALL = new SessionFilter(List.of());

    private final List<FilterTerm> terms;

    SessionFilter(List<FilterTerm> terms) {
        this.terms = List.copyOf(terms);
    }

    /** What became of a text. */
    public sealed interface FilterResult {}

    /** The text is a filter. */
    public record Parsed(SessionFilter filter) implements FilterResult {}

    /**
     * The text is not a filter, because of this first fault.
     *
     * <p>Keys and their arguments, each key beginning with {@code sessions.filter.wrong.}:
     *
     * <ul>
     *   <li>{@code long}: the text has more than {0} characters
     *   <li>{@code many}: the text has more than {0} terms
     *   <li>{@code quote}: the quote that begins here is not closed
     *   <li>{@code empty}: nothing is asked for here
     *   <li>{@code field}: there is no field {0}; the fields are {1}
     *   <li>{@code operator}: the field {0} is written {1}
     *   <li>{@code span}: the field {0} takes a span such as 30m, not {1}
     *   <li>{@code time}: the field {0} takes a span such as 2h or a date, not {1}
     *   <li>{@code choice}: the field {0} takes one of {2}, not {1}
     * </ul>
     *
     * @param at where in the text the fault begins, in characters
     * @param length how far it goes, in characters
     * @param key of a sentence in a message bundle
     * @param arguments texts and numbers for that sentence
     */
    public record Wrong(int at, int length, String key, List<Object> arguments)
            implements FilterResult {}

    /**
     * A way to go on with a text.
     *
     * @param from where the part that it replaces begins
     * @param to where that part ends
     * @param text what to put there
     * @param detail whom or what it stands for, such as the person of a login name; may be empty
     */
    public record FilterCompletion(int from, int to, String text, String detail) {}

    /** Reads a text whose dates are UTC. */
    public static FilterResult parse(String text) {
        return parse(text, ZoneOffset.UTC);
    }

    /** Reads a text whose dates are those of the zone. */
    public static FilterResult parse(String text, ZoneId zone) {
        return new FilterParser(zone).read(text);
    }

    /**
     * Ways to go on with a text at the caret: fields, and after a field its known values.
     *
     * @return 20 at most, the likeliest first
     */
    public static List<FilterCompletion> completions(
            String text, int caret, SessionTable table, NameDirectory directory) {
        return new FilterCompletions(table, directory).at(text, caret);
    }

    /**
     * The rows of the sessions to show, ascending; takes milliseconds for a million rows.
     *
     * @param now the server's time
     * @throws InterruptedException when the thread is interrupted, within some thousand rows
     */
    public int[] rows(
            SessionTable table, NameDirectory directory, OwnSessionFinder own, Instant now)
            throws InterruptedException {
        return new FilterScanner(table, new RowFilters(table, directory, own, now)).rows(terms);
    }
}
