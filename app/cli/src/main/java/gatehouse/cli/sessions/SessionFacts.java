package gatehouse.cli.sessions;

import gatehouse.cli.output.Column;
import gatehouse.cli.output.Texts;
import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.Ownership;
import gatehouse.console.sessions.SessionWords;
import gatehouse.console.words.Times;
import gatehouse.console.work.Fact;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One session as the terminal tells it.
 *
 * @param words who, where and since when
 * @param own whether it is the one of this very sign-in
 */
record SessionFacts(SessionWords words, Ownership own) {
    /**
     * What is told of each session; member names are a promise.
     *
     * @param wholeIds whether ids are written in full: whoever knows one can end the session
     */
    static List<Column<SessionFacts>> columns(boolean wholeIds) {
        return List.of(
                Column.plain("sessionId", title("id"), facts -> facts.id(wholeIds)),
                Column.hidden("userName", facts -> facts.session().userName()),
                new Column<>(
                        "person",
                        title("person"),
                        SessionFacts::person,
                        facts -> facts.words().person()),
                Column.hidden("deviceName", facts -> facts.session().deviceName()),
                new Column<>(
                        "device",
                        title("device"),
                        SessionFacts::device,
                        facts -> facts.words().device()),
                Column.plain("envName", title("where"), facts -> facts.session().envName()),
                Column.plain(
                        "authenticationType",
                        title("type"),
                        facts -> facts.session().authenticationType()),
                new Column<>(
                        "startedAt",
                        title("started"),
                        facts -> facts.session().startedAt(),
                        facts -> Times.since(facts.session().startedAt(), facts.words().now())),
                new Column<>(
                        "expiresAt",
                        title("expires"),
                        facts -> facts.session().expiresAt(),
                        facts -> Times.until(facts.session().expiresAt(), facts.words().now())),
                new Column<>(
                        "lastAccessAt",
                        title("idle"),
                        facts -> facts.session().lastAccessAt(),
                        facts -> Times.since(facts.session().lastAccessAt(), facts.words().now())),
                Column.hidden("version", facts -> facts.session().version()),
                new Column<>("own", title("own"), SessionFacts::ownWord, SessionFacts::ownShown));
    }

    private static String title(String key) {
        return Texts.of("sessions.title." + key);
    }

    /** Everything that is known of it, a line for each fact. */
    List<String> lines(boolean wholeId) {
        Stream<String> facts = words.facts().stream().map(Fact::text);
        return Stream.concat(facts, Stream.of(Texts.of("sessions.id", id(wholeId)))).toList();
    }

    private Session session() {
        return words.session();
    }

    private String id(boolean whole) {
        return whole ? session().sessionId() : words.shortId();
    }

    private String person() {
        return words.names().person(session().userName());
    }

    /** What people call the device; null where that is not known. */
    private @Nullable String device() {
        String description = words.names().description(session().deviceName());
        return description.isEmpty() ? null : description;
    }

    private String ownWord() {
        return own.name().toLowerCase(Locale.ROOT);
    }

    private String ownShown() {
        return switch (own) {
            case YES -> Texts.of("sessions.own.yes");
            case MAYBE -> Texts.of("sessions.own.maybe");
            case NO -> "";
        };
    }
}
