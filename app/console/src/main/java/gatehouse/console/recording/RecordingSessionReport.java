package gatehouse.console.recording;

import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsStepResult;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The session that this console opened, and what that rests on.
 *
 * @param state where it stands
 * @param trail the login, the latest ping, the logout and its confirmation, as far as there are any
 * @param at when the last of them came
 */
public record RecordingSessionReport(
        RecordingSessionState state, List<SrsStepResult> trail, Instant at) {
    /** No sign-in was made here. */
    public static final RecordingSessionReport NONE =
            new RecordingSessionReport(new RecordingSessionState.None(), List.of(), Instant.MIN);

    public RecordingSessionReport {
        trail = List.copyOf(trail);
    }

    /** What the last call for it came to; empty before the first login was answered. */
    public Optional<SrsStepResult> latest() {
        return trail.isEmpty() ? Optional.empty() : Optional.of(trail.getLast());
    }

    /** Whether {@code found} is the latest step. */
    boolean isLatest(SrsStepResult found) {
        return latest().filter(found::equals).isPresent();
    }

    /** Whether the step before {@code found} came to that finding. */
    boolean follows(SrsStepResult found, SrsFinding before) {
        int at = trail.indexOf(found);
        return at > 0 && trail.get(at - 1).finding() == before;
    }

    RecordingSessionReport in(RecordingSessionState next) {
        return new RecordingSessionReport(next, trail, at);
    }

    /** A ping takes the place of the ping before it; any other finding is put behind the rest. */
    RecordingSessionReport after(SrsStepResult found, RecordingSessionState next, Instant now) {
        var longer = new ArrayList<>(trail);
        if (!longer.isEmpty() && isPing(longer.getLast()) && isPing(found)) {
            longer.removeLast();
        }
        longer.add(found);
        return new RecordingSessionReport(next, longer, now);
    }

    private static boolean isPing(SrsStepResult found) {
        SrsFinding finding = found.finding();
        return finding.step() == SrsFinding.LOGGED_IN.step()
                || finding.step() == SrsFinding.SESSION_EXPIRED.step();
    }
}
