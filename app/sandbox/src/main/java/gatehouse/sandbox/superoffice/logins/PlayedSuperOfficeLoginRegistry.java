package gatehouse.sandbox.superoffice.logins;

import gatehouse.sandbox.superoffice.logins.PlayedSuperOfficeLogin.Status;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeSecretSource;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeUser;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The {@code login} table: sessions of the Service module (contract: SuperOffice 4). */
public final class PlayedSuperOfficeLoginRegistry {
    private static final int FIRST_ID = 205;
    private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);

    private final ContractVariants variants;
    private final InstantSource clock;
    private final PlayedSuperOfficeSecretSource secrets;
    private final Map<Integer, PlayedSuperOfficeLogin> rows = new TreeMap<>();
    private int nextId = FIRST_ID;

    public PlayedSuperOfficeLoginRegistry(
            ContractVariants variants, InstantSource clock, PlayedSuperOfficeSecretSource secrets) {
        this.variants = variants;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** A session of this user; empty when an older one stands in the way. */
    public synchronized Optional<PlayedSuperOfficeLogin> create(
            PlayedSuperOfficeUser user, @Nullable String remoteAddr) {
        settle();
        List<PlayedSuperOfficeLogin> older = aliveOf(user);
        if (!older.isEmpty() && !variants.of(SuperOfficeSwitches.REPEATED_CREATE_NEW)) {
            return Optional.of(older.getFirst());
        }
        return switch (variants.of(SuperOfficeSwitches.OTHER_LOGINS)) {
            case KEEP -> Optional.of(created(user, remoteAddr));
            case END_OLD -> {
                older.forEach(login -> put(login.ended(Status.KICKED)));
                yield Optional.of(created(user, remoteAddr));
            }
            case REFUSE_NEW ->
                    older.isEmpty() ? Optional.of(created(user, remoteAddr)) : Optional.empty();
        };
    }

    /** Whether a living session has this key. */
    synchronized boolean isValid(String key) {
        settle();
        Optional<PlayedSuperOfficeLogin> login = find(key).filter(PlayedSuperOfficeLogin::isAlive);
        if (variants.of(SuperOfficeSwitches.SESSION_CHECK_EXTENDS)) {
            login.ifPresent(used -> put(used.used(clock.instant())));
        }
        return login.isPresent();
    }

    /** Marks a session active, at most once a minute; empty when it is not found. */
    synchronized Optional<PlayedSuperOfficeLogin> report(String key) {
        settle();
        boolean endedToo = variants.of(SuperOfficeSwitches.ENDED_SESSION_REPORTED);
        Optional<PlayedSuperOfficeLogin> login = find(key).filter(row -> endedToo || row.isAlive());
        Instant now = clock.instant();
        login.filter(PlayedSuperOfficeLogin::isAlive)
                .filter(row -> !row.idle().plus(BETWEEN_REPORTS).isAfter(now))
                .ifPresent(row -> put(row.used(now)));
        return login;
    }

    public synchronized Optional<PlayedSuperOfficeLogin> row(int id) {
        settle();
        return Optional.ofNullable(rows.get(id));
    }

    /** Logs a session out; an ended one stays as it ended. */
    synchronized void remove(PlayedSuperOfficeLogin login) {
        if (!variants.of(SuperOfficeSwitches.REMOVED_ROW_STAYS)) {
            rows.remove(login.id());
        } else if (login.isAlive()) {
            put(login.ended(Status.LOGGED_OUT));
        }
    }

    /** Ends a living session in this way, behind the callers' backs. */
    public synchronized boolean end(int id, Status how) {
        Optional<PlayedSuperOfficeLogin> login = row(id).filter(PlayedSuperOfficeLogin::isAlive);
        login.ifPresent(alive -> put(alive.ended(how)));
        return login.isPresent();
    }

    public synchronized List<PlayedSuperOfficeLogin> all() {
        settle();
        return List.copyOf(rows.values());
    }

    /** Whether this text holds the key of a session. */
    public synchronized boolean occurIn(String text) {
        return rows.values().stream().anyMatch(login -> text.contains(login.sessionKey()));
    }

    public synchronized void move(Duration by) {
        rows.replaceAll((_, login) -> login.moved(by));
    }

    private PlayedSuperOfficeLogin created(
            PlayedSuperOfficeUser user, @Nullable String remoteAddr) {
        Instant now = clock.instant();
        var login =
                new PlayedSuperOfficeLogin(
                        nextId++,
                        user.serviceUser(),
                        secrets.sessionKey(variants.of(SuperOfficeSwitches.SESSION_KEY_FORM)),
                        remoteAddr,
                        now,
                        now,
                        Status.LOGGED_IN,
                        variants.of(SuperOfficeSwitches.SESSION_ORIGIN));
        put(login);
        return login;
    }

    private List<PlayedSuperOfficeLogin> aliveOf(PlayedSuperOfficeUser user) {
        return rows.values().stream()
                .filter(PlayedSuperOfficeLogin::isAlive)
                .filter(login -> login.userId() == user.serviceUser())
                .toList();
    }

    private Optional<PlayedSuperOfficeLogin> find(String key) {
        return rows.values().stream().filter(login -> login.sessionKey().equals(key)).findFirst();
    }

    private void put(PlayedSuperOfficeLogin login) {
        rows.put(login.id(), login);
    }

    /** Times out who was idle too long, before anyone looks. */
    private void settle() {
        Duration limit = variants.of(SuperOfficeSwitches.SESSION_IDLE);
        if (limit.isZero()) {
            return;
        }
        Instant now = clock.instant();
        rows.replaceAll((_, login) ->
                login.isAlive() && !login.idle().plus(limit).isAfter(now)
                        ? login.ended(Status.TIMED_OUT)
                        : login);
    }
}
