package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.LadderStep;
import gatehouse.console.recording.RecordingSessionReport;
import gatehouse.console.recording.RecordingSessionState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is shown and kept of a step that the person stops (contract: SRS 8, STOPPED). */
@Timeout(60)
class StoppedStepsTest {
    private SrsPlayground srs;
    private RecordingSitting sitting;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        srs = new SrsPlayground(home);
        sitting =
                new RecordingSitting(
                        srs, srs.base(), CertificateTrust.system(), RecordingSitting.AMPLE_LIMITS);
        sitting.look();
    }

    @AfterEach
    void close() throws IOException {
        assertThat(srs.violations()).isEmpty();
        sitting.close();
        srs.close();
    }

    @Test
    void a_look_that_is_stopped_ends_with_that_step_and_shows_nothing_about_srs() throws Exception {
        Thread.currentThread().interrupt();
        LadderReport looked = sitting.look();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(looked.isStopped()).isTrue();
        assertThat(looked.isKnown()).isFalse();
        assertThat(looked.steps())
                .extracting(LadderStep::number, LadderStep::finding)
                .containsExactly(tuple(1, SrsFinding.STOPPED));
        assertThat(sitting.badge())
                .isEqualTo(
                        "UNKNOWN: Stopped before this step had an answer. Nothing was learned from"
                                + " it.");
    }

    @Test
    void a_sign_in_that_is_stopped_at_the_version_leaves_badge_and_journal_as_they_were()
            throws Exception {
        sitting.signIn(ProofAgent.PLAIN);
        sitting.finish();
        String badge = sitting.badge();
        List<JournalEntry> entries = srs.journal.list(JournalFilter.ALL, 9);

        Thread.currentThread().interrupt();
        RecordingSessionReport report = sitting.signIn(ProofAgent.PLAIN);

        assertThat(Thread.interrupted()).isTrue();
        assertStopped(report, 1);
        assertThat(sitting.badge()).isEqualTo(badge).startsWith("LOGOUT_CONFIRMED");
        assertThat(srs.journal.list(JournalFilter.ALL, 9)).isEqualTo(entries);
        assertThat(srs.acts()).containsOnlyOnce("login");
    }

    @Test
    void a_login_that_is_stopped_before_it_is_sent_opens_no_session() throws Exception {
        sitting.session.listen(() -> {
            if (sitting.session.report().state() instanceof RecordingSessionState.SigningIn) {
                Thread.currentThread().interrupt();
            }
        });

        RecordingSessionReport report = sitting.signIn(ProofAgent.PLAIN);

        assertThat(Thread.interrupted()).isTrue();
        assertStopped(report, 5);
        assertThat(report.state()).isEqualTo(new RecordingSessionState.None());
        assertThat(sitting.told()).anyMatch(text -> text.contains("it opened no session"));
        assertThat(sitting.badge()).startsWith("UNKNOWN: SRS answers.");
        assertThat(srs.acts()).doesNotContain("login");
        JournalEntry login = srs.journal.list(JournalFilter.ALL, 9).getFirst();
        assertThat(login.outcome()).isEqualTo(JournalOutcome.NOT_TRIED);
        assertThat(login.completion().detail()).isEqualTo("STOPPED");
    }

    @Test
    void a_poll_that_is_stopped_leaves_the_session_and_is_replaced_by_the_next() throws Exception {
        sitting.signIn(ProofAgent.PLAIN);

        Thread.currentThread().interrupt();
        RecordingSessionReport report = sitting.poll();

        assertThat(Thread.interrupted()).isTrue();
        assertStopped(report, 7);
        assertThat(report.state()).isInstanceOf(RecordingSessionState.Open.class);
        assertThat(sitting.badge()).startsWith("LOGGED_IN: Session opened by this console");
        assertThat(sitting.poll().trail())
                .extracting(SrsStepResult::finding)
                .containsExactly(SrsFinding.LOGIN_ACCEPTED, SrsFinding.LOGGED_IN);
    }

    @Test
    void a_poll_that_is_stopped_stays_on_the_ladder_of_a_session_that_is_logged_out()
            throws Exception {
        sitting.signIn(ProofAgent.PLAIN);
        Thread.currentThread().interrupt();
        sitting.poll();
        assertThat(Thread.interrupted()).isTrue();

        assertThat(sitting.finish().trail())
                .extracting(SrsStepResult::finding)
                .containsExactly(
                        SrsFinding.LOGIN_ACCEPTED,
                        SrsFinding.LOGGED_IN,
                        SrsFinding.STOPPED,
                        SrsFinding.LOGGED_OUT,
                        SrsFinding.LOGOUT_CONFIRMED);
    }

    private static void assertStopped(RecordingSessionReport report, int step) {
        assertThat(report.trail().getLast().finding()).isEqualTo(SrsFinding.STOPPED);
        assertThat(report.trail().getLast().step()).isEqualTo(step);
    }
}
