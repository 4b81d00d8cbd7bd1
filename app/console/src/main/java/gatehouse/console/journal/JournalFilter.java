package gatehouse.console.journal;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.console.filter.FilterFault;
import gatehouse.console.filter.FilterField;
import gatehouse.console.filter.FilterForm;
import gatehouse.console.filter.FilterLanguage;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.filter.FilterTerm;
import gatehouse.console.filter.KnownValues;
import gatehouse.console.journal.EntryColumns.JournalText;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which entries of the journal to show, read from what a person typed; never changes, may be used
 * from any thread. Its language is that of {@link FilterLanguage}.
 *
 * <table>
 * <caption>Terms</caption>
 * <tr><td>{@code stuck}</td><td>a word: stands anywhere in any text of the entry, or in its time as
 *     {@code 2026-11-28T14:00}; the full id of a target finds its entries too</td></tr>
 * <tr><td>{@code time>2h}, {@code time<2h}</td><td>2 hours ago or longer; less than 2 hours ago
 *     </td></tr>
 * <tr><td>{@code time<2026-11-21}, {@code time>2026-11-21T14:00}</td><td>before that moment; at that
 *     moment or later</td></tr>
 * <tr><td>{@code operator:jana}</td><td>the whole name of the user of this computer</td></tr>
 * <tr><td>{@code person:"Jana Nováková (12)"}, {@code person:*(12)}</td><td>whom the act concerned
 *     </td></tr>
 * <tr><td>{@code device:P01}</td><td>the whole name of the device</td></tr>
 * <tr><td>{@code target:soZIt6*}</td><td>the id as it is shown, or the full one</td></tr>
 * <tr><td>{@code environment:"Store 12"}</td><td>the whole name of the environment</td></tr>
 * <tr><td>{@code act:sessions.revoke}, {@code act:sessions.*}</td><td>the word of the act</td></tr>
 * <tr><td>{@code outcome:revoked}</td><td>the outcome, as JSON has it; {@code unknown} includes acts
 *     that were never completed</td></tr>
 * <tr><td>{@code ticket:INC-7}, {@code run:ID}</td><td>the whole ticket; all acts of one run</td>
 *     </tr>
 * <tr><td>{@code reason:stuck}</td><td>anywhere in the reason</td></tr>
 * </table>
 */
public final class JournalFilter {
    /** Shows every entry. */
    public static final JournalFilter ALL = new JournalFilter(List.of(), InstantSource.system());

    private static final FilterLanguage<JournalCondition> LANGUAGE =
            new FilterLanguage<>(
                    List.of(
                            new FilterField<>(
                                    List.of("time"),
                                    new FilterForm.Time<>(true, JournalCondition.Time::new)),
                            whole(JournalText.OPERATOR, "operator"),
                            whole(JournalText.PERSON, "person"),
                            whole(JournalText.DEVICE, "device", "dev"),
                            new FilterField<>(
                                    List.of("target"),
                                    new FilterForm.Whole<>(JournalCondition.Target::new)),
                            whole(JournalText.ENVIRONMENT, "environment", "env"),
                            whole(JournalText.ACT, "act"),
                            new FilterField<>(
                                    List.of("outcome"),
                                    new FilterForm.Choice<>(
                                            JournalOutcome.ALL.stream()
                                                    .map(JournalOutcome::receiptWord)
                                                    .toList(),
                                            at ->
                                                    new JournalCondition.Ended(
                                                            JournalOutcome.ALL.get(at)))),
                            whole(JournalText.TICKET, "ticket"),
                            whole(JournalText.RUN, "run"),
                            new FilterField<>(
                                    List.of("reason"),
                                    new FilterForm.Part<>(pattern ->
                                            new JournalCondition.Within(
                                                    JournalText.REASON, pattern)))),
                    JournalCondition.Word::new);

    private final List<FilterTerm<JournalCondition>> terms;
    private final InstantSource clock;

    private JournalFilter(List<FilterTerm<JournalCondition>> terms, InstantSource clock) {
        this.terms = terms;
        this.clock = clock;
    }

    private static FilterField<JournalCondition> whole(JournalText text, String... words) {
        return new FilterField<>(
                List.of(words),
                new FilterForm.Whole<>(pattern -> new JournalCondition.Within(text, pattern)));
    }

    /**
     * Reads a text.
     *
     * @param zone in which dates are meant
     * @param clock from which durations are counted back each time the filter is used
     */
    public static FilterResult<JournalFilter> parse(String text, ZoneId zone, InstantSource clock) {
        return switch (LANGUAGE.parse(text, zone)) {
            case FilterResult.Parsed<List<FilterTerm<JournalCondition>>>(
                            List<FilterTerm<JournalCondition>> terms) ->
                    new FilterResult.Parsed<>(new JournalFilter(terms, clock));
            case FilterResult.Wrong<List<FilterTerm<JournalCondition>>>(FilterFault fault) ->
                    new FilterResult.Wrong<>(fault);
        };
    }

    /**
     * Ways to go on with a text at the caret: fields, and after a field its known values.
     *
     * @return 20 at most, the likeliest first
     */
    public static List<FilterCompletion> completions(String text, int caret, KnownValues known) {
        return LANGUAGE.completions(text, caret, known);
    }

    /** The text with some terms added, as {@link FilterLanguage#toggled} does it. */
    public static String toggled(String text, String terms) {
        return LANGUAGE.toggled(text, terms);
    }

    /** The rows of these columns that it shows, at this moment; else as {@link #test}. */
    BitSet rows(EntryColumns columns, UnaryOperator<String> marks) {
        return columns.matching(terms, marks, clock.instant());
    }

    /**
     * The filter as a test of entries, at this moment.
     *
     * @param marks gives what the shortened form of a full id ends with
     */
    Predicate<JournalEntry> test(UnaryOperator<String> marks) {
        Instant now = clock.instant();
        return terms.stream()
                .map(term -> {
                    Predicate<JournalEntry> met = term.test().test(marks, now);
                    return term.negated() ? met.negate() : met;
                })
                .reduce(_ -> true, Predicate::and);
    }
}
