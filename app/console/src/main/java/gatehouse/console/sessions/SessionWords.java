package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Fact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One session in words.
 *
 * @param session as last read
 * @param names of people and devices
 * @param now the server's time
 * @param zone in which times are shown
 */
public record SessionWords(Session session, Directory names, Instant now, ZoneId zone) {
    private static final int ID_SHOWN = 6;

    /** Who is behind it: {@code Majiteľ (999)}, or the login name alone. */
    public String person() {
        String person = names.person(session.userName());
        return person.equals(session.userName())
                ? person
                : Words.of("session.person", person, session.userName());
    }

    /** The device with what people call it: {@code P01, Pokladnica 1}. */
    public String device() {
        String description = names.description(session.deviceName());
        return description.isEmpty() || description.equals(session.deviceName())
                ? session.deviceName()
                : Words.of("session.device", session.deviceName(), description);
    }

    /** Whether ending it may interrupt a sale. */
    public boolean isTill() {
        return !session.envName().equals("BackOffice") && !session.envName().equals("Tool");
    }

    /** The start of the id: whoever knows a whole id can end the session. */
    public String shortId() {
        return shortId(session.sessionId());
    }

    /** The start of an id. */
    public static String shortId(String sessionId) {
        return sessionId.length() <= ID_SHOWN ? sessionId : sessionId.substring(0, ID_SHOWN) + "…";
    }

    /** What ending it means: {@code This stops till P01, in use 2 min ago.} */
    public String consequence() {
        String key = isTill() ? "session.stops.till" : "session.stops.device";
        return Words.of(key, session.deviceName(), Times.ago(session.lastAccessAt(), now));
    }

    /** What the button says: {@code Revoke the session of Majiteľ on P01}. */
    public String revoke() {
        return Words.of("session.revoke", names.person(session.userName()), session.deviceName());
    }

    /** Everything that is known of it. */
    public List<Fact> facts() {
        return List.of(
                fact("person", names.person(session.userName()), session.userName()),
                fact(
                        isTill() ? "till" : "device",
                        session.deviceName(),
                        names.description(session.deviceName())),
                fact("environment", session.envName(), ""),
                fact("type", session.authenticationType(), ""),
                fact(
                        "started",
                        Times.full(session.startedAt(), zone),
                        session.startedAt() == null ? "" : Times.ago(session.startedAt(), now)),
                fact(
                        "last",
                        Times.full(session.lastAccessAt(), zone),
                        session.lastAccessAt() == null
                                ? ""
                                : Times.ago(session.lastAccessAt(), now)),
                fact(
                        "expires",
                        Times.full(session.expiresAt(), zone),
                        session.expiresAt() == null ? "" : Times.until(session.expiresAt(), now)),
                fact(
                        "version",
                        session.version() == null
                                ? Words.of("times.unknown")
                                : String.valueOf(session.version()),
                        ""));
    }

    /** Who, where and since when, for comparing two sessions. */
    public String identity() {
        return Words.of(
                "session.identity", person(), device(), Times.full(session.startedAt(), zone));
    }

    /** All of it as text for a ticket; the id stays short. */
    public String text() {
        return facts().stream()
                        .map(Fact::text)
                        .collect(Collectors.joining("\n", person() + "\n", "\n"))
                + Words.of("session.fact.id")
                + ": "
                + shortId()
                + "\n";
    }

    private static Fact fact(String key, String value, String remark) {
        return new Fact(Words.of("session.fact." + key), value, remark);
    }
}
