package gatehouse.clients.superoffice;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets at most ten calls begin within a second (contract: SuperOffice 13.1). */
final class CallRateLimiter {
    private static final int CALLS_IN_A_SECOND = 10;

    private final Semaphore free = new Semaphore(CALLS_IN_A_SECOND, true);
    private final Executor aSecondLater;

    CallRateLimiter() {
        this(CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Runnable::run));
    }

    CallRateLimiter(Executor aSecondLater) {
        this.aSecondLater = aSecondLater;
    }

    /** Waits until one more call may begin. */
    void await() throws InterruptedException {
        free.acquire();
        aSecondLater.execute(free::release);
    }
}
