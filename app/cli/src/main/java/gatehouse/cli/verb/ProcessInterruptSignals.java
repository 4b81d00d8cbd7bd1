package gatehouse.cli.verb;

import java.util.concurrent.CountDownLatch;

/** The signals of this process; it ends with the code of its signal, 130 after Ctrl+C. */
public final class ProcessInterruptSignals implements InterruptSignals {
    @Override
    public SignalWatch watch(Runnable asked) {
        var watch = new HookWatch(asked);
        try {
            Runtime.getRuntime().addShutdownHook(watch.hook);
        } catch (IllegalStateException ending) {
            // The process is ending already; the watch that was there first keeps it alive.
            asked.run();
        }
        return watch;
    }

    /** A watch whose hook keeps the process alive until the watch is closed. */
    private static final class HookWatch implements SignalWatch {
        private final CountDownLatch closed = new CountDownLatch(1);
        private final Thread hook;
        private volatile ExitCode exit = ExitCode.INTERRUPTED;

        HookWatch(Runnable asked) {
            hook =
                    Thread.ofPlatform()
                            .unstarted(() -> {
                                asked.run();
                                await(closed);
                                if (exit == ExitCode.UNKNOWN) {
                                    Runtime.getRuntime().halt(exit.code());
                                }
                            });
        }

        @Override
        public void endsWith(ExitCode ending) {
            exit = ending;
        }

        @Override
        public void close() {
            remove(hook);
            closed.countDown();
        }
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
