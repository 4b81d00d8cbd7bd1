package gatehouse.console.sessions.reading;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.SessionPage;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.work.RetryPolicy;

import java.io.IOException;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads the whole list of sessions: the first page at once, the rest several pages at a time
 * (contract: Portos 10, rule 3).
 *
 * <p>Pages are asked for with an overlap of one row, in the order of start and id, which no session
 * ever changes. Where two neighbours share a session, nothing between them was missed; where they
 * do not, because sessions ended meanwhile, that place is read again (see {@link PageContinuity}).
 * A reading ends by itself whatever the server does (see {@link ReadingBounds}).
 */
public final class SessionListReader {
    /** The most rows that one reading receives, over all passes. */
    public static final int MOST_ROWS = ReadingBounds.MOST_ROWS;

    private static final int MOST_PASSES = 5;

    /** Sends the request for one page, once. */
    public interface PageSource {
        /** One page of sessions. */
        SessionPage page(PageRequest request) throws CallException;
    }

    private final PageSource pages;
    private final RetryPolicy repeats;
    private final int parallel;
    private final ClockPair clocks;
    private final BooleanSupplier heapLow;
    private volatile PageRequestForm form = PageRequestForm.FIRST;

    /**
     * @param parallel how many pages may be under way at once
     */
    public SessionListReader(
            PageSource pages, RetryPolicy repeats, int parallel, ClockPair clocks) {
        this(pages, repeats, parallel, clocks, new HeapWatch()::isLow);
    }

    /**
     * @param heapLow whether too little memory is left to go on
     */
    SessionListReader(
            PageSource pages,
            RetryPolicy repeats,
            int parallel,
            ClockPair clocks,
            BooleanSupplier heapLow) {
        this.pages = pages;
        this.repeats = repeats;
        this.parallel = parallel;
        this.clocks = clocks;
        this.heapLow = heapLow;
    }

    /**
     * Reads the list; blocks until it is read or given up.
     *
     * @param progress gets what is known after each page, and again while none comes, on the
     *     calling thread
     * @return the last state: complete, or incomplete and why
     * @throws CallException when the first page does not come
     */
    public SessionListReading read(Consumer<SessionListReading> progress)
            throws IOException, InterruptedException {
        return read(pages, progress);
    }

    /** The same with requests that something else sends. */
    public SessionListReading read(PageSource from, Consumer<SessionListReading> progress)
            throws IOException, InterruptedException {
        var bounds = new ReadingBounds(clocks, heapLow);
        Instant begun = clocks.now();
        SessionTable.TableBuilder everything = SessionFields.newTable();
        for (int number = 1; ; number++) {
            SessionListReading read = pass(from, bounds, begun, number == 1 ? progress : _ -> {});
            boolean moved = read.progress() instanceof SessionListReading.ReadingProgress.Moved;
            if (read.isWhole() || (number == 1 && !moved)) {
                return read;
            }
            keepAll(read.table(), everything);
            if (!moved || number == MOST_PASSES) {
                return new SessionListReading(
                        everything.snapshot(),
                        read.unreadable(),
                        read.total(),
                        begun,
                        read.asOf(),
                        moved
                                ? new SessionListReading.ReadingProgress.Moved(number)
                                : read.progress());
            }
        }
    }

    private SessionListReading pass(
            PageSource from,
            ReadingBounds bounds,
            Instant begun,
            Consumer<SessionListReading> progress)
            throws CallException, InterruptedException {
        try (var pass =
                new SessionListPass(
                        page -> repeats.read(() -> from.page(page)),
                        parallel,
                        clocks,
                        bounds,
                        begun,
                        form,
                        progress)) {
            SessionListReading read = pass.read();
            form = pass.form();
            return read;
        }
    }

    /** The request for a first page in the form that this server accepts, with its own filter. */
    public PageRequest first(String filter) {
        PageRequestForm known = form;
        return new PageRequest(0, known.first(), known.sorted(), filter);
    }

    /**
     * Reads the newest sessions with two requests at most, none of them repeated.
     *
     * @param from sends the requests; the pages of this reader may need a sign-in that has ended
     * @param since the sessions that began since then are wanted
     */
    public RecentSessions recent(PageSource from, Instant since) throws CallException {
        return new RecentSessionReader(from, form).read(since);
    }

    private static void keepAll(SessionTable from, SessionTable.TableBuilder into) {
        for (int row = 0; row < from.size(); row++) {
            into.add(from.session(row));
        }
    }
}
