package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(60)
class WorkCombinerTest {
    private static final int SUBMITTERS = 6;
    private static final int PIECES = 10;

    private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final WorkCombiner<String, String> combiner = new WorkCombiner<>(this::doAll);

    private List<String> doAll(List<String> pieces) throws IOException {
        batches.add(pieces);
        if (batches.size() == 1) {
            awaitGoOn();
        }
        if (pieces.contains("bad")) {
            throw new IOException("bad");
        }
        return pieces.stream().map(piece -> piece + " done").toList();
    }

    private void awaitGoOn() {
        try {
            mayGoOn.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** Submits the first, lets the others come while it is done, and hands over what comes. */
    private List<Future<String>> submit(String first, String... others) {
        var futures = new ArrayList<Future<String>>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            futures.add(threads.submit(() -> combiner.submit(first)));
            StateWaiter.holds("the first is done", () -> !batches.isEmpty());
            for (String other : others) {
                Callable<String> work =
                        () -> {
                            Thread.currentThread().setName(other);
                            return combiner.submit(other);
                        };
                futures.add(threads.submit(work));
            }
            StateWaiter.holds(
                    "the others wait",
                    () ->
                            Thread.getAllStackTraces().keySet().stream()
                                            .filter(thread ->
                                                    List.of(others).contains(thread.getName()))
                                            .filter(thread ->
                                                    thread.getState() == Thread.State.WAITING)
                                            .count()
                                    == others.length);
            mayGoOn.countDown();
        }
        return futures;
    }

    @Test
    void what_comes_while_a_batch_is_done_is_done_together() throws Exception {
        List<Future<String>> done = submit("first", "second", "third", "fourth");

        assertThat(batches).hasSize(2);
        assertThat(batches.get(1)).containsExactlyInAnyOrder("second", "third", "fourth");
        assertThat(done.get(0).get()).isEqualTo("first done");
        assertThat(done.get(3).get()).isEqualTo("fourth done");
    }

    @Test
    void a_piece_that_fails_spoils_no_other_of_its_batch() throws Exception {
        List<Future<String>> done = submit("first", "second", "bad", "fourth");

        assertThat(done.get(1).get()).isEqualTo("second done");
        assertThat(done.get(3).get()).isEqualTo("fourth done");
        assertThatThrownBy(() -> done.get(2).get()).hasRootCauseMessage("bad");
    }

    @Test
    void who_comes_back_at_once_shares_its_batch_with_those_that_came_meanwhile() {
        var submitters = Collections.synchronizedList(new ArrayList<Thread>());
        var all = new AtomicBoolean();
        var combined = new WorkCombiner<Integer, Integer>(pieces -> together(pieces, submitters));
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int thread = 0; thread < SUBMITTERS; thread++) {
                threads.submit(() -> {
                    submitters.add(Thread.currentThread());
                    all.compareAndSet(false, submitters.size() == SUBMITTERS);
                    // Whoever waits here as well would seem to wait for a batch.
                    while (!all.get()) {
                        Thread.onSpinWait();
                    }
                    for (int piece = 0; piece < PIECES; piece++) {
                        combined.submit(piece);
                    }
                    submitters.remove(Thread.currentThread());
                    return null;
                });
            }
        }

        assertThat(batches).hasSizeLessThan(SUBMITTERS * PIECES / 3);
    }

    /** One batch, which ends only after all other threads wait for the next. */
    private List<Integer> together(List<Integer> pieces, List<Thread> submitters) {
        batches.add(pieces.stream().map(String::valueOf).toList());
        StateWaiter.holds(
                "the others wait",
                () ->
                        List.copyOf(submitters).stream()
                                .filter(thread -> thread != Thread.currentThread())
                                .allMatch(thread -> thread.getState() == Thread.State.WAITING));
        return pieces;
    }

    @Test
    void a_single_piece_waits_for_no_other() throws Exception {
        mayGoOn.countDown();

        assertThat(combiner.submit("only")).isEqualTo("only done");
        assertThat(batches).containsExactly(List.of("only"));
    }
}
