package gatehouse.console.servicelogin;

import static gatehouse.console.connections.superoffice.FakeCrm.REMOVE;
import static gatehouse.console.wire.FakePortos.lost;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.superoffice.FakeCrm;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.work.RetryPolicy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** What happens before a removal whose answer was lost goes out for the second time. */
class LoginRemovalWaitTest {
    private static final ActReason WHY = new ActReason("left the shop", "INC-7");

    @TempDir Path folder;
    private FakeCrm crm;
    private Journal journal;
    private WriteGuard guard;
    private ServiceLoginService logins;

    @BeforeEach
    void open() throws IOException {
        crm = FakeCrm.onsite();
        journal = new Journal(HomeFolder.of(folder));
        guard = new WriteGuard(crm.clock.pair());
        guard.arm();
        logins =
                new ServiceLoginService(
                        new ActRunner(
                                journal,
                                new RetryPolicy(crm.pause, crm.clock, new SplittableRandom(1)),
                                crm.pause,
                                crm.clock.pair(),
                                StrictEvents.create()),
                        new ActOrigin("jana", "Store 12", "TEST", "superoffice"),
                        new TestSite(guard),
                        crm.connection,
                        new CreatedServiceLogins(),
                        crm.pause,
                        crm.clock);
        crm.on(REMOVE, lost());
    }

    @AfterEach
    void close() throws IOException {
        crm.close();
        journal.close();
    }

    @Test
    void a_lock_sends_nothing_more() throws Exception {
        crm.pause.meanwhile(guard::lock);

        assertUnknownAfter(1);
    }

    @Test
    void an_interrupt_sends_nothing_more_and_is_kept() throws Exception {
        crm.pause.meanwhile(Thread.currentThread()::interrupt);

        assertUnknownAfter(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void an_environment_that_is_left_cuts_nothing_and_both_sends_are_counted() throws Exception {
        crm.pause.meanwhile(guard::retire);

        assertUnknownAfter(2);
    }

    private void assertUnknownAfter(int sends) throws IOException {
        ActResult<?, ?> end = logins.remove(205, WHY);

        assertThat(end.outcome()).isInstanceOf(ActOutcome.Unknown.class);
        assertThat(crm.calls(REMOVE)).isEqualTo(sends);
        assertThat(journal.list("", 1).getFirst().completion().sends()).isEqualTo(sends);
    }
}
