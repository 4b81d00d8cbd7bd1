package gatehouse.clients.srs;

import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.redaction.SecretStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A session that this console opened, or may have opened: its cookies, its newest CSRF token, and
 * the password only where the login set no cookie (contract: SRS 5). All of it lives in memory
 * only; the text form tells none of it.
 */
public final class SrsSession {
    private static final String TOKEN = "X-CSRF-Token";
    private static final Pattern OTHER_NAME = Pattern.compile("X-[A-Za-z0-9-]{1,60}");
    private static final Pattern SENDABLE = Pattern.compile("[!-~]([ -~]*[!-~])?");

    private final ServerAddress server;
    private final SrsCredentials credentials;
    private final boolean askedForCsrf;
    private final boolean uncertain;
    private final Instant openedAt;
    private final SrsCookieJar cookies;
    private final SecretStore secrets;
    private @Nullable String token;
    private @Nullable String tokenName;
    private SrsSessionState state = SrsSessionState.OPEN;

    private enum SrsSessionState {
        OPEN,
        ALIVE,
        /** SRS said yes to a logout; the cookie is kept to look whether it took effect. */
        LOGGED_OUT,
        /** SRS said to a logout that there is no such session; the cookie is kept to look. */
        SAID_TO_BE_GONE,
        GONE
    }

    /**
     * A session as the answer to its login left it; {@code credentials} are its own from now on.
     */
    SrsSession(
            ServerAddress server,
            SrsCredentials credentials,
            boolean askedForCsrf,
            boolean uncertain,
            Instant openedAt,
            SrsCookieJar cookies,
            SecretStore secrets,
            List<HeaderLine> answer) {
        this.server = server;
        this.credentials = credentials;
        this.askedForCsrf = askedForCsrf;
        this.uncertain = uncertain;
        this.openedAt = openedAt;
        this.cookies = cookies;
        this.secrets = secrets;
        cookies.take(answer);
        takeToken(answer);
        if (!cookies.isEmpty()) {
            credentials.wipe();
        }
    }

    /** The agent's name as it was typed here. */
    public String user() {
        return credentials.user();
    }

    /** When the login was sent, by the console's own clock. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Whether it is not known that there is such a session: it can be logged out, not polled. */
    public boolean uncertain() {
        return uncertain;
    }

    /**
     * Whether calls carry user and password, so that they name the agent rather than this session
     * and may touch one that the agent's own desktop has opened (contract: SRS 4.5).
     */
    public synchronized boolean byPassword() {
        return !credentials.wiped();
    }

    /** The names of its cookies. */
    public synchronized List<String> cookieNames() {
        return cookies.names();
    }

    /** Whether a logout needs a token, as far as is known by now. */
    public synchronized CsrfProtection csrf() {
        if (!askedForCsrf) {
            return CsrfProtection.NOT_ASKED_FOR;
        }
        return token == null ? CsrfProtection.CSRF_NO_TOKEN : CsrfProtection.CSRF_TOKEN_RECEIVED;
    }

    /** Forgets cookies, token and password; nothing can be sent for this session any more. */
    public synchronized void forget() {
        state = SrsSessionState.GONE;
        cookies.clear();
        token = null;
        tokenName = null;
        credentials.wipe();
        secrets.end();
    }

    /**
     * Whether it can be looked after an answered logout what became of the session: SRS answered
     * the logout with 200 or 401, and a cookie names the session (contract: SRS 8, rows 8 and 9).
     */
    public synchronized boolean logoutConfirmable() {
        return state == SrsSessionState.LOGGED_OUT || state == SrsSessionState.SAID_TO_BE_GONE;
    }

    @Override
    public String toString() {
        return "SrsSession[" + user() + " at " + server + "]";
    }

    /**
     * What names the session on a call to that server.
     *
     * @throws UnsendableRequestException when nothing does, or when it was opened elsewhere
     */
    synchronized List<HeaderLine> headers(ServerAddress to) {
        if (!to.equals(server)) {
            throw new UnsendableRequestException(
                    SrsNotSentReasons.SESSION_ELSEWHERE,
                    "The session was opened at another address.");
        }
        if (state == SrsSessionState.GONE || (cookies.isEmpty() && credentials.wiped())) {
            throw new UnsendableRequestException(
                    SrsNotSentReasons.SESSION_FORGOTTEN, "Nothing names the session any more.");
        }
        var headers = new ArrayList<HeaderLine>();
        if (!credentials.wiped()) {
            headers.add(new HeaderLine("Authorization", credentials.authorization()));
        }
        if (!cookies.isEmpty()) {
            headers.add(new HeaderLine("Cookie", cookies.header()));
        }
        if (token != null) {
            headers.add(new HeaderLine(TOKEN, token));
            if (tokenName != null) {
                headers.add(new HeaderLine(tokenName, token));
            }
        }
        return headers;
    }

    /** Takes over what an answer says of cookies and token. */
    synchronized void take(List<HeaderLine> answer) {
        if (state != SrsSessionState.GONE) {
            cookies.take(answer);
            takeToken(answer);
        }
    }

    /** Takes over the token only: the cookies stay as they were before the logout. */
    synchronized void loggedOut(List<HeaderLine> answer) {
        takeToken(answer);
        credentials.wipe();
        state = cookies.isEmpty() ? SrsSessionState.GONE : SrsSessionState.LOGGED_OUT;
    }

    /** Keeps the cookies, by which it can be looked whether it is so. */
    synchronized void saidToBeGone() {
        credentials.wipe();
        if (cookies.isEmpty()) {
            forget();
        } else {
            state = SrsSessionState.SAID_TO_BE_GONE;
        }
    }

    synchronized void alive() {
        if (state == SrsSessionState.OPEN) {
            state = SrsSessionState.ALIVE;
        }
    }

    synchronized boolean wasAlive() {
        return state == SrsSessionState.ALIVE;
    }

    synchronized boolean isSaidToBeGone() {
        return state == SrsSessionState.SAID_TO_BE_GONE;
    }

    SecretStore secrets() {
        return secrets;
    }

    private void takeToken(List<HeaderLine> answer) {
        for (HeaderLine header : answer) {
            if (header.name().equalsIgnoreCase(TOKEN)
                    && SENDABLE.matcher(header.value()).matches()) {
                token = header.value();
            }
            if (header.name().equalsIgnoreCase("X-CSRF-HEADER")) {
                tokenName = otherName(header.value());
            }
        }
    }

    private static @Nullable String otherName(String name) {
        return OTHER_NAME.matcher(name).matches() && !name.equalsIgnoreCase(TOKEN) ? name : null;
    }
}
