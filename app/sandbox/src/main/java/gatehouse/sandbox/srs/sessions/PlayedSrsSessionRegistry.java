package gatehouse.sandbox.srs.sessions;

import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions that were opened and not ended, and the rules of their life (contract: SRS 6). */
public final class PlayedSrsSessionRegistry {
    private final ContractVariants variants;
    private final InstantSource clock;
    private final List<PlayedSrsSession> opened = new ArrayList<>();

    /** One that lives, with what is left of its time; empty while no timer runs. */
    public record Living(PlayedSrsSession session, Optional<Duration> left) {}

    public PlayedSrsSessionRegistry(ContractVariants variants, InstantSource clock) {
        this.variants = variants;
        this.clock = clock;
    }

    /** Whether a session lives that bars all others. */
    public synchronized boolean isBarred() {
        return variants.of(SrsSwitches.SECOND_LOGIN) == SrsVariants.SecondLogin.REFUSED
                && opened.stream().anyMatch(this::lives);
    }

    /** Opens a session, whatever that does to the others; false when they bar it. */
    public synchronized boolean open(PlayedSrsSession session) {
        if (isBarred()) {
            return false;
        }
        if (variants.of(SrsSwitches.SECOND_LOGIN) == SrsVariants.SecondLogin.REPLACES) {
            opened.clear();
        }
        if (variants.of(SrsSwitches.LOGIN_STARTS_TIMER)) {
            session.startTimer(clock.instant());
        }
        opened.add(session);
        return true;
    }

    synchronized Optional<PlayedSrsSession> withCookies(Map<String, String> sent) {
        return opened.stream().filter(session -> session.cookies().areIn(sent)).findFirst();
    }

    synchronized Optional<PlayedSrsSession> newestOf(PlayedSrsUser user) {
        return opened.reversed().stream()
                .filter(session -> session.user().equals(user))
                .findFirst();
    }

    /**
     * Whether a session still answers; one that timed out does not, and lives again after that if
     * SRS itself logs in anew.
     */
    public synchronized boolean answers(PlayedSrsSession session) {
        if (lives(session)) {
            return true;
        }
        if (opened.contains(session) && variants.of(SrsSwitches.RELOGIN_BY_SRS)) {
            session.startTimer(clock.instant());
        }
        return false;
    }

    public void pinged(PlayedSrsSession session) {
        session.startTimer(clock.instant());
    }

    /** A preflight of the ping names no session, so it can only mean all of them. */
    public synchronized void preflighted() {
        if (variants.of(SrsSwitches.PREFLIGHT_RESTARTS_TIMER)) {
            opened.stream()
                    .filter(this::lives)
                    .forEach(session -> session.restartTimer(clock.instant()));
        }
    }

    public synchronized void end(PlayedSrsSession session) {
        opened.remove(session);
    }

    public synchronized void endAll() {
        opened.clear();
    }

    public synchronized List<Living> living() {
        Instant now = clock.instant();
        return opened.stream()
                .filter(this::lives)
                .map(session -> new Living(session, Optional.ofNullable(left(session, now))))
                .toList();
    }

    private boolean lives(PlayedSrsSession session) {
        Duration left = left(session, clock.instant());
        return opened.contains(session) && (left == null || left.isPositive());
    }

    private @Nullable Duration left(PlayedSrsSession session, Instant now) {
        return session.left(now, variants.of(SrsSwitches.PING_TIMEOUT));
    }
}
