package gatehouse.console.recording;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActCause;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActRequest;
import gatehouse.console.acts.ActResult;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

class RecordingPhrasesTest {
    private static final WorkFailure FINDING = new WorkFailure.Answered("LOGOUT_UNKNOWN");
    private static final WorkFailure BUG = new WorkFailure.Bug(new IllegalStateException("x"));

    @Test
    void what_the_ladder_shows_and_the_journal_has_is_not_said_again() {
        for (ActOutcome<String, String> outcome :
                List.of(
                        done(new ActConfirmation.Seen()),
                        done(new ActConfirmation.LookFailed(FINDING)),
                        new ActOutcome.AlreadySo<String, String>(false),
                        unknown(Optional.of(FINDING), new ActConfirmation.NotPossible()),
                        unknown(Optional.empty(), new ActConfirmation.Contradicted()),
                        new ActOutcome.Refused<String, String>(FINDING, false))) {
            assertThat(notice(outcome, true)).as("%s", outcome).isEqualTo(ScreenNotice.NONE);
        }
    }

    @Test
    void a_fault_is_said_where_the_ladder_has_no_finding_for_it() {
        for (ActOutcome<String, String> outcome :
                List.of(
                        unknown(Optional.of(BUG), new ActConfirmation.NotPossible()),
                        unknown(Optional.empty(), new ActConfirmation.LookFailed(BUG)),
                        done(new ActConfirmation.LookFailed(BUG)),
                        new ActOutcome.NotTried<String, String>(BUG))) {
            ScreenNotice notice = notice(outcome, true);

            assertThat(notice.kind()).isEqualTo(ScreenNotice.NoticeKind.WARNING);
            assertThat(notice.title()).contains("IllegalStateException");
            assertThat(notice.text()).doesNotContain("journal");
        }
    }

    @Test
    void an_outcome_that_is_not_in_the_journal_is_said_to_be_so() {
        assertThat(notice(done(new ActConfirmation.Seen()), false).title())
                .isEqualTo("The outcome could not be written to the journal.");
        assertThat(
                        notice(unknown(Optional.of(BUG), new ActConfirmation.NotPossible()), false)
                                .text())
                .endsWith("The outcome could not be written to the journal.");
    }

    private static ActOutcome<String, String> done(ActConfirmation confirmation) {
        return new ActOutcome.Done<>(Optional.of("x"), confirmation);
    }

    private static ActOutcome<String, String> unknown(
            Optional<WorkFailure> why, ActConfirmation confirmation) {
        return new ActOutcome.Unknown<>(why, confirmation);
    }

    private static ScreenNotice notice(ActOutcome<String, String> outcome, boolean noted) {
        var request =
                new ActRequest<>(
                        RecordingActs.LOGOUT,
                        new ActOrigin("jana", "Desk", "TEST", "srs"),
                        "agent",
                        new ActTarget("", "", ""),
                        new ActReason("why", ""),
                        ActCause.PERSON);
        return RecordingPhrases.notice(
                new ActResult<>(
                        request,
                        outcome,
                        0,
                        1,
                        Duration.ZERO,
                        List.of(),
                        Instant.EPOCH,
                        Duration.ZERO,
                        OptionalLong.of(1),
                        noted));
    }
}
