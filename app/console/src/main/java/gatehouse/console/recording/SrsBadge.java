package gatehouse.console.recording;

import gatehouse.clients.srs.CsrfProtection;
import gatehouse.clients.srs.FindingDetails;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsStepResult;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands on top of the ladder (contract: SRS 8, the badge): never more than is known.
 *
 * @param name the word of the contract, as {@code UNREACHABLE} or a finding of the session
 * @param tone its colour, which never stands without the word
 * @param remarks what is marked beside it and never replaces it
 */
public record SrsBadge(String name, BadgeTone tone, Set<BadgeRemark> remarks) {
    /** How good that is. */
    public enum BadgeTone {
        GREY,
        BLUE,
        GREEN,
        AMBER,
        RED
    }

    /** A warning beside the badge. */
    public enum BadgeRemark {
        ORIGIN_NOT_ACCEPTED,
        CORS_INCOMPLETE,
        PREFLIGHT_REFUSED,
        CSRF_NO_TOKEN,
        UNUSUAL_VERSION
    }

    private static final int SESSION = 5;

    public SrsBadge {
        remarks = Set.copyOf(remarks);
    }

    /**
     * The first row of the contract's table that matches. A step that was stopped matches none and
     * changes nothing.
     *
     * @param clocksTell whether the time since the last ping is known; while it is not, nothing is
     *     said of a session that was alive before
     */
    public static SrsBadge of(
            LadderReport ladder, RecordingSessionReport session, boolean clocksTell) {
        Set<BadgeRemark> remarks = remarks(ladder, session);
        if (ladder.isUnreached()) {
            return reached(ladder.first(), remarks);
        }
        Optional<SrsFinding> latest = session.latest().map(SrsStepResult::finding);
        if (latest.isEmpty()) {
            return unknown(remarks);
        }
        SrsFinding finding = latest.get();
        if (finding.step() < SESSION) {
            boolean newer = session.at().isAfter(ladder.at());
            return newer ? reached(finding, remarks) : unknown(remarks);
        }
        boolean doubtful = finding == SrsFinding.LOGGED_IN && !clocksTell;
        return doubtful ? unknown(remarks) : new SrsBadge(finding.name(), tone(finding), remarks);
    }

    private static SrsBadge unknown(Set<BadgeRemark> remarks) {
        return new SrsBadge("UNKNOWN", BadgeTone.BLUE, remarks);
    }

    private static SrsBadge reached(SrsFinding finding, Set<BadgeRemark> remarks) {
        return switch (finding.step()) {
            case 0 -> new SrsBadge("NOT_CONFIGURED", BadgeTone.GREY, remarks);
            case 1 -> new SrsBadge("UNREACHABLE", BadgeTone.RED, remarks);
            case 2 -> new SrsBadge("TLS_FAILED", BadgeTone.RED, remarks);
            default -> new SrsBadge("NOT_SRS", BadgeTone.RED, remarks);
        };
    }

    /** How good a finding is, whichever step it is of. */
    static BadgeTone tone(SrsFinding finding) {
        return switch (finding) {
            case LOGGED_IN, VERSION_KNOWN, ORIGIN_ACCEPTED -> BadgeTone.GREEN;
            case LOGIN_ACCEPTED,
                    LOGIN_UNKNOWN,
                    PING_FAILED,
                    LOGOUT_FORBIDDEN,
                    LOGOUT_UNKNOWN,
                    LOGOUT_NOT_CONFIRMED,
                    CORS_INCOMPLETE,
                    ORIGIN_NOT_ACCEPTED,
                    PREFLIGHT_REFUSED ->
                    BadgeTone.AMBER;
            case LOGGED_OUT,
                    LOGOUT_CONFIRMED,
                    ALREADY_GONE,
                    NOT_CONFIGURED,
                    NOT_LOOPBACK,
                    STOPPED ->
                    BadgeTone.GREY;
            case SrsFinding _ -> BadgeTone.RED;
        };
    }

    private static Set<BadgeRemark> remarks(LadderReport ladder, RecordingSessionReport session) {
        var remarks = EnumSet.noneOf(BadgeRemark.class);
        ladder.steps().forEach(step -> step.found().ifPresent(found -> add(remarks, found)));
        if (session.state() instanceof RecordingSessionState.Open open
                && open.csrf() == CsrfProtection.CSRF_NO_TOKEN) {
            remarks.add(BadgeRemark.CSRF_NO_TOKEN);
        }
        return remarks;
    }

    private static void add(Set<BadgeRemark> remarks, SrsStepResult found) {
        Stream.of(BadgeRemark.values())
                .filter(remark -> remark.name().equals(found.finding().name()))
                .forEach(remarks::add);
        if (found.details() instanceof FindingDetails.Version(_, boolean usual) && !usual) {
            remarks.add(BadgeRemark.UNUSUAL_VERSION);
        }
    }
}
