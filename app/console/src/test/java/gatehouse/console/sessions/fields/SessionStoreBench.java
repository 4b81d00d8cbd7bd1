package gatehouse.console.sessions.fields;

import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.FilteredSessions;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.marks.SessionMarks;
import gatehouse.console.sessions.marks.SessionMarksViewModel;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.sessions.table.TableDiff;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * Prints how fast a million sessions are filtered and sorted, beside a bare scan; run it by hand.
 */
final class SessionStoreBench {
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 60;

    private final SessionTable table;
    private final NameDirectory directory = SampleSessions.directoryOfMany();

    private SessionStoreBench(SessionTable table) {
        this.table = table;
    }

    public static void main(String[] arguments) throws Exception {
        long before = usedBytes();
        SessionTable table = SampleSessions.many(ROWS).snapshot();
        System.out.printf("heap %.1f bytes a session%n", (usedBytes() - before) / (double) ROWS);
        new SessionStoreBench(table).run();
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private void run() throws Exception {
        double bare = best("bare scan of one column", this::bareScan, 0);
        for (String text :
                new String[] {
                    "",
                    "env:PDA",
                    "user:999",
                    "user:1*",
                    "-env:PDA",
                    "idle>30m",
                    "env:PDA idle>30m",
                    "env:CashRegister user:*9 idle>30m expires<6h",
                    "zofia",
                    "12",
                    "pokladna",
                    "soZIt6uj",
                    "id:soZI*",
                    "id:*ab*",
                    "own:no",
                }) {
            SessionFilter filter =
                    ((FilterResult.Parsed<SessionFilter>) SessionFilter.parse(text)).filter();
            best(
                    "filter " + text,
                    () -> filter.rows(table, directory, OwnSessionFinder.NONE, SampleSessions.NOW),
                    bare);
        }
        int[] rows =
                SessionFilter.ALL.rows(table, directory, OwnSessionFinder.NONE, SampleSessions.NOW);
        double sort = best("bare parallel sort of starts", this::bareSort, 0);
        for (SessionField key : SessionOrder.FIELDS) {
            best(
                    "sort " + key.text().key(),
                    () -> SessionOrder.by(key).sorted(rows, table, directory),
                    sort);
        }
        SessionTable later = SampleSessions.many(ROWS).snapshot();
        best("diff of two equal tables", () -> TableDiff.between(table, later), 0);
        marks(later);
    }

    private int[] bareScan() {
        boolean[] wanted = new boolean[SessionFields.DEVICE_TYPE.names(table).size()];
        wanted[0] = true;
        int[] found = new int[table.size()];
        int count = 0;
        for (int chunk = 0; chunk < table.chunks(); chunk++) {
            int[] codes = SessionFields.DEVICE_TYPE.codes(table, chunk);
            int base = chunk * SessionTable.CHUNK_ROWS;
            int rows = table.rowsIn(chunk);
            for (int i = 0; i < rows; i++) {
                found[count] = base + i;
                count += wanted[codes[i]] ? 1 : 0;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private long[] bareSort() {
        long[] starts = new long[table.size()];
        for (int chunk = 0; chunk < table.chunks(); chunk++) {
            long[] ticks = SessionFields.STARTED.ticks(table, chunk);
            System.arraycopy(
                    ticks, 0, starts, chunk * SessionTable.CHUNK_ROWS, table.rowsIn(chunk));
        }
        Arrays.parallelSort(starts);
        return starts;
    }

    /**
     * The best of many rounds by the processor time of this thread, which neighbours leave alone.
     */
    private void marks(SessionTable later) throws Exception {
        FilteredSessions view =
                FilteredSessions.of(
                        table,
                        directory,
                        SessionFilter.ALL,
                        SessionOrder.by(SessionFields.USER),
                        OwnSessionFinder.NONE,
                        SampleSessions.NOW);
        var model = new SessionMarksViewModel(() -> view);
        model.move(SessionMarks.NONE, SessionMarks.NONE.in(table));
        best("mark all that is shown", () -> marked(model::markShown, model), 0);
        best("mark a range of all rows", () -> marked(() -> model.extendRange(0, ROWS), model), 0);
        SessionMarks all = model.marksProperty().get();
        best("find a million marks again", () -> all.in(later), 0);
    }

    private static String marked(Runnable act, SessionMarksViewModel model) {
        act.run();
        return model.textProperty().get();
    }

    private static double best(String name, Callable<?> work, double unit) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double wall = Double.MAX_VALUE;
        double own = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long wallStart = System.nanoTime();
            long ownStart = threads.getCurrentThreadCpuTime();
            work.call();
            own = Math.min(own, (threads.getCurrentThreadCpuTime() - ownStart) / 1e6);
            wall = Math.min(wall, (System.nanoTime() - wallStart) / 1e6);
        }
        String ratio = unit == 0 ? "" : String.format("%6.1f x", own / unit);
        System.out.printf("%-48s %8.2f ms, own %8.2f ms %s%n", name, wall, own, ratio);
        return own;
    }
}
