package gatehouse.sandbox.srs.sessions;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An SRS session, who opened it, and the timer that each ping starts again (contract: SRS 6). Its
 * id is known to tests alone; on the wire it has cookies.
 */
public final class PlayedSrsSession {
    private final String id = UUID.randomUUID().toString();
    private final PlayedSrsUser user;
    private final Opener opener;
    private final Instant openedAt;
    private final PlayedSrsCookies cookies;
    private final PlayedSrsConfiguration configuration;
    private final @Nullable PlayedSrsCsrfToken token;
    private volatile @Nullable Instant timerFrom;

    /** Who opened a session. */
    public enum Opener {
        CONSOLE,
        DESKTOP
    }

    /** A session whose token is null needs none. */
    public PlayedSrsSession(
            PlayedSrsUser user,
            Opener opener,
            Instant openedAt,
            PlayedSrsCookies cookies,
            PlayedSrsConfiguration configuration,
            @Nullable PlayedSrsCsrfToken token) {
        this.user = user;
        this.opener = opener;
        this.openedAt = openedAt;
        this.cookies = cookies;
        this.configuration = configuration;
        this.token = token;
    }

    public String id() {
        return id;
    }

    public PlayedSrsUser user() {
        return user;
    }

    public Opener opener() {
        return opener;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public PlayedSrsCookies cookies() {
        return cookies;
    }

    public PlayedSrsConfiguration configuration() {
        return configuration;
    }

    public @Nullable PlayedSrsCsrfToken token() {
        return token;
    }

    void startTimer(Instant now) {
        timerFrom = now;
    }

    void restartTimer(Instant now) {
        if (timerFrom != null) {
            timerFrom = now;
        }
    }

    /** What is left of the time until it is dropped; null while no timer runs. */
    @Nullable Duration left(Instant now, Duration timeout) {
        Instant from = timerFrom;
        return from == null ? null : Duration.between(now, from.plus(timeout));
    }
}
