package gatehouse.clients.portos;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.redaction.SecretNames;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads one session after the other from a stream. A member that cannot be read is noted and counts
 * as unknown; a row without a usable id is noted as a whole.
 */
final class RowReader {
    private final JsonParser parser;
    private final UnaryOperator<String> shown;
    private final MemberReader values;

    private int seen;
    private List<UnreadableMember> unreadable = List.of();
    private @Nullable AnswerDefect unusableId;
    private String sessionId = "";
    private String userName = "";
    private String deviceName = "";
    private String envName = "";
    private String authenticationType = "";
    private @Nullable Instant startedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastAccessAt;
    private @Nullable Long version;

    RowReader(JsonParser parser, UnaryOperator<String> shown) {
        this.parser = parser;
        this.shown = shown;
        this.values = new MemberReader(parser, this::note);
    }

    /** The row whose first token the parser has just read; ends at its last. */
    SessionRow row() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return new UnreadableSession(
                    AnswerDefect.of(DefectKind.NOT_OBJECT), shown.apply(RawText.read(parser)));
        }
        forget();
        members();
        if (unusableId == null && sessionId.isEmpty()) {
            unusableId = AnswerDefect.of(DefectKind.MEMBER_MISSING, "sessionId");
        }
        return unusableId == null ? session() : new UnreadableSession(unusableId, start());
    }

    private void forget() {
        seen = 0;
        unreadable = List.of();
        unusableId = null;
        sessionId = "";
        version = null;
        startedAt = null;
        expiresAt = null;
        lastAccessAt = null;
        forgetIdentity();
    }

    private void forgetIdentity() {
        userName = "";
        deviceName = "";
        envName = "";
        authenticationType = "";
    }

    private void members() {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "sessionId" -> sessionId = id(first(1));
                case "identity" -> identity(first(2));
                case "startedAt" -> startedAt = first(4) ? values.moment(name) : again(name);
                case "expiresAt" -> expiresAt = first(8) ? values.moment(name) : again(name);
                case "lastAccessAt" -> lastAccessAt = first(16) ? values.moment(name) : again(name);
                case "_v" -> version = first(32) ? values.number(name) : again(name);
                default -> parser.skipChildren();
            }
        }
    }

    private void identity(boolean first) {
        if (!first) {
            forgetIdentity();
            again("identity");
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            values.nothing("identity");
            return;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "userName" -> userName = first(64) ? values.text(name) : twice(name);
                case "deviceName" -> deviceName = first(128) ? values.text(name) : twice(name);
                case "envName" -> envName = first(256) ? values.text(name) : twice(name);
                case "authenticationType" ->
                        authenticationType = first(512) ? values.text(name) : twice(name);
                default -> parser.skipChildren();
            }
        }
    }

    private boolean first(int bit) {
        boolean first = (seen & bit) == 0;
        seen |= bit;
        return first;
    }

    /** An id must be text: whatever else it is, it cannot be sent back exactly as it came. */
    private String id(boolean first) {
        boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
        if (!first) {
            unusableId = AnswerDefect.of(DefectKind.MEMBER_TWICE, "sessionId");
        } else if (text && values.halfCharacter()) {
            unusableId = AnswerDefect.of(DefectKind.MEMBER_HALF_CHARACTER, "sessionId");
        } else if (!text && parser.currentToken() != JsonToken.VALUE_NULL) {
            unusableId = AnswerDefect.of(DefectKind.MEMBER_OTHER_TYPE, "sessionId");
        } else {
            return text ? parser.getString() : "";
        }
        parser.skipChildren();
        return "";
    }

    /** Two values of one member contradict each other: neither counts. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // null for a member of any type
    private <T> @Nullable T again(String name) {
        note(name, RawText.read(parser));
        return null;
    }

    private String twice(String name) {
        note(name, RawText.read(parser));
        return "";
    }

    private void note(String name, String rawText) {
        if (unreadable.isEmpty()) {
            unreadable = new ArrayList<>();
        }
        unreadable.removeIf(member -> member.name().equals(name));
        unreadable.add(new UnreadableMember(name, shown.apply(rawText)));
    }

    private Session session() {
        return new Session(
                sessionId,
                userName,
                deviceName,
                envName,
                authenticationType,
                startedAt,
                expiresAt,
                lastAccessAt,
                version,
                unreadable.isEmpty() ? unreadable : withIdShortened());
    }

    private List<UnreadableMember> withIdShortened() {
        String shortened = SecretNames.shortened(sessionId);
        if (sessionId.length() < shortened.length()) {
            return unreadable;
        }
        return unreadable.stream()
                .map(member ->
                        new UnreadableMember(
                                member.name(), member.rawText().replace(sessionId, shortened)))
                .toList();
    }

    private String start() {
        var start = new StringBuilder();
        add(start, "userName", userName);
        add(start, "deviceName", deviceName);
        add(start, "envName", envName);
        add(start, "authenticationType", authenticationType);
        add(start, "startedAt", startedAt == null ? "" : startedAt.toString());
        unreadable.forEach(member -> add(start, member.name(), member.rawText()));
        return RawText.cut(shown.apply(start.toString()));
    }

    private static void add(StringBuilder start, String name, String value) {
        if (!value.isEmpty()) {
            start.append(start.isEmpty() ? "" : ", ").append(name).append(' ').append(value);
        }
    }
}
