package gatehouse.clients.srs;

import static java.util.Objects.requireNonNull;

import gatehouse.clients.http.CallFailure;

import java.util.regex.Pattern;

/** Tells from what was seen of a call what it means; the rows of the contract's table (SRS 8). */
final class FindingClassifier {
    private static final Pattern USUAL_VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d{3}\\.\\d{2}");
    private static final int PASSWORD_CHANGE = 8;

    private final boolean secure;

    /** Judges calls over TLS, or over plain http. */
    FindingClassifier(boolean secure) {
        this.secure = secure;
    }

    SrsStepResult version(SrsReply reply) {
        return switch (reply) {
            case SrsReply.Lost lost when lost.isCancelled() ->
                    stopped(SrsFinding.UNREACHABLE.step(), lost);
            case SrsReply.Lost lost -> unreached(lost);
            case SrsReply.Answered answer when answer.isCancelled() ->
                    stopped(SrsFinding.NOT_SRS.step(), answer);
            case SrsReply.Answered answer ->
                    answer.decisive() == 200 && !answer.version().isEmpty()
                            ? new SrsStepResult(
                                    SrsFinding.VERSION_KNOWN,
                                    answer.exchange(),
                                    version(answer.version()))
                            : answered(SrsFinding.NOT_SRS, answer);
        };
    }

    SrsStepResult preflight(SrsReply reply, PreflightCheck asked, String origin) {
        if (reply.isCancelled()) {
            return stopped(SrsFinding.PREFLIGHT_REFUSED.step(), reply);
        }
        return switch (reply) {
            case SrsReply.Lost lost -> lost(SrsFinding.PREFLIGHT_REFUSED, lost);
            case SrsReply.Answered answer ->
                    answer.decisive() / 100 == 2
                            ? CorsJudge.judge(answer, asked, origin)
                            : answered(SrsFinding.PREFLIGHT_REFUSED, answer);
        };
    }

    /** An accepted login has no details yet, since only its session knows them. */
    SrsStepResult login(SrsReply reply, boolean withConfiguration, boolean beyondAscii) {
        return switch (reply) {
            case SrsReply.Lost lost when lost.failure().equals(new CallFailure.Cancelled(false)) ->
                    stopped(SrsFinding.LOGIN_UNKNOWN.step(), lost);
            case SrsReply.Lost lost -> notAnswered(lost);
            case SrsReply.Answered answer -> {
                Integer code = answer.statusCode();
                boolean changePassword = code != null && code == PASSWORD_CHANGE;
                SrsFinding finding =
                        changePassword
                                ? SrsFinding.PASSWORD_CHANGE_NEEDED
                                : login(answer, withConfiguration);
                yield finding == SrsFinding.LOGIN_REJECTED
                        ? new SrsStepResult(
                                finding, answer.exchange(), details(answer, beyondAscii))
                        : answered(finding, answer);
            }
        };
    }

    SrsStepResult ping(SrsReply reply, boolean wasAlive) {
        return switch (reply) {
            case SrsReply.Lost lost when lost.isCancelled() ->
                    stopped(
                            wasAlive
                                    ? SrsFinding.SESSION_EXPIRED.step()
                                    : SrsFinding.NOT_LOGGED_IN.step(),
                            lost);
            case SrsReply.Lost lost -> lost(SrsFinding.PING_FAILED, lost);
            case SrsReply.Answered answer ->
                    answered(
                            switch (answer.decisive()) {
                                case 200 ->
                                        whole(answer, SrsFinding.LOGGED_IN, SrsFinding.PING_FAILED);
                                case 401 ->
                                        wasAlive
                                                ? SrsFinding.SESSION_EXPIRED
                                                : SrsFinding.NOT_LOGGED_IN;
                                default -> SrsFinding.PING_FAILED;
                            },
                            answer);
        };
    }

    SrsStepResult logout(SrsReply reply) {
        return switch (reply) {
            case SrsReply.Lost lost -> lost(SrsFinding.LOGOUT_UNKNOWN, lost);
            case SrsReply.Answered answer ->
                    answered(
                            switch (answer.decisive()) {
                                case 200 ->
                                        whole(
                                                answer,
                                                SrsFinding.LOGGED_OUT,
                                                SrsFinding.LOGOUT_UNKNOWN);
                                case 401 -> SrsFinding.ALREADY_GONE;
                                case 403 -> SrsFinding.LOGOUT_FORBIDDEN;
                                default -> SrsFinding.LOGOUT_UNKNOWN;
                            },
                            answer);
        };
    }

