package gatehouse.console.recording;

import gatehouse.clients.srs.Csrf;
import gatehouse.clients.srs.Details;
import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;

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
public record Badge(String name, Tone tone, Set<Remark> remarks) {
    /** How good that is. */
    public enum Tone {
        GREY,
        BLUE,
        GREEN,
        AMBER,
        RED
    }

    /** A warning beside the badge. */
    public enum Remark {
        ORIGIN_NOT_ACCEPTED,
        CORS_INCOMPLETE,
        PREFLIGHT_REFUSED,
        CSRF_NO_TOKEN,
        UNUSUAL_VERSION
    }

    private static final int SESSION = 5;

    public Badge {
        remarks = Set.copyOf(remarks);
    }

    /**
     * The first row of the contract's table that matches.
     *
     * @param clocksTell whether the time since the last ping is known; while it is not, nothing is
     *     said of a session that was alive before
     */
    public static Badge of(LadderReport ladder, SessionReport session, boolean clocksTell) {
        Set<Remark> remarks = remarks(ladder, session);
        Finding first = ladder.first();
        if (first != Finding.VERSION_KNOWN) {
            return reached(first, remarks);
        }
        Optional<Finding> latest = session.latest().map(Found::finding);
        if (latest.isEmpty()) {
            return unknown(remarks);
        }
        Finding finding = latest.get();
        if (finding.step() < SESSION) {
            boolean newer = session.at().isAfter(ladder.at());
            return newer ? reached(finding, remarks) : unknown(remarks);
        }
        boolean doubtful = finding == Finding.LOGGED_IN && !clocksTell;
        return doubtful ? unknown(remarks) : new Badge(finding.name(), tone(finding), remarks);
    }

    private static Badge unknown(Set<Remark> remarks) {
        return new Badge("UNKNOWN", Tone.BLUE, remarks);
    }

    private static Badge reached(Finding finding, Set<Remark> remarks) {
        return switch (finding.step()) {
            case 0 -> new Badge("NOT_CONFIGURED", Tone.GREY, remarks);
            case 1 -> new Badge("UNREACHABLE", Tone.RED, remarks);
            case 2 -> new Badge("TLS_FAILED", Tone.RED, remarks);
            default -> new Badge("NOT_SRS", Tone.RED, remarks);
        };
    }

    /** How good a finding is, whichever step it is of. */
    static Tone tone(Finding finding) {
        return switch (finding) {
            case LOGGED_IN, VERSION_KNOWN, ORIGIN_ACCEPTED -> Tone.GREEN;
            case LOGIN_ACCEPTED,
                    LOGIN_UNKNOWN,
                    PING_FAILED,
                    LOGOUT_FORBIDDEN,
                    LOGOUT_UNKNOWN,
                    LOGOUT_NOT_CONFIRMED,
                    CORS_INCOMPLETE,
                    ORIGIN_NOT_ACCEPTED,
                    PREFLIGHT_REFUSED ->
                    Tone.AMBER;
            case LOGGED_OUT, LOGOUT_CONFIRMED, ALREADY_GONE, NOT_CONFIGURED, NOT_LOOPBACK ->
                    Tone.GREY;
            case Finding _ -> Tone.RED;
        };
    }

    private static Set<Remark> remarks(LadderReport ladder, SessionReport session) {
        var remarks = EnumSet.noneOf(Remark.class);
        ladder.steps().forEach(step -> step.found().ifPresent(found -> add(remarks, found)));
        if (session.state() instanceof SessionState.Open open
                && open.csrf() == Csrf.CSRF_NO_TOKEN) {
            remarks.add(Remark.CSRF_NO_TOKEN);
        }
        return remarks;
    }

    private static void add(Set<Remark> remarks, Found found) {
        Stream.of(Remark.values())
                .filter(remark -> remark.name().equals(found.finding().name()))
                .forEach(remarks::add);
        if (found.details() instanceof Details.Version(_, boolean usual) && !usual) {
            remarks.add(Remark.UNUSUAL_VERSION);
        }
    }
}
