package gatehouse.sandbox.srs.calls;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.sessions.PlayedSrsCsrfToken;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

/** CSRF protection, which a caller asks for at login (contract: SRS 5). */
public final class PlayedSrsCsrfProtection {
    public static final String TOKEN = "X-CSRF-TOKEN";
    private static final String NAME = "X-CSRF-HEADER";
    private static final String OTHER_NAME = "X-SRS-Token";
    private static final String WANTED = "X-Support-CSRFP";

    private final ContractVariants readings;
    private final PlayedSrsSessionRegistry sessions;

    /** The answers of a session that can carry a token. */
    enum Moment {
        LOGIN,
        PING
    }

    public PlayedSrsCsrfProtection(ContractVariants readings, PlayedSrsSessionRegistry sessions) {
        this.readings = readings;
        this.sessions = sessions;
    }

    /** A token where this login asks for protection and gets it. */
    @Nullable PlayedSrsCsrfToken asked(ReceivedCall login) {
        boolean given =
                readings.of(SrsSwitches.CSRF_SUPPORT)
                        && login.header(WANTED)
                                .filter(readings.of(SrsSwitches.CSRF_FLAG_CASE))
                                .isPresent();
        return given ? new PlayedSrsCsrfToken() : null;
    }

    /** Lets the answer carry the token if this is when it is sent. */
    PlayedAnswer carried(PlayedAnswer answer, PlayedSrsSession session, Moment moment) {
        PlayedSrsCsrfToken token = session.token();
        if (token == null) {
            return answer;
        }
        return switch (readings.of(SrsSwitches.TOKEN_SENT_AT)) {
            case LOGIN -> moment == Moment.LOGIN ? with(answer, token, false) : answer;
            case FIRST_PING ->
                    moment == Moment.PING && !token.wasSent() ? with(answer, token, false) : answer;
            case EVERY_ANSWER -> with(answer, token, true);
        };
    }

    /** A logout needs the right token, and the cookie if the session has one. */
    boolean forbidsLogout(PlayedSrsSession session, boolean byCookie, ReceivedCall call) {
        PlayedSrsCsrfToken token = session.token();
        boolean cookieMissing = !byCookie && !session.cookies().values().isEmpty();
        return token != null && (cookieMissing || !isRight(token, call));
    }

    /** A ping needs the token at most, and never before the token could be known. */
    boolean forbidsPing(PlayedSrsSession session, ReceivedCall call) {
        PlayedSrsCsrfToken token = session.token();
        return token != null
                && token.wasSent()
                && readings.of(SrsSwitches.CSRF_ON_PING)
                && !isRight(token, call);
    }

    /** The answer to a call that was forbidden. */
    PlayedAnswer forbidden(PlayedSrsSession session) {
        if (readings.of(SrsSwitches.ENDED_BY_403)) {
            sessions.end(session);
        }
        return PlayedSrsAnswers.of(403, "text/plain", readings.of(SrsSwitches.CSRF_403_BODY));
    }

    private PlayedAnswer with(PlayedAnswer answer, PlayedSrsCsrfToken token, boolean renewed) {
        String value = token.send(renewed);
        SrsVariants.TokenHeaders way = readings.of(SrsSwitches.TOKEN_HEADERS);
        if (way != SrsVariants.TokenHeaders.NONE) {
            token.tell();
        }
        return switch (way) {
            case BOTH -> answer.with(NAME, TOKEN).with(TOKEN, value);
            case TOKEN_ONLY -> answer.with(TOKEN, value);
            case RENAMED -> answer.with(NAME, OTHER_NAME).with(TOKEN, value);
            case NONE -> answer;
        };
    }

    private boolean isRight(PlayedSrsCsrfToken token, ReceivedCall call) {
        boolean renamed =
                readings.of(SrsSwitches.TOKEN_HEADERS) == SrsVariants.TokenHeaders.RENAMED;
        return call.header(renamed ? OTHER_NAME : TOKEN).filter(token.value()::equals).isPresent();
    }
}
