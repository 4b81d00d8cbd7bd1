package gatehouse.console.journal;

import gatehouse.console.filter.FilterTerm;
import gatehouse.console.filter.TextColumn;
import gatehouse.console.filter.TextPattern;
import gatehouse.console.filter.TimeText;
import gatehouse.console.words.FoldedText;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a filter looks at of each entry, in columns in memory, oldest first; it finds the same
 * entries as {@link JournalCondition#test}. Not for use by several threads at once.
 */
final class EntryColumns {
    private static final int FIRST_CAPACITY = 16;

    private final Map<JournalText, TextColumn> texts = new EnumMap<>(JournalText.class);
    private long[] numbers = new long[FIRST_CAPACITY];
    private long[] times = new long[FIRST_CAPACITY];
    private byte[] outcomes = new byte[FIRST_CAPACITY];
    private int size;

    EntryColumns() {
        JournalText.ALL.forEach(text -> texts.put(text, new TextColumn()));
    }

    /** How many entries there are. */
    int size() {
        return size;
    }

    /** Adds an entry; its number is higher than all before. */
    void add(JournalEntry entry) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
            outcomes = Arrays.copyOf(outcomes, 2 * size);
        }
        numbers[size] = entry.id();
        times[size] = entry.act().at().toEpochMilli();
        outcomes[size] = code(entry.outcome());
        size++;
        texts.forEach((text, column) -> column.add(text.of(entry)));
    }

    /** Completes an entry that was added before; another is passed over. */
    void complete(long number, ActCompletion completion) {
        int row = Arrays.binarySearch(numbers, 0, size, number);
        if (row >= 0) {
            outcomes[row] = code(completion.outcome());
            column(JournalText.OUTCOME).set(row, completion.outcome().word());
            column(JournalText.DETAIL).set(row, completion.detail());
        }
    }

    /**
     * The rows that meet all terms.
     *
     * @param marks gives what the shortened form of a full id ends with
     */
    BitSet matching(
            List<FilterTerm<JournalCondition>> terms, UnaryOperator<String> marks, Instant now) {
        BitSet all = new BitSet(size);
        all.set(0, size);
        for (FilterTerm<JournalCondition> term : terms) {
            BitSet met = matching(term.test(), marks, now);
            if (term.negated()) {
                all.andNot(met);
            } else {
                all.and(met);
            }
        }
        return all;
    }

    /** The numbers of the entries in these rows, in an order. */
    long[] numbers(BitSet rows, EntryOrder order) {
        int[] sorted = sorted(rows, order);
        long[] found = new long[sorted.length];
        Arrays.setAll(found, at -> numbers[sorted[at]]);
        return found;
    }

    private int[] sorted(BitSet rows, EntryOrder order) {
        int[] oldest = rows.stream().toArray();
        if (order.equals(EntryOrder.OLDEST_FIRST)) {
            return oldest;
        }
        int[] newest = new int[oldest.length];
        Arrays.setAll(newest, at -> oldest[oldest.length - 1 - at]);
        JournalText text = order.key().text();
        return text == null ? newest : column(text).sorted(newest, order.descending());
    }

    private BitSet matching(JournalCondition condition, UnaryOperator<String> marks, Instant now) {
        return switch (condition) {
            case JournalCondition.Word(TextPattern pattern) -> word(pattern, marks);
            case JournalCondition.Within(JournalText text, TextPattern pattern) ->
                    column(text).matching(pattern);
            case JournalCondition.Target(TextPattern pattern) -> target(pattern, marks);
            case JournalCondition.Time time -> at(time.test(now));
            case JournalCondition.Ended(JournalOutcome outcome) -> ended(one -> one == outcome);
        };
    }

    private BitSet word(TextPattern pattern, UnaryOperator<String> marks) {
        BitSet found = target(pattern, marks);
        texts.values().forEach(column -> found.or(column.matching(pattern)));
        found.or(ended(one -> pattern.isIn(FoldedText.bytes(one.receiptWord()))));
        if (TimeText.canHold(pattern)) {
            var text = new TimeText();
            for (int row = 0; row < size; row++) {
                if (!found.get(row) && text.isIn(pattern, times[row])) {
                    found.set(row);
                }
            }
        }
        return found;
    }

    private BitSet target(TextPattern pattern, UnaryOperator<String> marks) {
        BitSet found = column(JournalText.TARGET).matching(pattern);
        String mark = marks.apply(pattern.written());
        if (!mark.isEmpty()) {
            found.or(column(JournalText.TARGET).endingWith(FoldedText.bytes(mark)));
        }
        return found;
    }

    private BitSet at(Predicate<Instant> wanted) {
        BitSet found = new BitSet(size);
        for (int row = 0; row < size; row++) {
            if (wanted.test(Instant.ofEpochMilli(times[row]))) {
                found.set(row);
            }
        }
        return found;
    }

    private BitSet ended(Predicate<JournalOutcome> wanted) {
        BitSet found = new BitSet(size);
        for (JournalOutcome outcome : JournalOutcome.ALL) {
            for (int row = 0; wanted.test(outcome) && row < size; row++) {
                if (outcomes[row] == code(outcome)) {
                    found.set(row);
                }
            }
        }
        return found;
    }

    private static byte code(JournalOutcome outcome) {
        return (byte) JournalOutcome.ALL.indexOf(outcome);
    }

    private TextColumn column(JournalText text) {
        return Objects.requireNonNull(texts.get(text));
    }

    /** The texts of an entry that a filter can look into. */
    enum JournalText {
        RUN,
        OPERATOR,
        ENVIRONMENT,
        KIND,
        CONNECTION,
        USER,
        ACT,
        TARGET,
        PERSON,
        DEVICE,
        REASON,
        TICKET,
        OUTCOME,
        DETAIL;

        static final List<JournalText> ALL = List.of(values());

        String of(JournalEntry entry) {
            ActRecord act = entry.act();
            return switch (this) {
                case RUN -> act.reason().run();
                case OPERATOR -> act.origin().operator();
                case ENVIRONMENT -> act.origin().environment();
                case KIND -> act.origin().kind();
                case CONNECTION -> act.origin().connection();
                case USER -> act.user();
                case ACT -> act.act();
                case TARGET -> act.target().id();
                case PERSON -> act.target().person();
                case DEVICE -> act.target().device();
                case REASON -> act.reason().text();
                case TICKET -> act.reason().ticket();
                case OUTCOME -> entry.outcome().word();
                case DETAIL -> entry.completion() == null ? "" : entry.completion().detail();
            };
        }
    }
}
