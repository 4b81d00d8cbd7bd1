package gatehouse.console.recording;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.srs.CsrfProtection;
import gatehouse.clients.srs.FindingDetails;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.clients.srs.SrsTransportFailure;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.UserMessage;
import gatehouse.console.words.VisibleText;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Findings in the words of the contract (SRS 8), for the window and the terminal: never more than
 * is known, and of nobody's session but the console's own.
 *
 * @param origin the web desktop's server
 */
public record LadderMessages(String origin, TimeFormat times) {
    private static final String FINDING = "recording.finding.";
    private static final String LOST = "recording.lost.";

    /** The word of a badge: {@code SRS answers}. */
    public static String of(SrsBadge badge) {
        return MessageBundle.of("recording.badge." + badge.name());
    }

    /** What is marked beside it, in a few words. */
    public static String of(SrsBadge.BadgeRemark remark) {
        return MessageBundle.of("recording.remark." + remark.name());
    }

    /** A harmless step, or one of a session that is over. */
    public UserMessage of(LadderStep step) {
        return step.found()
                .map(this::found)
                .orElseGet(() -> sentence(step.finding().name(), step.refusal()));
    }

    /**
     * A step of the console's own session.
     *
     * @param session where the session stands by now, with that step
     * @param left what is left of it without a ping; empty where that is not known
     */
    public UserMessage of(
            SrsStepResult found, RecordingSessionReport session, Optional<Duration> left) {
        RecordingSessionState state = session.state();
        return switch (found.finding()) {
            case LOGGED_IN -> alive(state, left);
            case PING_FAILED -> notPolled(found, state);
            case SESSION_EXPIRED -> expired(found, state);
            case ALREADY_GONE -> gone(found, session);
            case LOGOUT_NOT_CONFIRMED ->
                    session.follows(found, SrsFinding.ALREADY_GONE)
                            ? sentence("LOGOUT_NOT_CONFIRMED.denied")
                            : found(found);
            case SrsFinding _ -> found(found);
        };
    }

    /** The same as a line of the ladder, which does not count the seconds. */
    public UserMessage ofStep(SrsStepResult found, RecordingSessionReport session) {
        boolean alive =
                found.finding() == SrsFinding.LOGGED_IN
                        && session.state() instanceof RecordingSessionState.Open;
        return alive ? sentence("LOGGED_IN.step") : of(found, session, Optional.empty());
    }

    /** The answer to a logout alone proves nothing: what was checked afterwards does. */
    private static UserMessage gone(SrsStepResult found, RecordingSessionReport session) {
        if (session.follows(found, SrsFinding.ALREADY_GONE)) {
            return sentence("ALREADY_GONE");
        }
        return sentence(session.isLatest(found) ? "ALREADY_GONE.unchecked" : "ALREADY_GONE.said");
    }

    private static UserMessage alive(RecordingSessionState state, Optional<Duration> left) {
        if (!(state instanceof RecordingSessionState.Open)) {
            return sentence("LOGGED_IN.before");
        }
        return left.map(rest -> sentence("LOGGED_IN", rest.toSeconds()))
                .orElseGet(() -> sentence("LOGGED_IN.doubtful"));
    }

    private UserMessage notPolled(SrsStepResult found, RecordingSessionState state) {
        return state instanceof RecordingSessionState.Open open
                ? sentence("PING_FAILED", times.clock(open.dropsAt()), cause(found))
                : sentence("PING_FAILED.before", cause(found));
    }

    private UserMessage expired(SrsStepResult found, RecordingSessionState state) {
        return state instanceof RecordingSessionState.Over(_, boolean presumed) && presumed
                ? sentence("SESSION_EXPIRED.presumed", PingSchedule.TIME_OUT.toSeconds())
                : found(found);
    }

    private UserMessage found(SrsStepResult found) {
        return switch (found.details()) {
            case FindingDetails.Version(String version, boolean usual) ->
                    sentence(
                            usual ? "VERSION_KNOWN" : "VERSION_KNOWN.unusual",
                            VisibleText.text(version));
            case FindingDetails.Cors cors -> cors(found.finding(), cors);
            case FindingDetails.SignedIn signedIn -> signedIn(signedIn);
            case FindingDetails.Answer answer -> answered(found.finding(), answer);
            case FindingDetails.Lost lost -> lost(found.finding(), lost);
            case FindingDetails.Stopped(int step) ->
                    sentence(
                            step == SrsFinding.LOGIN_ACCEPTED.step() ? "STOPPED.login" : "STOPPED");
        };
    }

