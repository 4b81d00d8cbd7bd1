package gatehouse.console.recording;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsSettingsException;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.connections.srs.SrsSettingsMessages;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One step of the ladder (contract: SRS 8).
 *
 * @param finding what it came to
 * @param found what the finding rests on; empty at step 0, where nothing is sent
 * @param refusal what is wrong with the settings; empty at any other step
 */
public record LadderStep(SrsFinding finding, Optional<SrsStepResult> found, String refusal) {
    /** The step's number, 0 to 9. */
    public int number() {
        return found.map(SrsStepResult::step).orElseGet(finding::step);
    }

    /** The number of its call in the network log; empty where nothing was sent. */
    OptionalLong callNumber() {
        return found.map(SrsStepResult::exchange).stream().mapToLong(Exchange::number).findFirst();
    }

    /** A step that was taken on the wire. */
    public static LadderStep of(SrsStepResult found) {
        return new LadderStep(found.finding(), Optional.of(found), "");
    }

    /** Step 0, where the settings cannot be used. */
    public static LadderStep of(SrsSettingsException refused) {
        return new LadderStep(
                refused.finding(), Optional.empty(), SrsSettingsMessages.of(refused.fault()));
    }
}
