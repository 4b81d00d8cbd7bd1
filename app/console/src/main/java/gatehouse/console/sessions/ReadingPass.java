package gatehouse.console.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionPage;
import gatehouse.clients.portos.SessionRow;
import gatehouse.clients.portos.UnreadableSession;
import gatehouse.console.sessions.PageFetch.Done;
import gatehouse.console.sessions.PageFetch.Range;
import gatehouse.console.sessions.SessionReading.Progress;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.table.SessionTable;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One walk over the list from its first row to its last; everything but sending is one thread's.
 */
final class ReadingPass implements AutoCloseable {
    private static final int MOST_GAPS = 8;
    private static final int MENDS = 3;

    private final PageFetch fetch;
    private final Deque<Range> waiting = new ArrayDeque<>();
    private final SessionTable.Builder sessions = SessionFields.newTable();
    private final Map<Long, UnreadableSession> unreadable = new TreeMap<>();
    private final Stitches stitches = new Stitches();
    private final InstantSource clock;
    private final Consumer<SessionReading> told;
    private PageForm form;
    private int[] sliceOfRow = new int[1024];
    private long planned;
    private long end = Integer.MAX_VALUE;
    private long total;
    private int asked;
    private int missing;
    private boolean mending;
    private boolean totalMoved;
    private boolean inOrder = true;
    private @Nullable CallFailure missingWhy;

    ReadingPass(
            PageFetch.Pages pages,
            int parallel,
            InstantSource clock,
            PageForm form,
            Consumer<SessionReading> told) {
        this.fetch = new PageFetch(pages, new Width(parallel), clock);
        this.clock = clock;
        this.form = form;
        this.told = told;
    }

    /** The form of request that this server accepted. */
    PageForm form() {
        return form;
    }

    SessionReading read() throws CallException, InterruptedException {
        SessionPage first = firstPage();
        take(new Range(0, form.first()), form.first(), first);
        planned = first.rows().size();
        told.accept(now(new Progress.Going()));
        readToTheEnd();
        for (int mend = 0; mend < MENDS && missing == 0; mend++) {
            List<Long> gaps = stitches.gaps();
            if (gaps.isEmpty() || gaps.size() > MOST_GAPS) {
                break;
            }
            mending = true;
            for (long gap : gaps) {
                long back = (long) form.bulk() / 2 * (mend + 1);
                long from = Math.max(0, Math.min(gap, end) - back);
                waiting.add(new Range(from, form.bulk()));
            }
            readToTheEnd();
        }
        return now(outcome());
    }

    private Progress outcome() {
        if (missingWhy != null) {
            return new Progress.Missing(missing, asked, missingWhy);
        }
        return stitches.gaps().isEmpty() && isAllThere()
                ? new Progress.Complete()
                : new Progress.Moved(1);
    }

    /** A moving list needs an order that stays; one that stands still, as many rows as it has. */
    private boolean isAllThere() {
        return totalMoved ? inOrder : sessions.size() + unreadable.size() >= total;
    }

    private SessionPage firstPage() throws CallException, InterruptedException {
        while (true) {
            try {
                asked++;
                return fetch.now(request(0, form.first()));
            } catch (CallException refused) {
                Optional<PageForm> next =
                        isBadRequest(refused) ? form.afterRefusal() : Optional.empty();
                form = next.orElseThrow(() -> refused);
            }
        }
    }

    private void readToTheEnd() throws CallException, InterruptedException {
        plan();
        while (!waiting.isEmpty() || fetch.isUnderWay()) {
            while (!waiting.isEmpty() && fetch.hasRoom()) {
                send(waiting.poll());
            }
            arrived(fetch.next());
            plan();
        }
    }

    /** Asks for what the server has beyond what was asked for so far; never far ahead. */
    private void plan() {
        while (planned < Math.min(total, end) && waiting.size() < fetch.width()) {
            long from = Math.max(0, planned - overlap());
            waiting.add(new Range(from, form.bulk()));
            planned = from + form.bulk();
        }
    }

    /** One row that two neighbours share; none where the server gives single rows. */
    private int overlap() {
        return form.bulk() > 1 ? 1 : 0;
    }