    /** Any other answer than the two documented leaves it at what the logout told. */
    SrsStepResult confirmed(SrsReply reply) {
        return switch (reply) {
            case SrsReply.Lost lost when lost.isCancelled() ->
                    stopped(SrsFinding.LOGOUT_CONFIRMED.step(), lost);
            case SrsReply.Lost lost -> lost(SrsFinding.LOGGED_OUT, lost);
            case SrsReply.Answered answer ->
                    answered(
                            switch (answer.decisive()) {
                                case 200 ->
                                        whole(
                                                answer,
                                                SrsFinding.LOGOUT_NOT_CONFIRMED,
                                                SrsFinding.LOGGED_OUT);
                                case 401 -> SrsFinding.LOGOUT_CONFIRMED;
                                default -> SrsFinding.LOGGED_OUT;
                            },
                            answer);
        };
    }

    /**
     * What a ping after a logout that was answered 401 tells: whether there was no session left. A
     * cancelled one leaves that unknown, as an answer of 401 alone is not believed.
     */
    SrsStepResult goneConfirmed(SrsReply reply) {
        return switch (reply) {
            case SrsReply.Lost lost -> lost(SrsFinding.LOGOUT_UNKNOWN, lost);
            case SrsReply.Answered answer ->
                    answered(
                            switch (answer.decisive()) {
                                case 200 ->
                                        whole(
                                                answer,
                                                SrsFinding.LOGOUT_NOT_CONFIRMED,
                                                SrsFinding.LOGOUT_UNKNOWN);
                                case 401 -> SrsFinding.ALREADY_GONE;
                                default -> SrsFinding.LOGOUT_UNKNOWN;
                            },
                            answer);
        };
    }

    private static SrsFinding login(SrsReply.Answered answer, boolean withConfiguration) {
        return switch (answer.decisive()) {
            case 200 -> whole(answer, SrsFinding.LOGIN_ACCEPTED, SrsFinding.LOGIN_UNKNOWN);
            case 401 -> SrsFinding.LOGIN_REJECTED;
            case 403 -> SrsFinding.LOGIN_FORBIDDEN;
            case 400, 415 -> withConfiguration ? SrsFinding.CONFIG_REFUSED : SrsFinding.LOGIN_ERROR;
            default -> SrsFinding.LOGIN_ERROR;
        };
    }

    /** Half of an answer does not say success: what did not come could have said otherwise. */
    private static SrsFinding whole(SrsReply.Answered answer, SrsFinding whole, SrsFinding half) {
        return answer.broken() ? half : whole;
    }

    private SrsStepResult unreached(SrsReply.Lost lost) {
        SrsTransportFailure loss = SrsTransportFailure.of(lost.failure(), secure);
        boolean strange = secure && loss == SrsTransportFailure.NOT_HTTP;
        return lost(strange ? SrsFinding.NOT_SRS : loss.finding(), lost);
    }

    private SrsStepResult notAnswered(SrsReply.Lost lost) {
        SrsTransportFailure loss = SrsTransportFailure.of(lost.failure(), secure);
        boolean known = SrsTransportFailure.nothingSent(lost.failure());
        return lost(known ? loss.finding() : SrsFinding.LOGIN_UNKNOWN, lost);
    }

    private SrsStepResult lost(SrsFinding finding, SrsReply.Lost lost) {
        SrsTransportFailure loss = SrsTransportFailure.of(lost.failure(), secure);
        return new SrsStepResult(
                finding, lost.exchange(), new FindingDetails.Lost(loss, lost.failure()));
    }

    private static SrsStepResult stopped(int step, SrsReply reply) {
        return new SrsStepResult(
                SrsFinding.STOPPED, reply.exchange(), new FindingDetails.Stopped(step));
    }

    private static SrsStepResult answered(SrsFinding finding, SrsReply.Answered answer) {
        return new SrsStepResult(
                finding,
                answer.exchange(),
                answer.broken()
                        ? new FindingDetails.Lost(
                                SrsTransportFailure.HALF_ANSWER, requireNonNull(answer.cut()))
                        : details(answer, false));
    }

    private static FindingDetails details(SrsReply.Answered answer, boolean characterSetMayDiffer) {
        return new FindingDetails.Answer(
                answer.status(), answer.statusCode(), answer.message(), characterSetMayDiffer);
    }

    private static FindingDetails version(String version) {
        return new FindingDetails.Version(version, USUAL_VERSION.matcher(version).matches());
    }
}
