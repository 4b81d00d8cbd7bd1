package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.readings.Readings;
import gatehouse.sandbox.superoffice.Login.Status;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The {@code login} table: sessions of the Service module (contract: SuperOffice 4). */
final class Logins {
    private static final int FIRST_ID = 205;
    private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);

    private final Readings readings;
    private final InstantSource clock;
    private final Secrets secrets;
    private final Map<Integer, Login> rows = new TreeMap<>();
    private int nextId = FIRST_ID;

    Logins(Readings readings, InstantSource clock, Secrets secrets) {
        this.readings = readings;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** A session of this user; empty when an older one stands in the way. */
    synchronized Optional<Login> create(User user, @Nullable String remoteAddr) {
        settle();
        List<Login> older = aliveOf(user);
        if (!older.isEmpty() && !readings.of(SuperOfficeReadings.REPEATED_CREATE_NEW)) {
            return Optional.of(older.getFirst());
        }
        return switch (readings.of(SuperOfficeReadings.OTHER_LOGINS)) {
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
        Optional<Login> login = find(key).filter(Login::isAlive);
        if (readings.of(SuperOfficeReadings.SESSION_CHECK_EXTENDS)) {
            login.ifPresent(used -> put(used.used(clock.instant())));
        }
        return login.isPresent();
    }

    /** Marks a session active, at most once a minute; empty when it is not found. */
    synchronized Optional<Login> report(String key) {
        settle();
        boolean endedToo = readings.of(SuperOfficeReadings.ENDED_SESSION_REPORTED);
        Optional<Login> login = find(key).filter(row -> endedToo || row.isAlive());
        Instant now = clock.instant();
        login.filter(Login::isAlive)
                .filter(row -> !row.idle().plus(BETWEEN_REPORTS).isAfter(now))
                .ifPresent(row -> put(row.used(now)));
        return login;
    }

    synchronized Optional<Login> row(int id) {
        settle();
        return Optional.ofNullable(rows.get(id));
    }

    /** Logs a session out; an ended one stays as it ended. */
    synchronized void remove(Login login) {
        if (!readings.of(SuperOfficeReadings.REMOVED_ROW_STAYS)) {
            rows.remove(login.id());
        } else if (login.isAlive()) {
            put(login.ended(Status.LOGGED_OUT));
        }
    }

    /** Ends a living session in this way, behind the callers' backs. */
    synchronized boolean end(int id, Status how) {
        Optional<Login> login = row(id).filter(Login::isAlive);
        login.ifPresent(alive -> put(alive.ended(how)));
        return login.isPresent();
    }

    synchronized List<Login> all() {
        settle();
        return List.copyOf(rows.values());
    }

    /** Whether this text holds the key of a session. */
    synchronized boolean occurIn(String text) {
        return rows.values().stream().anyMatch(login -> text.contains(login.sessionKey()));
    }

    synchronized void move(Duration by) {
        rows.replaceAll((_, login) -> login.moved(by));
    }

    private Login created(User user, @Nullable String remoteAddr) {
        Instant now = clock.instant();
        var login =
                new Login(
                        nextId++,
                        user.serviceUser(),
                        secrets.sessionKey(readings.of(SuperOfficeReadings.SESSION_KEY_FORM)),
                        remoteAddr,
                        now,
                        now,
                        Status.LOGGED_IN,
                        readings.of(SuperOfficeReadings.SESSION_ORIGIN));
        put(login);
        return login;
    }

    private List<Login> aliveOf(User user) {
        return rows.values().stream()
                .filter(Login::isAlive)
                .filter(login -> login.userId() == user.serviceUser())
                .toList();
    }

    private Optional<Login> find(String key) {
        return rows.values().stream().filter(login -> login.sessionKey().equals(key)).findFirst();
    }

    private void put(Login login) {
        rows.put(login.id(), login);
    }

    /** Times out who was idle too long, before anyone looks. */
    private void settle() {
        Duration limit = readings.of(SuperOfficeReadings.SESSION_IDLE);
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
