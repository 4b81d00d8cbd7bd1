package gatehouse.console.recording;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.srs.FindingDetails;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.trust.ShownCertificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the harmless steps of the ladder came to (contract: SRS 8, steps 0 to 4).
 *
 * @param at when the last of them ended
 * @param steps in the order in which they were taken, at least one
 */
public record LadderReport(Instant at, List<LadderStep> steps) {
    public LadderReport {
        steps = List.copyOf(steps);
    }

    /** Whether an SRS answers there: the only place to which a password may go. */
    public boolean isKnown() {
        return first() == SrsFinding.VERSION_KNOWN;
    }

    /** Whether the last step was stopped, so that those after it were not taken. */
    public boolean isStopped() {
        return steps.getLast().finding() == SrsFinding.STOPPED;
    }

    /** Whether every step came to what it should. */
    public boolean isGood() {
        return steps.stream()
                .allMatch(step -> SrsBadge.tone(step.finding()) == SrsBadge.BadgeTone.GREEN);
    }

    /** The certificate that could be trusted from now on, where that is what stands in the way. */
    public Optional<ShownCertificate> untrusted() {
        return steps.getFirst()
                .found()
                .filter(found -> found.finding() == SrsFinding.TLS_UNTRUSTED)
                .map(found -> ((FindingDetails.Lost) found.details()).failure())
                .map(CallFailure.Untrusted.class::cast)
                .filter(refused -> refused.why() != CallFailure.Untrusted.UntrustedReason.WEAK)
                .map(CallFailure.Untrusted::shown);
    }

    /** Whether something other than an SRS is there, or nothing at all. */
    boolean isUnreached() {
        return !isKnown() && first() != SrsFinding.STOPPED;
    }

    /** How far the settings and {@code /version} came. */
    SrsFinding first() {
        return steps.getFirst().finding();
    }
}
