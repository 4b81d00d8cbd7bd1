package gatehouse.sandbox.portos;

import gatehouse.sandbox.portos.Session.Standing;
import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The life of sessions: born by a login, used, taken over, ended, run out (contract: Portos 7.1,
 * session life). One call at a time acts or looks; none of them takes long.
 */
final class Sessions {
    private final PortosStore store;
    private final Readings readings;
    private final InstantSource clock;
    private final Tokens tokens;
    private final Set<String> listedThoughExpired = new HashSet<>();
    private Roll roll;
    private Instant beginning;

    Sessions(
            PortosStore store,
            Collection<Session> known,
            Instant beginning,
            Readings readings,
            InstantSource clock,
            Tokens tokens) {
        this.store = store;
        this.readings = readings;
        this.clock = clock;
        this.tokens = tokens;
        this.roll = new Roll(known);
        this.beginning = beginning;
    }

    /** A new session of this user there; on a till it ends the one that is there. */
    synchronized Session begin(String userName, Device device, String authenticationType) {
        settle();
        if (device.isTill()) {
            livingOn(device.name()).forEach(this::takeOver);
        }
        Instant now = now();
        var session =
                new Session(
                        tokens.sessionId(),
                        new Identity(userName, device.name(), device.envName(), authenticationType),
                        now,
                        expiry(now),
                        now,
                        1,
                        Standing.ALIVE,
                        null);
        store.put(session);
        roll.add(session);
        return session;
    }

    /** Notes that the owner of a living session called; empty when it lives no more. */
    synchronized Optional<Session> use(String id) {
        settle();
        return roll.find(id).filter(Session::isAlive).map(this::touched);
    }

    synchronized Optional<Session> find(String id) {
        settle();
        return roll.find(id);
    }

    /** Looks at all sessions at once; nothing changes meanwhile. */
    synchronized <T> T look(Function<Roll, T> view) {
        settle();
        return view.apply(roll);
    }

    synchronized Optional<Session> end(String id) {
        settle();
        Optional<Session> session = roll.find(id);
        session.ifPresent(this::remove);
        return session;
    }

    /** Lets a session end in a while; it lives until then. */
    synchronized Optional<Session> endIn(Duration delay, String id) {
        settle();
        Optional<Session> session = roll.find(id);
        session.ifPresent(ending -> replace(ending, ending.endingAt(now().plus(delay))));
        return session;
    }

    /** Puts another session in the place of the one with its id. */
    synchronized boolean replace(Session after) {
        settle();
        Optional<Session> before = roll.find(after.id());
        before.ifPresent(known -> replace(known, after));
        return before.isPresent();
    }

    /**
     * Moves every session when the clock is set to before the sandbox began, as if it had begun
     * then: nothing can have started in the future.
     */
    synchronized void clockWasSet() {
        Instant instant = now();
        if (!instant.isBefore(beginning)) {
            return;
        }
        Duration back = Duration.between(beginning, instant);
        List<Session> moved = roll.all().map(session -> moved(session, back)).toList();
        store.replaceSessions(moved);
        roll = new Roll(moved);
        beginning = instant;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private @Nullable Instant expiry(Instant from) {
        return readings.of(PortosReadings.SESSION_LENGTH).map(from::plus).orElse(null);
    }

    private Session touched(Session session) {
        Instant expiry =
                readings.of(PortosReadings.EXPIRY_SLIDES) ? expiry(now()) : session.expiresAt();
        Session after =
                switch (readings.of(PortosReadings.TOUCH)) {
                    case BOTH -> session.used(now(), expiry, session.version() + 1);
                    case VERSION_ONLY ->
                            session.used(session.lastAccessAt(), expiry, session.version() + 1);
                    case NONE -> session.used(session.lastAccessAt(), expiry, session.version());
                };
        if (!after.equals(session)) {
            replace(session, after);
        }
        return after;
    }

    private List<Session> livingOn(String deviceName) {
        return roll.all()
                .filter(Session::isAlive)
                .filter(session -> session.identity().deviceName().equals(deviceName))
                .toList();
    }

    private void takeOver(Session session) {
        switch (readings.of(PortosReadings.TAKEOVER)) {
            case REMOVED -> remove(session);
            case LISTED_EXPIRED -> keepListed(session, Standing.TAKEN_OVER, now());
        }
    }

    /** Ends what is due, before anyone looks. */
    private void settle() {
        Instant now = now();
        Optional<Session> next = roll.nextDue();
        while (next.isPresent() && !next.get().due().isAfter(now)) {
            runOut(next.get());
            next = roll.nextDue();
        }
        if (!listedThoughExpired.isEmpty() && !readings.of(PortosReadings.EXPIRED_LISTED)) {
            new ArrayList<>(listedThoughExpired)
                    .forEach(id -> roll.find(id).ifPresent(this::remove));
        }
    }

    private void runOut(Session session) {
        boolean revoked = session.due().equals(session.endsAt());
        if (revoked || !readings.of(PortosReadings.EXPIRED_LISTED)) {
            remove(session);
            return;
        }
        keepListed(session, Standing.EXPIRED, session.expiresAt());
        listedThoughExpired.add(session.id());
    }

    private void keepListed(Session session, Standing standing, @Nullable Instant expiry) {
        tokens.forget(session.id());
        replace(session, session.standing(standing, expiry));
    }

    private void remove(Session session) {
        tokens.forget(session.id());
        listedThoughExpired.remove(session.id());
        store.remove(session.id());
        roll.remove(session);
    }

    private void replace(Session before, Session after) {
        store.put(after);
        roll.replace(before, after);
    }

    private static Session moved(Session session, Duration by) {
        Instant expiresAt = session.expiresAt();
        Instant endsAt = session.endsAt();
        return new Session(
                session.id(),
                session.identity(),
                session.startedAt().plus(by),
                expiresAt == null ? null : expiresAt.plus(by),
                session.lastAccessAt().plus(by),
                session.version(),
                session.standing(),
                endsAt == null ? null : endsAt.plus(by));
    }
}
