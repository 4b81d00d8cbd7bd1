package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** At most ten calls a second go to one tenant (contract: SuperOffice 13.1, rule 5). */
@Timeout(120)
final class CallRateLimiterTest {
    @Test
    void rule_5_the_eleventh_call_waits_until_a_second_after_the_first() throws Exception {
        var aSecondLater = new LinkedBlockingQueue<Runnable>();
        var pace = new CallRateLimiter(aSecondLater::add);
        for (int call = 0; call < 10; call++) {
            pace.await();
        }
        var eleventh = new CompletableFuture<Boolean>();
        Thread waiting =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                pace.await();
                                eleventh.complete(true);
                            } catch (InterruptedException e) {
                                eleventh.completeExceptionally(e);
                            }
                        });
        awaitWaiting(waiting);
        assertThat(eleventh).isNotDone();
        assertThat(aSecondLater).hasSize(10);
        aSecondLater.take().run();
        assertThat(eleventh.get()).isTrue();
    }

    @Test
    void rule_5_it_holds_for_both_agents_together() throws Exception {
        var aSecondLater = new LinkedBlockingQueue<Runnable>();
        try (var superOffice =
                SuperOfficeClientFixture.paced(new CallRateLimiter(aSecondLater::add), "null")) {
            for (int call = 0; call < 5; call++) {
                superOffice.create();
                superOffice.verdict();
            }
            var eleventh = new CompletableFuture<KeyVerdict>();
            Thread waiting =
                    Thread.ofVirtual().start(() -> eleventh.complete(superOffice.verdict()));
            awaitWaiting(waiting);
            assertThat(superOffice.server().requests()).hasSize(10);
            aSecondLater.take().run();
            assertThat(eleventh.get())
                    .isEqualTo(new KeyVerdict.CouldNotCheck(SuperOfficeTrouble.FAILED_CALL));
            assertThat(superOffice.server().requests()).hasSize(11);
        }
    }

    @Test
    void who_is_interrupted_while_waiting_has_sent_nothing() throws Exception {
        try (var superOffice =
                SuperOfficeClientFixture.paced(new CallRateLimiter(_ -> {}), "null")) {
            for (int call = 0; call < 10; call++) {
                superOffice.create();
            }
            var result = new CompletableFuture<CreateSessionResult>();
            Thread waiting = Thread.ofVirtual().start(() -> result.complete(superOffice.create()));
            waiting.interrupt();
            assertThat(CreateSessionTest.notCreated(result.get()))
                    .isEqualTo(SuperOfficeTrouble.CANCELLED_UNSENT);
            assertThat(superOffice.server().requests()).hasSize(10);
        }
    }

    @Test
    void a_second_gives_a_call_free_again() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("null")) {
            for (int call = 0; call < 11; call++) {
                superOffice.create();
            }
            assertThat(superOffice.server().requests()).hasSize(11);
        }
    }

    private static void awaitWaiting(Thread thread) {
        StateWaiter.holds(
                "it waits", () -> !thread.isAlive() || thread.getState() == Thread.State.WAITING);
    }
}
