package gatehouse.console.journal;

import gatehouse.console.journal.Entry.Completion;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * What stands in a record, as JSON.
 *
 * <p>It is plain ASCII: whatever a text holds, a person who looks into the database with another
 * tool is not misled, and every character comes back as it was.
 */
final class Body {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Body() {}

    static String of(Act act) {
        return JSON.writeValueAsString(
                JSON.createObjectNode()
                        .put("run", act.run())
                        .put("at", MILLIS.format(act.at()))
                        .put("operator", act.operator())
                        .put("environment", act.environment())
                        .put("kind", act.kind())
                        .put("act", act.act())
                        .put("target", act.target())
                        .put("person", act.person())
                        .put("device", act.device())
                        .put("reason", act.reason())
                        .put("ticket", act.ticket()));
    }

    static String of(Completion completion) {
        return JSON.writeValueAsString(
                JSON.createObjectNode()
                        .put("at", MILLIS.format(completion.at()))
                        .put("outcome", completion.outcome().name())
                        .put("status", completion.status())
                        .put("millis", completion.millis())
                        .put("detail", completion.detail()));
    }

    /** Reads an act; one that cannot be read is shown as it stands, so that nothing is hidden. */
    static Act act(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return new Act(
                    text(node, "run"),
                    Instant.parse(text(node, "at")),
                    text(node, "operator"),
                    text(node, "environment"),
                    text(node, "kind"),
                    text(node, "act"),
                    text(node, "target"),
                    text(node, "person"),
                    text(node, "device"),
                    text(node, "reason"),
                    text(node, "ticket"));
        } catch (JacksonException | DateTimeException e) {
            return new Act("", Instant.EPOCH, "", "", "", "unreadable", "", "", "", body, "");
        }
    }

    /** Reads a completion; one that cannot be read is unknown, and shown as it stands. */
    static Completion completion(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return new Completion(
                    Instant.parse(text(node, "at")),
                    Outcome.valueOf(text(node, "outcome")),
                    node.required("status").intValue(),
                    node.required("millis").longValue(),
                    text(node, "detail"));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return new Completion(Instant.EPOCH, Outcome.UNKNOWN, 0, 0, body);
        }
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).stringValue();
    }
}
