package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionIdRule;
import gatehouse.console.environments.OwnerOnlyFile;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.InvalidInputException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Writes and reads plans as JSON. A file has whole ids, so only its owner may read it; whoever
 * knows an id can end the session. The names of its members are a promise.
 */
public final class RevokePlanFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RevokePlanFile() {}

    /**
     * Writes a plan into a file that is there and empty, as {@link OwnerOnlyFile#create} makes it.
     */
    public static void write(Path file, SavedRevokePlan plan) throws IOException {
        ObjectNode document =
                JSON.createObjectNode()
                        .put("plan", true)
                        .put("environment", plan.environment())
                        .put("connection", plan.connection())
                        .put("asOf", plan.asOf().toString())
                        .put("asked", plan.lines().size())
                        .put("count", plan.revocable().size());
        ArrayNode lines = document.putArray("lines");
        plan.lines().forEach(line -> lines.add(node(line)));
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING)) {
            JSON.writer().writeValue(out, document);
        } catch (JacksonException failed) {
            throw new IOException(failed);
        }
    }

    private static ObjectNode node(PlannedSession line) {
        ObjectNode node = JSON.createObjectNode();
        switch (line) {
            case PlannedSession.RevocableSession(Session seen) ->
                    put(node.put("would", "revoke"), seen);
            case PlannedSession.OwnedSession(Session seen, SessionOwnership own) ->
                    put(node.put("would", own == SessionOwnership.YES ? "own" : "maybeOwn"), seen);
            case PlannedSession.ReplacedSession(Session chosen, Session now) -> {
                put(node.put("would", "changed"), chosen);
                put(node.putObject("now"), now);
            }
            case PlannedSession.GoneSession(String id) ->
                    node.put("would", "gone").put("sessionId", id);
            case PlannedSession.UnseenSession(String id) ->
                    node.put("would", "notFound").put("sessionId", id);
            case PlannedSession.DoubtfulSession(String id, String why) ->
                    node.put("would", "doubtful").put("sessionId", id).put("why", why);
        }
        return node;
    }

    private static void put(ObjectNode node, Session session) {
        node.put("sessionId", session.sessionId())
                .put("userName", session.userName())
                .put("deviceName", session.deviceName())
                .put("envName", session.envName())
                .put("authenticationType", session.authenticationType())
                .put("startedAt", text(session.startedAt()))
                .put("expiresAt", text(session.expiresAt()))
                .put("lastAccessAt", text(session.lastAccessAt()))
                .put("version", session.version());
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /**
     * Reads a plan.
     *
     * @throws InvalidInputException when the file has none; nothing of it is taken then
     */
    public static SavedRevokePlan read(Path file) throws IOException {
        OwnerOnlyFile.requireFile(file);
        byte[] bytes = Files.readAllBytes(file);
        try {
            JsonNode document = JSON.readTree(bytes);
            if (!document.path("plan").asBoolean(false)) {
                throw new IllegalArgumentException("plan");
            }
            return new SavedRevokePlan(
                    required(document, "environment"),
                    required(document, "connection"),
                    Instant.parse(required(document, "asOf")),
                    lines(document.path("lines")));
        } catch (JacksonException | IllegalArgumentException | DateTimeException wrong) {
            throw (InvalidInputException)
                    new InvalidInputException(MessageBundle.of("revoke.plan.file.wrong", file))
                            .initCause(wrong);
        }
    }

    private static List<PlannedSession> lines(JsonNode nodes) {
        List<PlannedSession> lines = new ArrayList<>();
        var ids = new HashSet<String>();
        for (JsonNode node : nodes) {
            PlannedSession line = line(node);
            if (!ids.add(SessionIdRule.check(line.sessionId()))) {
                throw new IllegalArgumentException("sessionId");
            }
            lines.add(line);
        }
        return lines;
    }

    private static PlannedSession line(JsonNode node) {
        String would = required(node, "would");
        return switch (would) {
            case "revoke" -> new PlannedSession.RevocableSession(session(node));
            case "own" -> new PlannedSession.OwnedSession(session(node), SessionOwnership.YES);
            case "maybeOwn" ->
                    new PlannedSession.OwnedSession(session(node), SessionOwnership.MAYBE);
            case "changed" ->
                    new PlannedSession.ReplacedSession(session(node), session(node.path("now")));
            case "gone" -> new PlannedSession.GoneSession(required(node, "sessionId"));
            case "notFound" -> new PlannedSession.UnseenSession(required(node, "sessionId"));
            case "doubtful" ->
                    new PlannedSession.DoubtfulSession(
                            required(node, "sessionId"), required(node, "why"));
            default -> throw new IllegalArgumentException(would);
        };
    }

    private static Session session(JsonNode node) {
        JsonNode version = node.path("version");
        return new Session(
                required(node, "sessionId"),
                required(node, "userName"),
                required(node, "deviceName"),
                required(node, "envName"),
                required(node, "authenticationType"),
                moment(node.path("startedAt")),
                moment(node.path("expiresAt")),
                moment(node.path("lastAccessAt")),
                version.isIntegralNumber() ? version.asLong() : null);
    }

    private static @Nullable Instant moment(JsonNode node) {
        return node.isString() ? Instant.parse(node.asString()) : null;
    }

    private static String required(JsonNode node, String member) {
        JsonNode value = node.path(member);
        if (!value.isString()) {
            throw new IllegalArgumentException(member);
        }
        return value.asString();
    }
}
