package gatehouse.console.sessions;

import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.sessions.table.TimeTicks;
import gatehouse.console.words.MessageBundle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The small picture over the list: how many sessions there are by the age of their last use and by
 * environment.
 *
 * @param byUse in the order of age, the youngest first; those that tell no last use are in none
 * @param byEnvironment the {@value #MOST_ENVIRONMENTS} most frequent ones at most, by name, so that
 *     they keep their places from one reading to the next
 * @param seats on how many devices there is a session that has not run out: an estimate of the
 *     seats of the licence in use (contract: Portos 10, rule 17)
 */
public record SessionHistogram(
        List<HistogramBar> byUse, List<HistogramBar> byEnvironment, int seats) {
    /** Before anything was read. */
    public static final SessionHistogram NONE = new SessionHistogram(List.of(), List.of(), 0);

    private static final int MOST_ENVIRONMENTS = 6;
    private static final List<String> STEPS = List.of("1m", "10m", "1h", "8h");
    private static final List<Duration> AGES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(8));

    /**
     * Some of the sessions.
     *
     * @param label which ones, shortly
     * @param filter shows just them
     * @param read how many of them were read
     * @param shown how many of them the filter left
     */
    public record HistogramBar(String label, String filter, int read, int shown) {
        /** In words: {@code under 10 min: 41 of 312 shown}. */
        public String text() {
            return MessageBundle.of("sessions.spread.bar", label, shown, read);
        }
    }

    /**
     * Counts the sessions; takes some milliseconds for a million.
     *
     * @param shown the rows that the filter left
     * @param now the server's time
     */
    static SessionHistogram of(SessionTable table, int[] shown, Instant now) {
        var all = new BarCounter(table, now);
        for (int chunk = 0; chunk < table.chunks(); chunk++) {
            all.addAll(chunk);
        }
        BarCounter left = shown.length == table.size() ? all : new BarCounter(table, now);
        if (left != all) {
            left.add(shown);
        }
        return new SessionHistogram(
                all.uses(left), all.environments(left), all.devicesAlive.cardinality());
    }

    private static final class BarCounter {
        private final SessionTable table;
        private final NameDictionary names;
        private final long now;
        private final long[] bounds;
        private final int[] uses = new int[AGES.size() + 1];
        private final int[] environments;
        private final BitSet devicesAlive = new BitSet();

        BarCounter(SessionTable table, Instant now) {
            this.table = table;
            this.names = SessionFields.DEVICE_TYPE.names(table);
            this.now = TimeTicks.of(now);
            this.bounds = AGES.stream().mapToLong(age -> TimeTicks.of(now.minus(age))).toArray();
            this.environments = new int[names.size()];
        }

        void addAll(int chunk) {
            int[] rows = IntStream.range(0, table.rowsIn(chunk)).toArray();
            add(chunk, rows, 0, rows.length, 0);
        }

        /** Counts rows of the table, those of a chunk at a time where they lie side by side. */
        void add(int[] rows) {
            int from = 0;
            for (int to = 1; to <= rows.length; to++) {
                int chunk = SessionTable.chunkOf(rows[from]);
                if (to == rows.length || SessionTable.chunkOf(rows[to]) != chunk) {
                    add(chunk, rows, from, to, chunk * SessionTable.CHUNK_ROWS);
                    from = to;
                }
            }
        }

        private void add(int chunk, int[] rows, int from, int to, int base) {
            int[] types = SessionFields.DEVICE_TYPE.codes(table, chunk);
            int[] devices = SessionFields.DEVICE.codes(table, chunk);
            long[] used = SessionFields.IDLE.ticks(table, chunk);
            long[] expires = SessionFields.EXPIRES.ticks(table, chunk);
            for (int i = from; i < to; i++) {
                int at = rows[i] - base;
                environments[types[at]]++;
                if (used[at] >= SessionField.Time.FIRST_TICK
                        && used[at] < SessionField.Time.END_TICK) {
                    uses[age(used[at])]++;
                }
                if (expires[at] < SessionField.Time.FIRST_TICK || expires[at] > now) {
                    devicesAlive.set(devices[at]);
                }
            }
        }

        private int age(long used) {
            int step = 0;
            while (step < bounds.length && used <= bounds[step]) {
                step++;
            }
            return step;
        }

        List<HistogramBar> uses(BarCounter shown) {
            var bars = new ArrayList<HistogramBar>();
            for (int step = 0; step <= STEPS.size(); step++) {
                bars.add(new HistogramBar(label(step), filter(step), uses[step], shown.uses[step]));
            }
            return List.copyOf(bars);
        }

        private static String label(int step) {
            if (step == 0) {
                return MessageBundle.of("sessions.spread.under", words(step));
            }
            return step == STEPS.size()
                    ? MessageBundle.of("sessions.spread.over", words(step - 1))
                    : MessageBundle.of("sessions.spread." + STEPS.get(step - 1) + "To");
        }

        private static String words(int step) {
            return MessageBundle.of("sessions.spread." + STEPS.get(step));
        }

        private static String filter(int step) {
            String least = step == 0 ? "" : "idle>" + STEPS.get(step - 1);
            String most = step == STEPS.size() ? "" : "idle<" + STEPS.get(step);
            return (least + " " + most).strip();
        }

        List<HistogramBar> environments(BarCounter shown) {
            return IntStream.range(0, environments.length)
                    .filter(code -> environments[code] > 0)
                    .boxed()
                    .sorted(Comparator.comparing((Integer code) -> -environments[code]))
                    .limit(MOST_ENVIRONMENTS)
                    .sorted(Comparator.comparing(names::value))
                    .map(code -> environment(code, shown))
                    .toList();
        }

        private HistogramBar environment(int code, BarCounter shown) {
            String name = names.value(code);
            return new HistogramBar(
                    name.isEmpty() ? MessageBundle.of("times.unknown") : name,
                    SessionFilter.term(SessionFields.DEVICE_TYPE, name),
                    environments[code],
                    shown.environments[code]);
        }
    }
}
