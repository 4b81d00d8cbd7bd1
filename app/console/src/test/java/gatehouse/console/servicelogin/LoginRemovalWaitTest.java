package gatehouse.console.servicelogin;

import static gatehouse.console.connections.superoffice.FakeCrm.REMOVE;
import static gatehouse.console.wire.FakePortos.lost;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.journal.JournalFilter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

/** What happens before a removal whose answer was lost goes out for the second time. */
class LoginRemovalWaitTest extends ServiceLoginServiceFixture {
    @BeforeEach
    void loseTheAnswer() {
        crm.on(REMOVE, lost());
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
        assertThat(journal.list(JournalFilter.ALL, 1).getFirst().completion().sends())
                .isEqualTo(sends);
    }
}
