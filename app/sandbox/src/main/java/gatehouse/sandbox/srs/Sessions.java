package gatehouse.sandbox.srs;

import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions that were opened and not ended, and the rules of their life (contract: SRS 6). */
final class Sessions {
    private final Readings readings;
    private final InstantSource clock;
    private final List<Session> opened = new ArrayList<>();

    /** One that lives, with what is left of its time; empty while no timer runs. */
    record Living(Session session, Optional<Duration> left) {}

    Sessions(Readings readings, InstantSource clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** Whether a session lives that bars all others. */
    synchronized boolean isBarred() {
        return readings.of(SrsReadings.SECOND_LOGIN) == Ways.SecondLogin.REFUSED
                && opened.stream().anyMatch(this::lives);
    }

    /** Opens a session, whatever that does to the others; false when they bar it. */
    synchronized boolean open(Session session) {
        if (isBarred()) {
            return false;
        }
        if (readings.of(SrsReadings.SECOND_LOGIN) == Ways.SecondLogin.REPLACES) {
            opened.clear();
        }
        if (readings.of(SrsReadings.LOGIN_STARTS_TIMER)) {
            session.startTimer(clock.instant());
        }
        opened.add(session);
        return true;
    }

    synchronized Optional<Session> withCookies(Map<String, String> sent) {
        return opened.stream().filter(session -> session.cookies().areIn(sent)).findFirst();
    }

    synchronized Optional<Session> newestOf(User user) {
        return opened.reversed().stream()
                .filter(session -> session.user().equals(user))
                .findFirst();
    }

    /**
     * Whether a session still answers; one that timed out does not, and lives again after that if
     * SRS itself logs in anew.
     */
    synchronized boolean answers(Session session) {
        if (lives(session)) {
            return true;
        }
        if (opened.contains(session) && readings.of(SrsReadings.RELOGIN_BY_SRS)) {
            session.startTimer(clock.instant());
        }
        return false;
    }

    void pinged(Session session) {
        session.startTimer(clock.instant());
    }

    /** A preflight of the ping names no session, so it can only mean all of them. */
    synchronized void preflighted() {
        if (readings.of(SrsReadings.PREFLIGHT_RESTARTS_TIMER)) {
            opened.stream()
                    .filter(this::lives)
                    .forEach(session -> session.restartTimer(clock.instant()));
        }
    }

    synchronized void end(Session session) {
        opened.remove(session);
    }

    synchronized void endAll() {
        opened.clear();
    }

    synchronized List<Living> living() {
        Instant now = clock.instant();
        return opened.stream()
                .filter(this::lives)
                .map(session -> new Living(session, Optional.ofNullable(left(session, now))))
                .toList();
    }

    private boolean lives(Session session) {
        Duration left = left(session, clock.instant());
        return opened.contains(session) && (left == null || left.isPositive());
    }

    private @Nullable Duration left(Session session, Instant now) {
        return session.left(now, readings.of(SrsReadings.PING_TIMEOUT));
    }
}
