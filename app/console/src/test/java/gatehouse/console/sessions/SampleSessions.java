package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.table.SessionTable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Sessions to try things on. */
public final class SampleSessions {
    public static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");

    public static final NameDirectory DIRECTORY =
            new NameDirectory(
                    Map.of("999", "Majiteľ", "12", "Jana Nováková"),
                    Map.of("P01", "Pokladnica 1", "PDA-3", "Terasa"));

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int USERS = 20_000;
    private static final int DEVICES = 8_000;

    private SampleSessions() {}

    /** A till session of 999 that began an hour ago and was used a minute ago. */
    public static Session session(String id) {
        return session(id, "999", "P01", "CashRegister");
    }

    public static Session session(String id, String user, String device, String environment) {
        return new Session(
                id,
                user,
                device,
                environment,
                "Bearer",
                NOW.minus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(11)),
                NOW.minus(Duration.ofMinutes(1)),
                4L);
    }

    /** The same session with other facts. */
    public static Session with(Session session, Instant lastAccess, Instant expires, Long version) {
        return new Session(
                session.sessionId(),
                session.userName(),
                session.deviceName(),
                session.envName(),
                session.authenticationType(),
                session.startedAt(),
                expires,
                lastAccess,
                version);
    }

    public static Session started(String id, Instant start) {
        Session other = session(id);
        return new Session(
                id,
                other.userName(),
                other.deviceName(),
                other.envName(),
                other.authenticationType(),
                start,
                other.expiresAt(),
                other.lastAccessAt(),
                other.version());
    }

    public static SessionTable table(Iterable<Session> sessions) {
        var builder = SessionFields.newTable();
        sessions.forEach(builder::add);
        return builder.snapshot();
    }

    /** Many sessions of 20,000 people on 8,000 devices, with ids of 32 characters. */
    public static SessionTable.TableBuilder many(int count) {
        var random = new SplittableRandom(1);
        var builder = SessionFields.newTable();
        String[] environments = {"CashRegister", "CashRegister", "PDA", "BackOffice", "Tool"};
        for (int i = 0; i < count; i++) {
            Instant start = NOW.minusMillis(random.nextLong(43_200_000));
            builder.add(
                    new Session(
                            id(random),
                            Integer.toString(random.nextInt(USERS)),
                            "P" + random.nextInt(DEVICES),
                            environments[random.nextInt(environments.length)],
                            random.nextInt(50) == 0 ? "NWS4-HMAC-SHA256" : "Bearer",
                            start,
                            start.plus(Duration.ofHours(12)),
                            start.plusMillis(random.nextLong(3_600_000)),
                            random.nextLong(100)));
        }
        return builder;
    }

    /** Names for all of {@link #many}. */
    public static NameDirectory directoryOfMany() {
        Map<String, String> persons = new HashMap<>();
        for (int i = 0; i < USERS; i++) {
            persons.put(Integer.toString(i), "Žofia Nováková " + i * 7919 % USERS);
        }
        Map<String, String> devices = new HashMap<>();
        for (int i = 0; i < DEVICES; i++) {
            devices.put("P" + i, "Pokladňa " + i);
        }
        return new NameDirectory(persons, devices);
    }

    private static String id(SplittableRandom random) {
        char[] id = new char[32];
        for (int i = 0; i < id.length; i++) {
            id[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return new String(id);
    }
}
