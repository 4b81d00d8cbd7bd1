package gatehouse.console.sessions.reading;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionPage;
import gatehouse.console.sessions.reading.PageFetcher.FetchedPage;
import gatehouse.console.sessions.reading.PageFetcher.RowRange;
import gatehouse.console.sessions.reading.SessionListReading.ReadingProgress;
import gatehouse.console.work.AdaptiveConcurrency;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One walk over the list from its first row to its last; everything but sending is one thread's.
 */
final class SessionListPass implements AutoCloseable {
    private static final int MOST_GAPS = 8;
    private static final int REPAIRS = 3;

    private final PageFetcher fetch;
    private final Deque<RowRange> waiting = new ArrayDeque<>();
    private final PassRows rows = new PassRows();
    private final ReadingBounds bounds;
    private final ClockPair clocks;
    private final Instant begun;
    private final Consumer<SessionListReading> progress;
    private PageRequestForm form;
    private long planned;
    private long furthest;
    private long end = Integer.MAX_VALUE;
    private int asked;
    private int missing;
    private boolean repairing;
    private boolean nothingNew;
    private Optional<IncompleteReason> stopped = Optional.empty();
    private @Nullable CallFailure missingWhy;

    /**
     * @param begun when the reading began of which this is a pass
     * @param progress gets what is known after each page, and again while none comes
     */
    SessionListPass(
            PageFetcher.RetryingPageSource pages,
            int parallel,
            ClockPair clocks,
            ReadingBounds bounds,
            Instant begun,
            PageRequestForm form,
            Consumer<SessionListReading> progress) {
        this.fetch = new PageFetcher(pages, new AdaptiveConcurrency(parallel), clocks);
        this.bounds = bounds;
        this.clocks = clocks;
        this.begun = begun;
        this.form = form;
        this.progress = progress;
    }

    /** The form of request that this server accepted. */
    PageRequestForm form() {
        return form;
    }

    SessionListReading read() throws CallException, InterruptedException {
        bounds.passBegins();
        SessionPage first = firstPage();
        take(new RowRange(0, form.first()), form.first(), first);
        planned = first.rows().size();
        progress.accept(now(new ReadingProgress.Going()));
        readToTheEnd();
        for (int repair = 0; repair < REPAIRS && isRepairable(); repair++) {
            List<Long> gaps = rows.gaps();
            if (gaps.isEmpty() || gaps.size() > MOST_GAPS) {
                break;
            }
            repairing = true;
            for (long gap : gaps) {
                long back = (long) form.bulk() / 2 * (repair + 1);
                waiting.add(new RowRange(Math.max(0, Math.min(gap, end) - back), form.bulk()));
            }
            readToTheEnd();
        }
        return now(outcome());
    }

    private boolean isRepairable() {
        return missing == 0 && stopped.isEmpty() && !nothingNew;
    }

    private ReadingProgress outcome() {
        if (missingWhy != null) {
            return new ReadingProgress.Missing(missing, asked, missingWhy);
        }
        if (stopped.isPresent()) {
            return new ReadingProgress.Stopped(stopped.get());
        }
        if (rows.isComplete(end < Integer.MAX_VALUE)) {
            return new ReadingProgress.Complete();
        }
        return nothingNew && rows.total().isEmpty() && !rows.totalMoved()
                ? new ReadingProgress.Stopped(IncompleteReason.NOTHING_NEW)
                : new ReadingProgress.Moved(1);
    }

    private SessionPage firstPage() throws CallException, InterruptedException {
        while (true) {
            try {
                asked++;
                return fetch.now(request(0, form.first()));
            } catch (CallException refused) {
                Optional<PageRequestForm> next =
                        isBadRequest(refused) ? form.afterRefusal() : Optional.empty();
                form = next.orElseThrow(() -> refused);
            }
        }
    }

