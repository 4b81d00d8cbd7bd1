package gatehouse.sandbox.srs;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An SRS session, who opened it, and the timer that each ping starts again (contract: SRS 6). Its
 * id is known to tests alone; on the wire it has cookies.
 */
final class Session {
    private final String id = UUID.randomUUID().toString();
    private final User user;
    private final Opener opener;
    private final Instant openedAt;
    private final Cookies cookies;
    private final Configuration configuration;
    private final @Nullable CsrfToken token;
    private volatile @Nullable Instant timerFrom;

    /** Who opened a session. */
    enum Opener {
        CONSOLE,
        DESKTOP
    }

    /** A session whose token is null needs none. */
    Session(
            User user,
            Opener opener,
            Instant openedAt,
            Cookies cookies,
            Configuration configuration,
            @Nullable CsrfToken token) {
        this.user = user;
        this.opener = opener;
        this.openedAt = openedAt;
        this.cookies = cookies;
        this.configuration = configuration;
        this.token = token;
    }

    String id() {
        return id;
    }

    User user() {
        return user;
    }

    Opener opener() {
        return opener;
    }

    Instant openedAt() {
        return openedAt;
    }

    Cookies cookies() {
        return cookies;
    }

    Configuration configuration() {
        return configuration;
    }

    @Nullable CsrfToken token() {
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
