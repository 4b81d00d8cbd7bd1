package gatehouse.console.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gatehouse.console.acts.ActConfirmation.Contradicted;
import gatehouse.console.acts.ActConfirmation.LookFailed;
import gatehouse.console.acts.ActConfirmation.NotPossible;
import gatehouse.console.acts.ActConfirmation.Seen;
import gatehouse.console.work.WorkFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Optional;
import java.util.stream.Stream;

class ActOutcomeTest {
    private static final WorkFailure WHY = WorkFailure.notSent("read-only");
    private static final WorkFailure BLIND = WorkFailure.notSent("signed-out");
    private static final ActLook GONE = new ActLook.AsWanted();
    private static final ActLook THERE = new ActLook.AsBefore();
    private static final ActLook NONE = new ActLook.NotPossible();
    private static final ActLook FAILED = new ActLook.Failed(BLIND);

    static Stream<Arguments> table() {
        return Stream.of(
                row(done(), GONE, did(new Seen()), "CONFIRMED"),
                row(done(), NONE, did(new NotPossible()), "NOT_CHECKED"),
                row(done(), FAILED, did(new LookFailed(BLIND)), "LOOK_FAILED"),
                row(done(), THERE, unknown(Optional.empty(), new Contradicted()), "STILL_THERE"),
                row(already(), GONE, new ActOutcome.AlreadySo<>(false), "ALREADY_GONE"),
                row(already(), NONE, new ActOutcome.AlreadySo<>(false), "ALREADY_GONE"),
                row(already(), FAILED, unknown(WHY, new LookFailed(BLIND)), "LOOK_FAILED"),
                row(already(), THERE, new ActOutcome.Refused<>(WHY, true), "STILL_THERE"),
                row(disputed(), GONE, unknown(WHY, new Seen()), "CONFIRMED"),
                row(disputed(), NONE, unknown(WHY, new NotPossible()), "NOT_CHECKED"),
                row(disputed(), FAILED, unknown(WHY, new LookFailed(BLIND)), "LOOK_FAILED"),
                row(disputed(), THERE, new ActOutcome.Refused<>(WHY, true), "STILL_THERE"),
                row(perhaps(), GONE, unanswered(), "CONFIRMED_WITHOUT_ANSWER"),
                row(perhaps(), NONE, unknown(WHY, new NotPossible()), "NOT_CHECKED"),
                row(perhaps(), FAILED, unknown(WHY, new LookFailed(BLIND)), "LOOK_FAILED"),
                row(perhaps(), THERE, unknown(WHY, new Contradicted()), "STILL_THERE"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void the_answer_and_the_look_make_the_outcome(
            SendReading<String> sent,
            ActLook look,
            ActOutcome<String, String> outcome,
            String detail) {
        ActOutcome<String, String> made = ActOutcome.of(sent, look, 1);

        assertThat(made).isEqualTo(outcome);
        assertThat(made.detailWord()).isEqualTo(detail);
    }

    static Stream<ActLook> looks() {
        return Stream.of(GONE, THERE, NONE, FAILED);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_refusal_and_what_was_not_sent_stay_so_whatever_is_there(ActLook look) {
        assertThat(ActOutcome.<String, String>of(new SendReading.Refused<>(WHY), look, 1))
                .isEqualTo(new ActOutcome.Refused<>(WHY, false));
        assertThat(ActOutcome.<String, String>of(new SendReading.NotSent<>(WHY), look, 1))
                .isEqualTo(new ActOutcome.NotTried<>(WHY));
    }

    @Test
    void what_is_gone_after_two_tries_may_have_been_ended_by_the_first() {
        ActOutcome<String, String> made = ActOutcome.of(already(), GONE, 2);

        assertThat(made).isEqualTo(new ActOutcome.AlreadySo<>(true));
        assertThat(made.detailWord()).isEqualTo("PERHAPS_BY_EARLIER_TRY");
    }

    private static Arguments row(
            SendReading<String> sent,
            ActLook look,
            ActOutcome<String, String> outcome,
            String detail) {
        return arguments(sent, look, outcome, detail);
    }

    private static SendReading<String> done() {
        return new SendReading.Done<>("result");
    }

    private static SendReading<String> already() {
        return new SendReading.AlreadySo<>(WHY);
    }

    private static SendReading<String> disputed() {
        return new SendReading.Disputed<>(WHY);
    }

    private static SendReading<String> perhaps() {
        return new SendReading.PerhapsDone<>(WHY);
    }

    private static ActOutcome<String, String> did(ActConfirmation confirmation) {
        return new ActOutcome.Done<>(Optional.of("result"), confirmation);
    }

    private static ActOutcome<String, String> unanswered() {
        return new ActOutcome.Done<>(Optional.empty(), new Seen());
    }

    private static ActOutcome<String, String> unknown(
            WorkFailure why, ActConfirmation confirmation) {
        return unknown(Optional.of(why), confirmation);
    }

    private static ActOutcome<String, String> unknown(
            Optional<WorkFailure> why, ActConfirmation confirmation) {
        return new ActOutcome.Unknown<>(why, confirmation);
    }
}