    private void readToTheEnd() throws CallException, InterruptedException {
        plan();
        while (!waiting.isEmpty() || fetch.isUnderWay()) {
            stopped = bounds.reached();
            if (stopped.isPresent()) {
                return;
            }
            while (!waiting.isEmpty() && fetch.hasRoom()) {
                send(waiting.poll());
            }
            FetchedPage done = fetch.next();
            if (done == null) {
                progress.accept(now(new ReadingProgress.Going()));
            } else {
                arrived(done);
                plan();
            }
        }
    }

    /** Asks for what the server has beyond what was asked for so far; never far ahead. */
    private void plan() {
        if (nothingNew) {
            waiting.clear();
            return;
        }
        while (planned < Math.min(rows.reach(), end) && waiting.size() < fetch.width()) {
            long from = Math.max(0, planned - overlap());
            waiting.add(new RowRange(from, form.bulk()));
            planned = from + form.bulk();
        }
    }

    /** One row that two neighbours share; none where the server gives single rows. */
    private int overlap() {
        return form.bulk() > 1 ? 1 : 0;
    }

    /** The rows of a page that the one before has too; the first page has none. */
    private int repeated(int asked) {
        return planned > 0 && asked > 1 ? 1 : 0;
    }

    private void send(RowRange range) {
        int count = Math.min(range.rows(), form.bulk());
        if (count < range.rows()) {
            long rest = range.from() + count - overlap();
            waiting.addFirst(new RowRange(rest, (int) (range.from() + range.rows() - rest)));
        }
        asked++;
        fetch.send(new RowRange(range.from(), count), request(range.from(), count));
    }

    private void arrived(FetchedPage done) throws CallException, InterruptedException {
        if (done.page() != null) {
            take(done.range(), done.asked(), done.page());
            progress.accept(now(new ReadingProgress.Going()));
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
    private void again(RowRange range, int count) {
        form = form.capped(count);
        waiting.addFirst(range);
    }

    private void missed(CallException failed) throws CallException {
        if (failed.failure() instanceof CallFailure.Unauthorized) {
            throw failed;
        }
        missing++;
        missingWhy = failed.failure();
    }

    private void take(RowRange range, int asked, SessionPage page) {
        int count = page.rows().size();
        int repeated = repeated(asked);
        boolean somethingNew = rows.take(range.from(), repeated, repairing, page);
        bounds.received(count, somethingNew);
        long reached = range.from() + count;
        if (count <= repeated) {
            end = Math.min(end, reached);
        } else if (count < asked && reached < Math.min(rows.reach(), end)) {
            form = rows.total().isEmpty() ? form : form.capped(count);
            long rest = reached - overlap();
            if (planned > 0) {
                waiting.addFirst(new RowRange(rest, (int) (range.from() + asked - rest)));
            }
        }
        if (!somethingNew && count > repeated && !repairing && mustBringNew(page, reached)) {
            nothingNew = true;
        }
        furthest = Math.max(furthest, reached);
    }

    /**
     * Whether a page of a list that stays must hold an id that was not there yet: neighbours that
     * came before may share both rows of a short page between them, but nobody shares the last one.
     * A page without any id says nothing.
     */
    private boolean mustBringNew(SessionPage page, long reached) {
        boolean alone = page.rows().size() > 2 || reached >= furthest || overlap() == 0;
        return alone && page.rows().stream().anyMatch(Session.class::isInstance);
    }

    private SessionListReading now(ReadingProgress progress) {
        return new SessionListReading(
                rows.table(), rows.unreadable(), rows.total(), begun, clocks.now(), progress);
    }

    private PageRequest request(long from, int count) {
        return new PageRequest(Math.toIntExact(from), count, form.sorted(), null);
    }

    private static boolean isTooLarge(CallException failed) {
        return failed.failure() instanceof CallFailure.TooLarge;
    }

    static boolean isBadRequest(CallException failed) {
        return failed.failure() instanceof CallFailure.Refused(var problem)
                && problem.status() == 400;
    }

    /** Cancels what is still under way. */
    @Override
    public void close() {
        fetch.close();
    }
}
