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
 * @param trail the login, the latest ping, the logout and its confirmation, as far as there are
 *     any, and each step that was stopped and not taken again
 * @param at when the last of them came, those aside that were stopped
 */
public record RecordingSessionReport(
        RecordingSessionState state, List<SrsStepResult> trail, Instant at) {
    /** No sign-in was made here. */
    public static final RecordingSessionReport NONE =
            new RecordingSessionReport(new RecordingSessionState.None(), List.of(), Instant.MIN);

    public RecordingSessionReport {
        trail = List.copyOf(trail);
    }

    /**
     * What the last call for it came to, calls aside that were stopped; empty before the first
     * login was answered.
     */
    public Optional<SrsStepResult> latest() {
        return trail.reversed().stream().filter(found -> !isStopped(found)).findFirst();
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

    /**
     * Any finding is put behind the rest. One that was answered takes the place of the ping before
     * it if it is a ping, and any takes the place of the same step that was stopped.
     */
    RecordingSessionReport after(SrsStepResult found, RecordingSessionState next, Instant now) {
        var longer = new ArrayList<>(trail);
        while (!longer.isEmpty() && isReplaced(longer.getLast(), found)) {
            longer.removeLast();
        }
        longer.add(found);
        return new RecordingSessionReport(next, longer, isStopped(found) ? at : now);
    }

    private static boolean isReplaced(SrsStepResult last, SrsStepResult found) {
        boolean pings = isPing(last) && isPing(found);
        return isStopped(last) ? pings || last.step() == found.step() : pings && !isStopped(found);
    }

    private static boolean isPing(SrsStepResult found) {
        return found.step() == SrsFinding.LOGGED_IN.step()
                || found.step() == SrsFinding.SESSION_EXPIRED.step();
    }

    private static boolean isStopped(SrsStepResult found) {
        return found.finding() == SrsFinding.STOPPED;
    }
}
