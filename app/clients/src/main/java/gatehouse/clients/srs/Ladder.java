package gatehouse.clients.srs;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** Tells from what was seen of a call what it means; the rows of the contract's table (SRS 8). */
final class Ladder {
    private static final Pattern USUAL_VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d{3}\\.\\d{2}");
    private static final int PASSWORD_CHANGE = 8;

    private final boolean secure;

    /** Judges calls over TLS, or over plain http. */
    Ladder(boolean secure) {
        this.secure = secure;
    }

    Found version(Reply reply) {
        return switch (reply) {
            case Reply.Lost lost -> unreached(lost);
            case Reply.Answered answer ->
                    answer.decisive() == 200 && !answer.version().isEmpty()
                            ? new Found(
                                    Finding.VERSION_KNOWN,
                                    answer.exchange(),
                                    version(answer.version()))
                            : answered(Finding.NOT_SRS, answer);
        };
    }

    Found preflight(Reply reply, Preflight asked, String origin) {
        return switch (reply) {
            case Reply.Lost lost -> lost(Finding.PREFLIGHT_REFUSED, lost);
            case Reply.Answered answer ->
                    answer.decisive() / 100 == 2
                            ? Cors.judge(answer, asked, origin)
                            : answered(Finding.PREFLIGHT_REFUSED, answer);
        };
    }

    /** An accepted login has no details yet, since only its session knows them. */
    Found login(Reply reply, boolean withConfiguration, boolean beyondAscii) {
        return switch (reply) {
            case Reply.Lost lost -> notAnswered(lost);
            case Reply.Answered answer -> {
                Integer code = answer.statusCode();
                boolean changePassword = code != null && code == PASSWORD_CHANGE;
                Finding finding =
                        changePassword
                                ? Finding.PASSWORD_CHANGE_NEEDED
                                : login(answer, withConfiguration);
                yield finding == Finding.LOGIN_REJECTED
                        ? new Found(finding, answer.exchange(), details(answer, beyondAscii))
                        : answered(finding, answer);
            }
        };
    }

    Found ping(Reply reply, boolean wasAlive) {
        return switch (reply) {
            case Reply.Lost lost -> lost(Finding.PING_FAILED, lost);
            case Reply.Answered answer ->
                    answered(
                            switch (answer.decisive()) {
                                case 200 -> whole(answer, Finding.LOGGED_IN, Finding.PING_FAILED);
                                case 401 ->
                                        wasAlive ? Finding.SESSION_EXPIRED : Finding.NOT_LOGGED_IN;
                                default -> Finding.PING_FAILED;
                            },
                            answer);
        };
    }

    Found logout(Reply reply) {
        return switch (reply) {
            case Reply.Lost lost -> lost(Finding.LOGOUT_UNKNOWN, lost);
            case Reply.Answered answer ->
                    answered(
                            switch (answer.decisive()) {
                                case 200 ->
                                        whole(answer, Finding.LOGGED_OUT, Finding.LOGOUT_UNKNOWN);
                                case 401 -> Finding.ALREADY_GONE;
                                case 403 -> Finding.LOGOUT_FORBIDDEN;
                                default -> Finding.LOGOUT_UNKNOWN;
                            },
                            answer);
        };
    }

    /** Any other answer than the two documented leaves it at what the logout told. */
    Found confirmed(Reply reply) {
        return switch (reply) {
            case Reply.Lost lost -> lost(Finding.LOGGED_OUT, lost);
            case Reply.Answered answer ->
                    answered(
                            switch (answer.decisive()) {
                                case 200 ->
                                        whole(
                                                answer,
                                                Finding.LOGOUT_NOT_CONFIRMED,
                                                Finding.LOGGED_OUT);
                                case 401 -> Finding.LOGOUT_CONFIRMED;
                                default -> Finding.LOGGED_OUT;
                            },
                            answer);
        };
    }

    /**
     * What a ping after a logout that was answered 401 tells: whether there was no session left.
     */
    Found goneConfirmed(Reply reply) {
        return switch (reply) {
            case Reply.Lost lost -> lost(Finding.LOGOUT_UNKNOWN, lost);
            case Reply.Answered answer ->
                    answered(
                            switch (answer.decisive()) {
                                case 200 ->
                                        whole(
                                                answer,
                                                Finding.LOGOUT_NOT_CONFIRMED,
                                                Finding.LOGOUT_UNKNOWN);
                                case 401 -> Finding.ALREADY_GONE;
                                default -> Finding.LOGOUT_UNKNOWN;
                            },
                            answer);
        };
    }

    private static Finding login(Reply.Answered answer, boolean withConfiguration) {
        return switch (answer.decisive()) {
            case 200 -> whole(answer, Finding.LOGIN_ACCEPTED, Finding.LOGIN_UNKNOWN);
            case 401 -> Finding.LOGIN_REJECTED;
            case 403 -> Finding.LOGIN_FORBIDDEN;
            case 400, 415 -> withConfiguration ? Finding.CONFIG_REFUSED : Finding.LOGIN_ERROR;
            default -> Finding.LOGIN_ERROR;
        };
    }

    /** Half of an answer does not say success: what did not come could have said otherwise. */
    private static Finding whole(Reply.Answered answer, Finding whole, Finding half) {
        return answer.broken() ? half : whole;
    }

    private Found unreached(Reply.Lost lost) {
        Loss loss = Loss.of(lost.failure(), secure);
        boolean strange = secure && loss == Loss.NOT_HTTP;
        return lost(strange ? Finding.NOT_SRS : loss.finding(), lost);
    }

    private Found notAnswered(Reply.Lost lost) {
        Loss loss = Loss.of(lost.failure(), secure);
        boolean known = loss != Loss.CANCELLED && Loss.nothingSent(lost.failure());
        return lost(known ? loss.finding() : Finding.LOGIN_UNKNOWN, lost);
    }

    private Found lost(Finding finding, Reply.Lost lost) {
        Loss loss = Loss.of(lost.failure(), secure);
        return new Found(finding, lost.exchange(), new Details.Lost(loss, lost.failure()));
    }

    private static Found answered(Finding finding, Reply.Answered answer) {
        return new Found(
                finding,
                answer.exchange(),
                answer.broken()
                        ? new Details.Lost(Loss.HALF_ANSWER, requireNonNull(answer.cut()))
                        : details(answer, false));
    }

    private static Details details(Reply.Answered answer, boolean characterSetMayDiffer) {
        return new Details.Answer(
                answer.status(), answer.statusCode(), answer.message(), characterSetMayDiffer);
    }

    private static Details version(String version) {
        return new Details.Version(version, USUAL_VERSION.matcher(version).matches());
    }
}
