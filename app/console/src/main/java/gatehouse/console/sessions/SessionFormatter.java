package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.environments.Environment;
import gatehouse.console.filter.FilterableFact;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.filter.ValueFilter;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DetailFact;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One session in words.
 *
 * @param session as last read
 * @param names of people and devices
 * @param now the server's time
 * @param times writes points of time for people
 */
public record SessionFormatter(
        Session session, NameDirectory names, Instant now, TimeFormat times) {
    private static final int ID_SHOWN = 6;

    /** Who is behind it: {@code Majiteľ (999)}, or the login name alone. */
    public String person() {
        String person = names.person(session.userName());
        return person.equals(session.userName())
                ? person
                : MessageBundle.of("session.person", person, session.userName());
    }

    /** The device with what people call it: {@code P01, Pokladnica 1}. */
    public String device() {
        return SessionFields.DEVICE.cell(line(), context());
    }

    /** Whether ending it may interrupt a sale. */
    public boolean isTill() {
        return line().isTill();
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
        return MessageBundle.of(
                key, session.deviceName(), TimeFormat.ago(session.lastAccessAt(), now));
    }

    /** What the button says: {@code Revoke the session of Majiteľ on P01}. */
    public String revoke() {
        return MessageBundle.of(
                "session.revoke", names.person(session.userName()), session.deviceName());
    }

    /** Everything that is known of it. */
    public List<DetailFact> facts() {
        return filterableFacts().stream().map(FilterableFact::fact).toList();
    }

    /** The same, each with the term of a filter that finds the sessions that share it. */
    public List<FilterableFact> filterableFacts() {
        return SessionFields.RANKED.stream()
                .flatMap(field ->
                        field.fact(SessionLine.of(session), context()).stream()
                                .map(fact ->
                                        new FilterableFact(fact, ValueFilter.term(field, session))))
                .toList();
    }

    /** Who, where and since when, for comparing two sessions. */
    public String identity() {
        return MessageBundle.of(
                "session.identity", person(), device(), times.full(session.startedAt()));
    }

    /** All of it as text for a ticket, with where that is; the id stays short. */
    String text(Environment environment) {
        return facts().stream()
                        .map(DetailFact::text)
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        person() + "\n" + environment.ticketLine() + "\n",
                                        "\n"))
                + MessageBundle.of("session.fact.id")
                + ": "
                + shortId()
                + "\n";
    }

    private SessionLine line() {
        return SessionLine.of(session);
    }

    /** What the texts of its fields depend on besides the session. */
    public FieldContext context() {
        return new FieldContext(names, now, times);
    }
}
