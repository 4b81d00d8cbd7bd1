package gatehouse.console.servicelogin;

import gatehouse.clients.superoffice.answer.CsSessionKey;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A service login that was opened in this run, and what is known of it.
 *
 * @param number counts those of the run from 1, as one whose answer was incomplete has no login id
 * @param session as answered; its key is a bearer secret, and gone once it was forgotten
 * @param remoteIp what was sent as the remote address
 * @param openedAt when the answer came
 * @param life what is known of it
 * @param asOf when that was told
 * @param call the number of the call that it rests on; empty where it rests on none
 */
public record ServiceLogin(
        int number,
        CsSessionKey session,
        String remoteIp,
        Instant openedAt,
        LoginLife life,
        Instant asOf,
        OptionalLong call) {
    /** What is known of a service login. */
    public enum LoginLife {
        /** It was opened, and nobody has asked since. */
        OPENED,
        /** The server said that its key is valid. */
        ALIVE,
        /** The server said that its key is not valid any more. */
        ENDED,
        /** The server said that it was removed. */
        REMOVED,
        /** The server said that it was removed, and then that its key is still valid. */
        STILL_ALIVE,
        /** A removal was sent, and not confirmed. */
        REMOVAL_UNKNOWN
    }

    /** Whether it may be alive, as far as is known. */
    public boolean mayLive() {
        return switch (life) {
            case OPENED, ALIVE, STILL_ALIVE, REMOVAL_UNKNOWN -> true;
            case ENDED, REMOVED -> false;
        };
    }

    /** Whether its key is known and could be checked. */
    public boolean hasKey() {
        return session.key() != null;
    }

    /** The same with something else known of it. */
    ServiceLogin with(LoginLife other, Instant now, OptionalLong restsOn) {
        return new ServiceLogin(number, session, remoteIp, openedAt, other, now, restsOn);
    }

    /** The same without its key, which is wiped. */
    ServiceLogin withoutKey() {
        var key = session.key();
        if (key == null) {
            return this;
        }
        key.text().wipe();
        var rest =
                new CsSessionKey(
                        null,
                        session.loginId(),
                        session.userId(),
                        session.tableRight(),
                        session.fieldProperties());
        return new ServiceLogin(number, rest, remoteIp, openedAt, life, asOf, call);
    }
}
