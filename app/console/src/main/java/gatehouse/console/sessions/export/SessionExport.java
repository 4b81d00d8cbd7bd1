package gatehouse.console.sessions.export;

import gatehouse.console.files.PrintedPage;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.words.CsvText;
import gatehouse.console.words.MessageBundle;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sessions that a list shows, as a file to take along. Its ids are shortened, since whoever
 * knows a whole id can end the session; the names of its members are those of the terminal.
 *
 * @param head what must be known of them
 * @param lines the sessions; they never change
 * @param context names and the server's time
 */
public record SessionExport(ExportHead head, List<SessionLine> lines, FieldContext context) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<SessionField> FIELDS =
            SessionFields.ALL.stream().filter(field -> !field.text().member().isEmpty()).toList();

    /** In the form that the name of a file says: JSON, a page to print, or else CSV. */
    public String in(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return json();
        }
        return name.endsWith(".html") ? html() : csv();
    }

    /** Comma separated, with no cell that a spreadsheet takes for a formula; the head first. */
    String csv() {
        Stream<List<String>> above =
                members().entrySet().stream()
                        .map(one -> List.of(one.getKey(), String.valueOf(one.getValue())));
        Stream<List<String>> heads =
                Stream.of(List.of(), FIELDS.stream().map(field -> field.text().member()).toList());
        Stream<List<String>> rows = lines.stream().map(this::cells);
        return Stream.of(above, heads, rows)
                .flatMap(part -> part)
                .map(cells -> cells.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private List<String> cells(SessionLine line) {
        return FIELDS.stream()
                .map(field -> value(field, line))
                .map(value -> value == null ? "" : text(value))
                .toList();
    }

    private static String text(Object value) {
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : value.toString();
    }

    /** One document. */
    String json() {
        ObjectNode document = JSON.createObjectNode();
        members().forEach(document::putPOJO);
        ArrayNode sessions = document.putArray("sessions");
        for (SessionLine line : lines) {
            ObjectNode session = sessions.addObject();
            for (SessionField field : FIELDS) {
                Object value = value(field, line);
                session.putPOJO(
                        field.text().member(), value instanceof Instant ? value.toString() : value);
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("environment", head.environment());
        members.put("kind", head.kind().word());
        members.put("connection", head.connection());
        members.put("filter", head.filter());
        members.put("readAt", head.readAt().map(Instant::toString).orElse(""));
        members.put("complete", head.complete());
        members.put("completeness", head.completeness());
        members.put("shown", lines.size());
        members.put("read", head.read());
        return members;
    }

    private @Nullable Object value(SessionField field, SessionLine line) {
        return field == SessionFields.ID
                ? SessionFormatter.shortId(line.sessionId())
                : field.value(line, context);
    }

    /** A page to print, with the columns of the window. */
    String html() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(MessageBundle.of("receipt.environment"), head.environment());
        facts.put(MessageBundle.of("export.filter"), head.filter());
        facts.put(
                MessageBundle.of("export.readAt"),
                head.readAt().map(context.times()::full).orElse(""));
        facts.put(MessageBundle.of("export.completeness"), head.completeness());
        var table = new SessionTableText(SessionTableText.ALL, context);
        return new PrintedPage(
                        MessageBundle.of("export.title", head.environment()),
                        Optional.of(head.kind()),
                        facts,
                        MessageBundle.of("export.count", lines.size(), head.read()),
                        table.heads())
                .html(lines.stream().map(table::cells));
    }
}
