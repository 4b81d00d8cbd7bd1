package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.SessionOwnership;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** Planned sessions as JSON, in files of plans and in runs; its names are a promise. */
public final class PlannedSessionJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlannedSessionJson() {}

    /** The session as one line of text. */
    public static String text(PlannedSession line) {
        return node(line).toString();
    }

    /** The session of {@link #text}. */
    public static PlannedSession read(String text) {
        return line(JSON.readTree(text));
    }

    static ObjectNode node(PlannedSession line) {
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
     * The session of a node.
     *
     * @throws IllegalArgumentException where a member is missing or wrong
     */
    static PlannedSession line(JsonNode node) {
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

    static String required(JsonNode node, String member) {
        JsonNode value = node.path(member);
        if (!value.isString()) {
            throw new IllegalArgumentException(member);
        }
        return value.asString();
    }
}
