package gatehouse.console.recording;

import gatehouse.clients.srs.SrsStepResult;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was found, as it is shown: the harmless steps, then those of the console's own
 * session, with the badge on top.
 */
public record LadderPresenter(BadgeLine badge, List<LadderStepLine> steps) {
    public LadderPresenter {
        steps = List.copyOf(steps);
    }

    /**
     * The whole ladder.
     *
     * @param ladder empty before the first look
     * @param left what is left of the session without a ping; empty where that is not known
     */
    public static LadderPresenter of(
            Optional<LadderReport> ladder,
            RecordingSessionReport session,
            Optional<Duration> left,
            LadderMessages words) {
        var lines = new ArrayList<LadderStepLine>();
        for (LadderStep step : ladder.map(LadderReport::steps).orElse(List.of())) {
            lines.add(LadderStepLine.of(step, words.of(step), words.times()));
        }
        for (SrsStepResult found : session.trail()) {
            lines.add(of(found, session, words));
        }
        return new LadderPresenter(BadgeLine.of(ladder, session, left, words), lines);
    }

    /** One step of the console's own session, as it stands now. */
    public static LadderStepLine of(
            SrsStepResult found, RecordingSessionReport session, LadderMessages words) {
        return LadderStepLine.of(LadderStep.of(found), words.ofStep(found, session), words.times());
    }
}
