package gatehouse.cli.verb;

import java.util.concurrent.CountDownLatch;

/** The signals of this process; it ends with the code of its signal, 130 after Ctrl+C. */
public final class ProcessInterruptSignals implements InterruptSignals {
    @Override
    public SignalWatch watch(Runnable asked) {
        var closed = new CountDownLatch(1);
        Thread hook =
                Thread.ofPlatform()
                        .unstarted(() -> {
                            asked.run();
                            await(closed);
                        });
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            remove(hook);
            closed.countDown();
        };
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook is running already; it only waits for the latch.
        }
    }
}
