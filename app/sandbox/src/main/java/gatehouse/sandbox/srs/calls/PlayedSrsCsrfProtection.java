package gatehouse.sandbox.srs.calls;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.sessions.PlayedSrsCsrfToken;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants.TokenHeaders;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

/** CSRF protection, which a caller asks for at login (contract: SRS 5). */
public final class PlayedSrsCsrfProtection {
    public static final String TOKEN = "X-CSRF-TOKEN";
    private static final String NAME = "X-CSRF-HEADER";
    private static final String OTHER_NAME = "X-SRS-Token";
    private static final String WANTED = "X-Support-CSRFP";

    private final ContractVariants variants;
    private final PlayedSrsSessionRegistry sessions;

    /** The answers of a session that can carry a token. */
    enum Moment {
        LOGIN,
        PING
    }

    public PlayedSrsCsrfProtection(ContractVariants variants, PlayedSrsSessionRegistry sessions) {
        this.variants = variants;
        this.sessions = sessions;
    }

    /** A token where this login asks for protection and gets it. */
    @Nullable PlayedSrsCsrfToken tokenFor(ReceivedCall login) {
        boolean given =
                variants.of(SrsSwitches.CSRF_SUPPORT)
                        && login.header(WANTED)
                                .filter(variants.of(SrsSwitches.CSRF_FLAG_CASE))
                                .isPresent();
        return given ? new PlayedSrsCsrfToken() : null;
    }

    /** Lets the answer carry the token if this is when it is sent. */
    PlayedAnswer carry(PlayedAnswer answer, PlayedSrsSession session, Moment moment) {
        PlayedSrsCsrfToken token = session.token();
        if (token == null) {
            return answer;
        }
        return switch (variants.of(SrsSwitches.TOKEN_SENT_AT)) {
            case LOGIN -> moment == Moment.LOGIN ? with(answer, token, false) : answer;
            case FIRST_PING ->
                    moment == Moment.PING && !token.wasSent() ? with(answer, token, false) : answer;
            case EVERY_ANSWER -> with(answer, token, true);
        };
    }

    /** A logout needs the cookie and the right token. */
    public boolean forbidsLogout(PlayedSrsSession session, boolean byCookie, ReceivedCall call) {
        return isBound(session) && (!byCookie || !isRight(session, call));
    }

    /** A ping needs the token at most, and never before the token could be known. */
    public boolean forbidsPing(PlayedSrsSession session, ReceivedCall call) {
        PlayedSrsCsrfToken token = session.token();
        return token != null
                && token.wasSent()
                && variants.of(SrsSwitches.CSRF_ON_PING)
                && isBound(session)
                && !isRight(session, call);
    }

    /** A token is bound to the cookie of its session; without one it is not enforced. */
    private static boolean isBound(PlayedSrsSession session) {
        return session.token() != null && !session.cookies().values().isEmpty();
    }

    /** The answer to a call that was forbidden. */
    PlayedAnswer forbidden(PlayedSrsSession session) {
        if (variants.of(SrsSwitches.ENDED_BY_403)) {
            sessions.end(session);
        }
        String body = variants.of(SrsSwitches.CSRF_403_BODY);
        return body.isEmpty()
                ? PlayedAnswer.empty(403)
                : PlayedAnswer.text(403, "text/plain", body);
    }

    private PlayedAnswer with(PlayedAnswer answer, PlayedSrsCsrfToken token, boolean renewed) {
        String value = token.send(renewed);
        TokenHeaders way = variants.of(SrsSwitches.TOKEN_HEADERS);
        if (way != TokenHeaders.NONE) {
            token.tell();
        }
        return switch (way) {
            case BOTH -> answer.with(NAME, TOKEN).with(TOKEN, value);
            case TOKEN_ONLY -> answer.with(TOKEN, value);
            case RENAMED -> answer.with(NAME, OTHER_NAME).with(TOKEN, value);
            case NONE -> answer;
        };
    }

    private boolean isRight(PlayedSrsSession session, ReceivedCall call) {
        PlayedSrsCsrfToken token = session.token();
        boolean renamed = variants.of(SrsSwitches.TOKEN_HEADERS) == TokenHeaders.RENAMED;
        return token != null
                && call.header(renamed ? OTHER_NAME : TOKEN)
                        .filter(token.value()::equals)
                        .isPresent();
    }
}
