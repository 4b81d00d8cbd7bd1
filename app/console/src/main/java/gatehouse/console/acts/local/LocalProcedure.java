package gatehouse.console.acts.local;

import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.work.InvalidInputException;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;

/** Does the work of a local act; sends nothing. */
record LocalProcedure(LocalWork work) implements ActProcedure<LocalAct, String> {
    @Override
    public SendReading<String> send(LocalAct target, ActSending sending) {
        try {
            return new SendReading.Done<>(work.work());
        } catch (IOException | InvalidInputException failed) {
            return new SendReading.NotSent<>(WorkFailure.of(failed));
        }
    }

    @Override
    public String detail(ActOutcome<LocalAct, String> outcome) {
        return outcome instanceof ActOutcome.Done<LocalAct, String>(var result, _)
                ? result.orElse("")
                : outcome.detailWord();
    }
}
