package gatehouse.console.sessions.reading;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.SessionPage;
import gatehouse.console.work.AdaptiveConcurrency;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends requests for pages, as many at once as the server bears, and hands on what comes back. */
final class PageFetcher implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<FetchedPage> answers = new LinkedBlockingQueue<>();
    private final RetryingPageSource pages;
    private final AdaptiveConcurrency width;
    private final ClockPair clocks;
    private int underWay;

    PageFetcher(RetryingPageSource pages, AdaptiveConcurrency width, ClockPair clocks) {
        this.pages = pages;
        this.width = width;
        this.clocks = clocks;
    }

    /** Sends the request for one page, with the repeats that a read may have. */
    interface RetryingPageSource {
        SessionPage page(PageRequest request) throws CallException, InterruptedException;
    }

    /** A part of the list. */
    record RowRange(long from, int rows) {}

    /** What came of one request: a page, or why there is none. */
    record FetchedPage(
            RowRange range,
            int asked,
            Duration took,
            @Nullable SessionPage page,
            @Nullable Throwable failed) {}

    /** One page on the calling thread, for which nothing else waits. */
    SessionPage now(PageRequest request) throws CallException, InterruptedException {
        return pages.page(request);
    }

    int width() {
        return width.now();
    }

    boolean hasRoom() {
        return underWay < width.now();
    }

    boolean isUnderWay() {
        return underWay > 0;
    }

    void send(RowRange range, PageRequest request) {
        underWay++;
        senders.execute(() -> answers.add(answer(range, request)));
    }

    /** Waits a moment for whichever answer comes next; null where none comes. */
    @Nullable FetchedPage next() throws InterruptedException {
        FetchedPage done = answers.poll(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        if (done == null) {
            return null;
        }
        underWay--;
        if (done.page() == null) {
            width.failed();
        } else {
            width.answered(done.took());
        }
        return done;
    }

    private FetchedPage answer(RowRange range, PageRequest request) {
        long sent = clocks.mark();
        try {
            SessionPage page = pages.page(request);
            return new FetchedPage(range, request.take(), clocks.since(sent), page, null);
        } catch (Throwable failed) {
            return new FetchedPage(range, request.take(), Duration.ZERO, null, failed);
        }
    }

    /** Cancels what is still under way. */
    @Override
    public void close() {
        senders.shutdownNow();
        senders.close();
    }
}
