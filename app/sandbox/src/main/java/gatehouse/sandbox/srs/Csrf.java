package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

/** CSRF protection, which a caller asks for at login (contract: SRS 5). */
final class Csrf {
    static final String TOKEN = "X-CSRF-TOKEN";
    private static final String NAME = "X-CSRF-HEADER";
    private static final String OTHER_NAME = "X-SRS-Token";
    private static final String WANTED = "X-Support-CSRFP";

    private final Readings readings;
    private final Sessions sessions;

    /** The answers of a session that can carry a token. */
    enum Moment {
        LOGIN,
        PING
    }

    Csrf(Readings readings, Sessions sessions) {
        this.readings = readings;
        this.sessions = sessions;
    }

    /** A token where this login asks for protection and gets it. */
    @Nullable CsrfToken asked(Call login) {
        boolean given =
                readings.of(SrsReadings.CSRF_SUPPORT)
                        && login.header(WANTED)
                                .filter(readings.of(SrsReadings.CSRF_FLAG_CASE))
                                .isPresent();
        return given ? new CsrfToken() : null;
    }

    /** Lets the answer carry the token if this is when it is sent. */
    Answer carried(Answer answer, Session session, Moment moment) {
        CsrfToken token = session.token();
        if (token == null) {
            return answer;
        }
        return switch (readings.of(SrsReadings.TOKEN_SENT_AT)) {
            case LOGIN -> moment == Moment.LOGIN ? with(answer, token, false) : answer;
            case FIRST_PING ->
                    moment == Moment.PING && !token.wasSent() ? with(answer, token, false) : answer;
            case EVERY_ANSWER -> with(answer, token, true);
        };
    }

    /** A logout needs the right token, and the cookie if the session has one. */
    boolean forbidsLogout(Session session, boolean byCookie, Call call) {
        CsrfToken token = session.token();
        boolean cookieMissing = !byCookie && !session.cookies().values().isEmpty();
        return token != null && (cookieMissing || !isRight(token, call));
    }

    /** A ping needs the token at most, and never before the token could be known. */
    boolean forbidsPing(Session session, Call call) {
        CsrfToken token = session.token();
        return token != null
                && token.wasSent()
                && readings.of(SrsReadings.CSRF_ON_PING)
                && !isRight(token, call);
    }

    /** The answer to a call that was forbidden. */
    Answer forbidden(Session session) {
        if (readings.of(SrsReadings.ENDED_BY_403)) {
            sessions.end(session);
        }
        return Answers.of(403, "text/plain", readings.of(SrsReadings.CSRF_403_BODY));
    }

    private Answer with(Answer answer, CsrfToken token, boolean renewed) {
        String value = token.send(renewed);
        Ways.TokenHeaders way = readings.of(SrsReadings.TOKEN_HEADERS);
        if (way != Ways.TokenHeaders.NONE) {
            token.tell();
        }
        return switch (way) {
            case BOTH -> answer.with(NAME, TOKEN).with(TOKEN, value);
            case TOKEN_ONLY -> answer.with(TOKEN, value);
            case RENAMED -> answer.with(NAME, OTHER_NAME).with(TOKEN, value);
            case NONE -> answer;
        };
    }

    private boolean isRight(CsrfToken token, Call call) {
        boolean renamed = readings.of(SrsReadings.TOKEN_HEADERS) == Ways.TokenHeaders.RENAMED;
        return call.header(renamed ? OTHER_NAME : TOKEN).filter(token.value()::equals).isPresent();
    }
}
