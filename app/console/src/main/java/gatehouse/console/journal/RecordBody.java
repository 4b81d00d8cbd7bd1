package gatehouse.console.journal;

import gatehouse.console.journal.records.JournalHead;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The content of a record, as JSON.
 *
 * <p>It is plain ASCII: whatever a text holds, a person who looks into the database with another
 * tool is not misled, and every character comes back as it was. Members that an older version did
 * not write are read as unknown; members that a newer version wrote are kept as they are.
 */
final class RecordBody {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    private static final Set<String> ACT_MEMBERS =
            Set.of(
                    "run",
                    "at",
                    "operator",
                    "environment",
                    "kind",
                    "connection",
                    "user",
                    "clockOffset",
                    "act",
                    "target",
                    "person",
                    "device",
                    "reason",
                    "ticket");
    private static final Set<String> COMPLETION_MEMBERS =
            Set.of("at", "outcome", "status", "millis", "sends", "exchanges", "detail");

    private RecordBody() {}

    static String of(ActRecord act) {
        ObjectNode node =
                JSON.createObjectNode()
                        .put("run", act.reason().run())
                        .put("at", MILLIS.format(act.at()))
                        .put("operator", act.origin().operator())
                        .put("environment", act.origin().environment())
                        .put("kind", act.origin().kind())
                        .put("connection", act.origin().connection())
                        .put("user", act.user());
        Duration offset = act.clockOffset();
        if (offset != null) {
            node.put("clockOffset", offset.toMillis());
        }
        node.put("act", act.act())
                .put("target", act.target().id())
                .put("person", act.target().person())
                .put("device", act.target().device())
                .put("reason", act.reason().text())
                .put("ticket", act.reason().ticket());
        return written(node, act.others());
    }

    /** When the record was written, or null where that cannot be read. */
    static @Nullable Instant at(String body) {
        try {
            return Instant.parse(text(JSON.readTree(body), "at"));
        } catch (JacksonException | DateTimeException e) {
            return null;
        }
    }

    /** How the body of each act of a run holds its run. */
    static String runMember(String run) {
        return "\"run\":" + JSON.writeValueAsString(run);
    }

    static String of(ActCompletion completion) {
        ObjectNode node =
                JSON.createObjectNode()
                        .put("at", MILLIS.format(completion.at()))
                        .put("outcome", completion.outcome().word())
                        .put("status", completion.status())
                        .put("millis", completion.millis())
                        .put("sends", completion.sends());
        completion.exchanges().forEach(node.putArray("exchanges")::add);
        node.put("detail", completion.detail());
        return written(node, completion.others());
    }

    /** What a new journal says of the one before it. */
    static String previous(String file, Optional<JournalHead> head) {
        ObjectNode node = JSON.createObjectNode().put("file", file);
        head.ifPresent(known -> node.put("entries", known.entries()).put("head", known.seal()));
        return JSON.writeValueAsString(node);
    }

    /** Reads an act; one that cannot be read is shown as it stands, so that nothing is hidden. */
    static ActRecord act(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            JsonNode offset = node.path("clockOffset");
            return new ActRecord(
                    Instant.parse(text(node, "at")),
                    new ActOrigin(
                            text(node, "operator"),
                            text(node, "environment"),
                            text(node, "kind"),
                            node.path("connection").asString("")),
                    node.path("user").asString(""),
                    offset.isNumber() ? Duration.ofMillis(offset.longValue()) : null,
                    text(node, "act"),
                    new ActTarget(text(node, "target"), text(node, "person"), text(node, "device")),
                    new ActReason(text(node, "run"), text(node, "reason"), text(node, "ticket")),
                    others(node, ACT_MEMBERS));
        } catch (JacksonException | DateTimeException e) {
            return new ActRecord(
                    Instant.EPOCH,
                    new ActOrigin("", "", "", ""),
                    "",
                    null,
                    "unreadable",
                    new ActTarget("", "", ""),
                    new ActReason("", body, ""),
                    Map.of());
        }
    }

    /** Reads a completion; one that cannot be read is unknown, and shown as it stands. */
    static ActCompletion completion(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return new ActCompletion(
                    Instant.parse(text(node, "at")),
                    JournalOutcome.of(text(node, "outcome"))
                            .orElseThrow(IllegalArgumentException::new),
                    node.required("status").intValue(),
                    node.required("millis").longValue(),
                    node.path("sends").asInt(-1),
                    numbers(node.path("exchanges")),
                    text(node, "detail"),
                    others(node, COMPLETION_MEMBERS));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return new ActCompletion(
                    Instant.EPOCH, JournalOutcome.UNKNOWN, 0, 0, -1, List.of(), body, Map.of());
        }
    }

    private static String written(ObjectNode node, Map<String, String> others) {
        new TreeMap<>(others).forEach((name, json) -> node.set(name, JSON.readTree(json)));
        return JSON.writeValueAsString(node);
    }

    private static Map<String, String> others(JsonNode node, Set<String> known) {
        var others = new TreeMap<String, String>();
        node.forEachEntry((name, value) -> {
            if (!known.contains(name)) {
                others.put(name, value.toString());
            }
        });
        return others;
    }

    private static List<Long> numbers(JsonNode array) {
        var numbers = new ArrayList<Long>();
        array.forEach(each -> numbers.add(each.longValue()));
        return numbers;
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).stringValue();
    }
}
