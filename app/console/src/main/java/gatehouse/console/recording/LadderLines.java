package gatehouse.console.recording;

import gatehouse.clients.srs.Found;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was found, as it is shown: the harmless steps, then those of the console's own
 * session, with the badge on top.
 */
public record LadderLines(BadgeLine badge, List<StepLine> steps) {
    public LadderLines {
        steps = List.copyOf(steps);
    }

    /**
     * The whole ladder.
     *
     * @param ladder empty before the first look
     * @param left what is left of the session without a ping; empty where that is not known
     */
    public static LadderLines of(
            Optional<LadderReport> ladder,
            SessionReport session,
            Optional<Duration> left,
            LadderWords words) {
        var lines = new ArrayList<StepLine>();
        for (LadderStep step : ladder.map(LadderReport::steps).orElse(List.of())) {
            lines.add(StepLine.of(step, words.of(step), words.zone()));
        }
        for (Found found : session.trail()) {
            lines.add(of(found, session.state(), words));
        }
        return new LadderLines(BadgeLine.of(ladder, session, left, words), lines);
    }

    /** One step of the console's own session, as it stands now. */
    public static StepLine of(Found found, SessionState state, LadderWords words) {
        return StepLine.of(LadderStep.of(found), words.ofStep(found, state), words.zone());
    }
}
