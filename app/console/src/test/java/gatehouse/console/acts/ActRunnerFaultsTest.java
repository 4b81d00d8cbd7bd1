package gatehouse.console.acts;

import static gatehouse.console.acts.ActRunnerBench.OWN_WORK;
import static gatehouse.console.acts.ActRunnerBench.REQUIRED;
import static gatehouse.console.acts.ActRunnerBench.WHY;
import static gatehouse.console.acts.ResultWords.words;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.WorkFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class ActRunnerFaultsTest {
    private static final IllegalStateException FAULT = new IllegalStateException("a fault");

    @TempDir Path folder;
    private ActRunnerBench bench;
    private ScriptedProcedure act;

    @BeforeEach
    void open() {
        bench = new ActRunnerBench(folder);
        act = bench.procedure;
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    private static void fail() {
        throw FAULT;
    }

    @Test
    void a_fault_while_it_prepares_sends_nothing_and_is_the_result() throws Exception {
        act.preparing = ActRunnerFaultsTest::fail;

        ActResult<String, String> result = bench.run(REQUIRED);

        assertThat(result.outcome())
                .isEqualTo(new ActOutcome.NotTried<>(new WorkFailure.Bug(FAULT)));
        assertThat(act.steps).containsExactly("prepare", "close");
        assertThat(bench.journal.list(JournalFilter.ALL, 10)).isEmpty();
        assertThat(bench.published).containsExactly(result);
        assertThat(bench.faults).containsExactly(FAULT);
    }

    @Test
    void a_fault_while_it_settles_keeps_nobody_from_the_outcome() throws Exception {
        act.settling = ActRunnerFaultsTest::fail;

        assertDone(bench.run(REQUIRED));
    }

    @Test
    void a_fault_while_it_closes_keeps_nobody_from_the_outcome() throws Exception {
        act.closing = ActRunnerFaultsTest::fail;

        assertDone(bench.run(REQUIRED));
    }

    @Test
    void a_fault_while_the_outcome_is_named_leaves_the_usual_word() throws Exception {
        act.naming = ActRunnerFaultsTest::fail;

        assertDone(bench.run(REQUIRED));
    }

    @Test
    void a_fault_while_it_looks_leaves_the_answer_unconfirmed() throws Exception {
        act.looking = ActRunnerFaultsTest::fail;

        ActResult<String, String> result = bench.run(REQUIRED);

        assertThat(words(result)).isEqualTo("REVOKED LOOK_FAILED");
        assertThat(bench.faults).containsExactly(FAULT);
        assertThat(bench.entry().completion().outcome()).isEqualTo(JournalOutcome.REVOKED);
    }

    @Test
    void a_fault_of_a_listener_keeps_no_other_from_the_result() throws Exception {
        List<ActResult<?, ?>> heard = new ArrayList<>();
        bench.runner.events().listen(_ -> fail());
        bench.runner.events().listen(heard::add);

        ActResult<String, String> result = bench.run(REQUIRED);

        assertDone(result);
        assertThat(heard).containsExactly(result);
    }

    @Test
    void a_fault_as_the_connection_is_given_back_keeps_nobody_from_the_outcome() throws Exception {
        bench.releasing = ActRunnerFaultsTest::fail;

        assertDone(bench.run(REQUIRED));
    }

    @Test
    void a_fault_of_what_is_journaled_keeps_a_guarded_act_from_being_sent_and_no_own_work()
            throws Exception {
        bench.naming = ActRunnerFaultsTest::fail;

        assertThat(bench.run(REQUIRED).outcome())
                .isEqualTo(new ActOutcome.NotTried<>(new WorkFailure.Bug(FAULT)));
        ActResult<String, String> own =
                bench.run(OWN_WORK, ActCause.PROGRAM, WHY, StopSignal.NEVER);

        assertThat(words(own)).isEqualTo("DONE NOT_CHECKED");
        assertThat(own.noted()).isFalse();
        assertThat(act.written()).isEqualTo(1);
    }

    @Test
    void the_result_is_published_while_the_connection_is_still_held() {
        var held = new ArrayList<Integer>();
        bench.runner.events().listen(_ -> held.add(bench.held()));

        bench.run(REQUIRED);

        assertThat(held).containsExactly(1);
        assertThat(bench.held()).isZero();
    }

    @Test
    void how_long_it_took_is_measured_and_not_read_from_the_wall() throws Exception {
        act.sent =
                () -> {
                    bench.clock.pass(Duration.ofMillis(300));
                    bench.clock.set(bench.clock.instant().minusSeconds(4));
                };

        ActResult<String, String> result = bench.run(REQUIRED);

        assertThat(result.took()).isEqualTo(Duration.ofMillis(300));
        assertThat(bench.entry().completion().millis()).isEqualTo(300);
    }

    private void assertDone(ActResult<String, String> result) throws IOException {
        assertThat(words(result)).isEqualTo("REVOKED NOT_CHECKED");
        assertThat(result.noted()).isTrue();
        assertThat(bench.entry().completion().outcome()).isEqualTo(JournalOutcome.REVOKED);
        assertThat(bench.entry().completion().detail()).isEqualTo("NOT_CHECKED");
        assertThat(bench.published).containsExactly(result);
        assertThat(bench.faults).containsExactly(FAULT);
        assertThat(bench.held()).isZero();
    }
}
