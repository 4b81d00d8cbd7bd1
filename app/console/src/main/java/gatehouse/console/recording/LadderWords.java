package gatehouse.console.recording;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.srs.Csrf;
import gatehouse.clients.srs.Details;
import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;
import gatehouse.clients.srs.Loss;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Times;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Findings in the words of the contract (SRS 8), for the window and the terminal: never more than
 * is known, and of nobody's session but the console's own.
 *
 * @param origin the web desktop's server
 */
public record LadderWords(String origin, ZoneId zone) {
    private static final String FINDING = "recording.finding.";
    private static final String LOST = "recording.lost.";

    /** The word of a badge: {@code SRS answers}. */
    public static String of(Badge badge) {
        return Words.of("recording.badge." + badge.name());
    }

    /** What is marked beside it, in a few words. */
    public static String of(Badge.Remark remark) {
        return Words.of("recording.remark." + remark.name());
    }

    /** A harmless step, or one of a session that is over. */
    public Sentence of(LadderStep step) {
        return step.found()
                .map(this::found)
                .orElseGet(() -> sentence(step.finding().name(), step.refusal()));
    }

    /**
     * A step of the console's own session.
     *
     * @param state where the session stands by now
     * @param left what is left of it without a ping; empty where that is not known
     */
    public Sentence of(Found found, SessionState state, Optional<Duration> left) {
        return switch (found.finding()) {
            case LOGGED_IN -> alive(state, left);
            case PING_FAILED -> notPolled(found, state);
            case SESSION_EXPIRED -> expired(found, state);
            case Finding _ -> found(found);
        };
    }

    /** The same as a line of the ladder, which does not count the seconds. */
    public Sentence ofStep(Found found, SessionState state) {
        boolean alive = found.finding() == Finding.LOGGED_IN && state instanceof SessionState.Open;
        return alive ? sentence("LOGGED_IN.step") : of(found, state, Optional.empty());
    }

    private static Sentence alive(SessionState state, Optional<Duration> left) {
        if (!(state instanceof SessionState.Open)) {
            return sentence("LOGGED_IN.before");
        }
        return left.map(rest -> sentence("LOGGED_IN", rest.toSeconds()))
                .orElseGet(() -> sentence("LOGGED_IN.doubtful"));
    }

    private Sentence notPolled(Found found, SessionState state) {
        return state instanceof SessionState.Open open
                ? sentence("PING_FAILED", Times.clock(open.dropsAt(), zone), cause(found))
                : sentence("PING_FAILED.before", cause(found));
    }

    private Sentence expired(Found found, SessionState state) {
        return state instanceof SessionState.Over(_, boolean presumed) && presumed
                ? sentence("SESSION_EXPIRED.presumed", Heartbeat.TIME_OUT.toSeconds())
                : found(found);
    }

    private Sentence found(Found found) {
        return switch (found.details()) {
            case Details.Version(String version, boolean usual) ->
                    sentence(
                            usual ? "VERSION_KNOWN" : "VERSION_KNOWN.unusual",
                            Visible.text(version));
            case Details.Cors cors -> cors(found.finding(), cors);
            case Details.SignedIn signedIn -> signedIn(signedIn);
            case Details.Answer answer -> answered(found.finding(), answer);
            case Details.Lost lost -> lost(found.finding(), lost);
        };
    }

    private Sentence cors(Finding finding, Details.Cors cors) {
        return sentence(
                finding.name(),
                origin,
                Visible.text(String.join(", ", cors.missing())),
                cors.asked().method() + " " + cors.asked().path(),
                cors.allowedOrigin().isEmpty()
                        ? Words.of("recording.noOrigin")
                        : Visible.text(cors.allowedOrigin()));
    }

    private static Sentence signedIn(Details.SignedIn signedIn) {
        String cookie =
                signedIn.cookieNames().isEmpty()
                        ? Words.of("recording.cookie.none")
                        : Words.of(
                                "recording.cookie",
                                signedIn.cookieNames().stream()
                                        .map(Visible::text)
                                        .collect(Collectors.joining(", ")));
        return sentence("LOGIN_ACCEPTED", cookie, of(signedIn.csrf()));
    }

    /** Whether a logout needs a token. */
    public static String of(Csrf csrf) {
        return Words.of("recording.csrf." + csrf.name());
    }

    private static Sentence answered(Finding finding, Details.Answer answer) {
        Sentence plain = sentence(finding.name(), status(answer));
        return answer.characterSetMayDiffer()
                ? new Sentence(
                        plain.what(), Words.of("recording.characterSet") + " " + plain.then())
                : plain;
    }

    /** HTTP status and, where the body tells one, its code and its words. */
    private static String status(Details.Answer answer) {
        Integer code = answer.statusCode();
        String http = "HTTP " + answer.status();
        if (code == null || code == 0) {
            return http;
        }
        String message = Visible.text(answer.statusMessage());
        return http + ", statusCode " + code + (message.isEmpty() ? "" : ", " + message);
    }

    private static Sentence lost(Finding finding, Details.Lost lost) {
        String cause = cause(lost);
        boolean nothingSent = lost.failure().equals(new CallFailure.Cancelled(false));
        return switch (finding) {
            case UNREACHABLE, NOT_LOOPBACK, NOT_SRS ->
                    new Sentence(cause, Words.of(LOST + lost.loss() + ".then"));
            case LOGIN_UNKNOWN ->
                    sentence(nothingSent ? "LOGIN_UNKNOWN.notSent" : "LOGIN_UNKNOWN", cause);
            case Finding other -> sentence(other.name(), cause);
        };
    }

    private static String cause(Found found) {
        return switch (found.details()) {
            case Details.Lost lost -> cause(lost);
            case Details.Answer answer -> status(answer);
            default -> "";
        };
    }

    /** How an answer did not come; of a certificate, all that a person needs to compare it. */
    private static String cause(Details.Lost lost) {
        String key = LOST + lost.loss();
        return lost.failure() instanceof CallFailure.Untrusted shown
                        && lost.loss() != Loss.TLS_NOT_SPOKEN
                ? Words.of(
                        key,
                        Visible.text(shown.subject()),
                        names(shown),
                        String.valueOf(shown.notBefore()),
                        String.valueOf(shown.notAfter()),
                        shown.sha256())
                : Words.of(key);
    }

    /** Whom a certificate is for. */
    public static String names(CallFailure.Untrusted shown) {
        return shown.names().isBlank() ? Words.of("recording.noName") : Visible.text(shown.names());
    }

    private static Sentence sentence(String key, Object... arguments) {
        return new Sentence(
                Words.of(FINDING + key, arguments), Words.of(FINDING + key + ".then", arguments));
    }
}
