package gatehouse.console.sessions.filter;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.console.filter.FilterFault;
import gatehouse.console.filter.FilterLanguage;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.filter.FilterTerm;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionField;
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
    /** Shows every session. */
    public static final SessionFilter ALL = new SessionFilter(List.of());

    private final List<FilterTerm<SessionCondition>> terms;

    SessionFilter(List<FilterTerm<SessionCondition>> terms) {
        this.terms = List.copyOf(terms);
    }

    /** Reads a text whose dates are UTC. */
    public static FilterResult<SessionFilter> parse(String text) {
        return parse(text, ZoneOffset.UTC);
    }

    /** Reads a text whose dates are those of the zone. */
    public static FilterResult<SessionFilter> parse(String text, ZoneId zone) {
        return switch (SessionFilterFields.LANGUAGE.parse(text, zone)) {
            case FilterResult.Parsed<List<FilterTerm<SessionCondition>>>(
                            List<FilterTerm<SessionCondition>> terms) ->
                    new FilterResult.Parsed<>(new SessionFilter(terms));
            case FilterResult.Wrong<List<FilterTerm<SessionCondition>>>(FilterFault fault) ->
                    new FilterResult.Wrong<>(fault);
        };
    }

    /**
     * Ways to go on with a text at the caret: fields, and after a field its known values.
     *
     * @return 20 at most, the likeliest first
     */
    public static List<FilterCompletion> completions(
            String text, int caret, SessionTable table, NameDirectory directory) {
        return SessionFilterFields.LANGUAGE.completions(
                text, caret, word -> SessionFilterFields.values(word, table, directory));
    }

    /** The term that asks for one value of a field: {@code devicetype:PDA}. */
    public static String term(SessionField field, String value) {
        return FilterLanguage.term(field.text().filterWords().getFirst(), value);
    }

    /**
     * The text with some terms added, or without them if it has them all; other terms of the same
     * fields are replaced.
     *
     * @param terms with a space between them
     */
    public static String toggled(String text, String terms) {
        return SessionFilterFields.LANGUAGE.toggled(text, terms);
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