    private UserMessage cors(SrsFinding finding, FindingDetails.Cors cors) {
        return sentence(
                finding.name(),
                origin,
                VisibleText.text(String.join(", ", cors.missing())),
                cors.asked().method() + " " + cors.asked().path(),
                cors.allowedOrigin().isEmpty()
                        ? MessageBundle.of("recording.noOrigin")
                        : VisibleText.text(cors.allowedOrigin()));
    }

    private static UserMessage signedIn(FindingDetails.SignedIn signedIn) {
        String cookie =
                signedIn.cookieNames().isEmpty()
                        ? MessageBundle.of("recording.cookie.none")
                        : MessageBundle.of(
                                "recording.cookie",
                                signedIn.cookieNames().stream()
                                        .map(VisibleText::text)
                                        .collect(Collectors.joining(", ")));
        return sentence("LOGIN_ACCEPTED", cookie, of(signedIn.csrf()));
    }

    /** Whether a logout needs a token. */
    public static String of(CsrfProtection csrf) {
        return MessageBundle.of("recording.csrf." + csrf.name());
    }

    private static UserMessage answered(SrsFinding finding, FindingDetails.Answer answer) {
        UserMessage plain = sentence(finding.name(), status(answer));
        return answer.characterSetMayDiffer()
                ? new UserMessage(
                        plain.what(),
                        MessageBundle.of("recording.characterSet") + " " + plain.then())
                : plain;
    }

    /** HTTP status and, where the body tells one, its code and its words. */
    private static String status(FindingDetails.Answer answer) {
        Integer code = answer.statusCode();
        String http = "HTTP " + answer.status();
        if (code == null || code == 0) {
            return http;
        }
        String message = VisibleText.text(answer.statusMessage());
        return http + ", statusCode " + code + (message.isEmpty() ? "" : ", " + message);
    }

    private static UserMessage lost(SrsFinding finding, FindingDetails.Lost lost) {
        String cause = cause(lost);
        return switch (finding) {
            case UNREACHABLE, NOT_LOOPBACK, NOT_SRS ->
                    new UserMessage(cause, MessageBundle.of(LOST + lost.loss() + ".then"));
            case TLS_UNTRUSTED -> new UserMessage(cause, MessageBundle.of(advice(lost)));
            case SrsFinding other -> sentence(other.name(), cause);
        };
    }

    private static String advice(FindingDetails.Lost lost) {
        String own = LOST + lost.loss() + ".then";
        return MessageBundle.has(own) ? own : FINDING + SrsFinding.TLS_UNTRUSTED + ".then";
    }

    private static String cause(SrsStepResult found) {
        return switch (found.details()) {
            case FindingDetails.Lost lost -> cause(lost);
            case FindingDetails.Answer answer -> status(answer);
            default -> "";
        };
    }

    /** How an answer did not come; of a certificate, all that a person needs to compare it. */
    private static String cause(FindingDetails.Lost lost) {
        String key = LOST + lost.loss();
        return lost.failure() instanceof CallFailure.Untrusted(_, var chain, _)
                        && lost.loss() != SrsTransportFailure.TLS_NOT_SPOKEN
                ? cause(key, chain.getFirst())
                : MessageBundle.of(key);
    }

    private static String cause(String key, ShownCertificate shown) {
        return MessageBundle.of(
                key,
                VisibleText.text(shown.subject()),
                names(shown),
                TimeFormat.utc(shown.notBefore()),
                TimeFormat.utc(shown.notAfter()),
                shown.sha256());
    }

    /** Whom a certificate is for. */
    public static String names(ShownCertificate shown) {
        return shown.names().isBlank()
                ? MessageBundle.of("recording.noName")
                : VisibleText.text(shown.names());
    }

    private static UserMessage sentence(String key, Object... arguments) {
        return new UserMessage(
                MessageBundle.of(FINDING + key, arguments),
                MessageBundle.of(FINDING + key + ".then", arguments));
    }
}
