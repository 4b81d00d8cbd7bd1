package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Waiting for other threads. */
@Timeout(60)
final class StateWaiterTest {
    @Test
    void what_another_thread_does_is_waited_for() throws Exception {
        var done = new AtomicBoolean();
        Thread other = Thread.startVirtualThread(() -> done.set(true));

        StateWaiter.holds("it is done", done::get);

        other.join();
        assertThat(done).isTrue();
    }

    @Test
    void a_thread_that_waits_is_waited_for() throws Exception {
        var gate = new CountDownLatch(1);
        Thread other =
                Thread.startVirtualThread(() -> {
                    try {
                        gate.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });

        StateWaiter.waits(other);

        assertThat(other.getState()).isEqualTo(Thread.State.WAITING);
        gate.countDown();
        other.join();
    }
}
