package gatehouse.sandbox.portos.sessions;

import gatehouse.sandbox.portos.directory.PlayedPortosDevice;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession.Standing;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

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
public final class PlayedPortosSessionRegistry {
    private final PlayedPortosSessionStore store;
    private final ContractVariants variants;
    private final InstantSource clock;
    private final PlayedPortosTokenRegistry tokens;
    private final Set<String> listedThoughExpired = new HashSet<>();
    private PlayedSessionIndex index;
    private Instant beginning;

    public PlayedPortosSessionRegistry(
            PlayedPortosSessionStore store,
            Collection<PlayedPortosSession> known,
            Instant beginning,
            ContractVariants variants,
            InstantSource clock,
            PlayedPortosTokenRegistry tokens) {
        this.store = store;
        this.variants = variants;
        this.clock = clock;
        this.tokens = tokens;
        this.index = new PlayedSessionIndex(known);
        this.beginning = beginning;
    }

    /** A new session of this user there; on a till it ends the one that is there. */
    public synchronized PlayedPortosSession begin(
            String userName, PlayedPortosDevice device, String authenticationType) {
        settle();
        if (device.isTill()) {
            livingOn(device.name()).forEach(this::takeOver);
        }
        Instant now = now();
        var session =
                new PlayedPortosSession(
                        tokens.sessionId(),
                        new PlayedPortosIdentity(
                                userName, device.name(), device.envName(), authenticationType),
                        now,
                        expiry(now),
                        now,
                        1,
                        Standing.ALIVE,
                        null);
        store.put(session);
        index.add(session);
        return session;
    }

    /** Notes that the owner of a living session called; empty when it lives no more. */
    public synchronized Optional<PlayedPortosSession> use(String id) {
        settle();
        return index.find(id).filter(PlayedPortosSession::isAlive).map(this::touched);
    }

    public synchronized Optional<PlayedPortosSession> find(String id) {
        settle();
        return index.find(id);
    }

    /** Looks at all sessions at once; nothing changes meanwhile. */
    public synchronized <T> T look(Function<PlayedSessionIndex, T> view) {
        settle();
        return view.apply(index);
    }

    public synchronized Optional<PlayedPortosSession> end(String id) {
        settle();
        Optional<PlayedPortosSession> session = index.find(id);
        session.ifPresent(this::remove);
        return session;
    }

    /** Lets a session end in a while; it lives until then. */
    public synchronized Optional<PlayedPortosSession> endIn(Duration delay, String id) {
        settle();
        Optional<PlayedPortosSession> session = index.find(id);
        session.ifPresent(ending -> replace(ending, ending.endingAt(now().plus(delay))));
        return session;
    }

    /** Puts another session in the place of the one with its id. */
    public synchronized boolean replace(PlayedPortosSession after) {
        settle();
        Optional<PlayedPortosSession> before = index.find(after.id());
        before.ifPresent(known -> replace(known, after));
        return before.isPresent();
    }

    /**
     * Moves every session when the clock is set to before the sandbox began, as if it had begun
     * then: nothing can have started in the future.
     */
    public synchronized void clockWasSet() {
        Instant instant = now();
        if (!instant.isBefore(beginning)) {
            return;
        }
        Duration back = Duration.between(beginning, instant);
        List<PlayedPortosSession> moved = index.all().map(session -> moved(session, back)).toList();
        store.replaceSessions(moved);
        index = new PlayedSessionIndex(moved);
        beginning = instant;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private @Nullable Instant expiry(Instant from) {
        return variants.of(PortosSwitches.SESSION_LENGTH).map(from::plus).orElse(null);
    }

    private PlayedPortosSession touched(PlayedPortosSession session) {
        Instant expiry =
                variants.of(PortosSwitches.EXPIRY_SLIDES) ? expiry(now()) : session.expiresAt();
        PlayedPortosSession after =
                switch (variants.of(PortosSwitches.TOUCH)) {
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

    private List<PlayedPortosSession> livingOn(String deviceName) {
        return index.all()
                .filter(PlayedPortosSession::isAlive)
                .filter(session -> session.identity().deviceName().equals(deviceName))
                .toList();
    }

    private void takeOver(PlayedPortosSession session) {
        switch (variants.of(PortosSwitches.TAKEOVER)) {
            case REMOVED -> remove(session);
            case LISTED_EXPIRED -> keepListed(session, Standing.TAKEN_OVER, now());
        }
    }

    /** Ends what is due, before anyone looks. */
    private void settle() {
        Instant now = now();
        Optional<PlayedPortosSession> next = index.nextDue();
        while (next.isPresent() && !next.get().due().isAfter(now)) {
            runOut(next.get());
            next = index.nextDue();
        }
        if (!listedThoughExpired.isEmpty() && !variants.of(PortosSwitches.EXPIRED_LISTED)) {
            new ArrayList<>(listedThoughExpired)
                    .forEach(id -> index.find(id).ifPresent(this::remove));
        }
    }

    private void runOut(PlayedPortosSession session) {
        boolean revoked = session.due().equals(session.endsAt());
        if (revoked || !variants.of(PortosSwitches.EXPIRED_LISTED)) {
            remove(session);
            return;
        }
        keepListed(session, Standing.EXPIRED, session.expiresAt());
        listedThoughExpired.add(session.id());
    }

    private void keepListed(
            PlayedPortosSession session, Standing standing, @Nullable Instant expiry) {
        tokens.forget(session.id());
        replace(session, session.standing(standing, expiry));
    }

    private void remove(PlayedPortosSession session) {
        tokens.forget(session.id());
        listedThoughExpired.remove(session.id());
        store.remove(session.id());
        index.remove(session);
    }

    private void replace(PlayedPortosSession before, PlayedPortosSession after) {
        store.put(after);
        index.replace(before, after);
    }

    private static PlayedPortosSession moved(PlayedPortosSession session, Duration by) {
        Instant expiresAt = session.expiresAt();
        Instant endsAt = session.endsAt();
        return new PlayedPortosSession(
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