    /** The rows of a page that its forerunner has too; the first page has none. */
    private int repeated(int asked) {
        return planned > 0 && asked > 1 ? 1 : 0;
    }

    private void send(Range range) {
        int rows = Math.min(range.rows(), form.bulk());
        if (rows < range.rows()) {
            long rest = range.from() + rows - overlap();
            waiting.addFirst(new Range(rest, (int) (range.from() + range.rows() - rest)));
        }
        asked++;
        fetch.send(new Range(range.from(), rows), request(range.from(), rows));
    }

    private void arrived(Done done) throws CallException, InterruptedException {
        if (done.page() != null) {
            take(done.range(), done.asked(), done.page());
            told.accept(now(new Progress.Going()));
            return;
        }
        switch (done.failed()) {
            case CallException refused when isBadRequest(refused) && done.asked() > 25 ->
                    again(done.range(), done.asked() > 100 ? 100 : 25);
            case CallException failed when isTooLarge(failed) && done.asked() > 25 ->
                    again(done.range(), Math.max(25, done.asked() / 2));
            case CallException failed -> missed(failed);
            case InterruptedException _ -> throw new InterruptedException();
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            case null, default -> throw new IllegalStateException(done.failed());
        }
    }

    /** Asks for the same rows in smaller pages. */
    private void again(Range range, int rows) {
        form = form.capped(rows);
        waiting.addFirst(range);
    }

    private void missed(CallException failed) throws CallException {
        if (failed.failure() instanceof CallFailure.Unauthorized) {
            throw failed;
        }
        missing++;
        missingWhy = failed.failure();
    }

    private void take(Range range, int asked, SessionPage page) {
        List<SessionRow> rows = page.rows();
        long before = total;
        total = totalAfter(range, asked, page);
        totalMoved |= planned > 0 && total != before;
        inOrder &= Stitches.isInOrder(rows);
        Stitches.Slice slice = stitches.add(range.from(), rows.size(), total);
        for (int at = 0; at < rows.size(); at++) {
            switch (rows.get(at)) {
                case Session session -> take(session, slice.number());
                case UnreadableSession bad -> unreadable(range.from() + at, bad);
            }
        }
        long reached = range.from() + rows.size();
        if (rows.size() <= repeated(asked)) {
            end = Math.min(end, reached);
        } else if (rows.size() < asked && reached < Math.min(total, end)) {
            form = page.totalCount() == null ? form : form.capped(rows.size());
            long rest = reached - overlap();
            if (planned > 0) {
                waiting.addFirst(new Range(rest, (int) (range.from() + asked - rest)));
            }
        }
    }

    /** Counted by their places, as several may say the same; a mend sees known ones elsewhere. */
    private void unreadable(long place, UnreadableSession row) {
        if (!mending || !unreadable.containsValue(row)) {
            unreadable.put(place, row);
        }
    }

    private void take(Session session, int slice) {
        int before = sessions.size();
        if (sessions.add(session)) {
            if (before == sliceOfRow.length) {
                sliceOfRow = Arrays.copyOf(sliceOfRow, before * 2);
            }
            sliceOfRow[before] = slice;
        } else {
            stitches.join(sliceOfRow[sessions.find(session.sessionId())], slice);
        }
    }

    /** The server's total, or, where it tells none, at least one more until nothing new comes. */
    private long totalAfter(Range range, int asked, SessionPage page) {
        Long told = page.totalCount();
        if (told != null) {
            return told;
        }
        int rows = page.rows().size();
        return range.from() + rows + (rows > repeated(asked) ? 1 : 0);
    }

    private SessionReading now(Progress progress) {
        return new SessionReading(
                sessions.snapshot(),
                List.copyOf(unreadable.values()),
                total,
                clock.instant(),
                progress);
    }

    private PageRequest request(long from, int rows) {
        return new PageRequest(Math.toIntExact(from), rows, form.sorted(), null);
    }

    private static boolean isTooLarge(CallException failed) {
        return failed.failure() instanceof CallFailure.TooLarge;
    }

    private static boolean isBadRequest(CallException failed) {
        return failed.failure() instanceof CallFailure.Refused(var problem)
                && problem.status() == 400;
    }

    /** Cancels what is still under way. */
    @Override
    public void close() {
        fetch.close();
    }
}
