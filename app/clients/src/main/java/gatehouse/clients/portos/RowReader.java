package gatehouse.clients.portos;

import gatehouse.clients.http.Secrets;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.time.DateTimeException;
import java.time.Instant;

/** Reads one session after the other from a stream, and goes on after one that cannot be read. */
final class RowReader {
    private static final int START_LENGTH = 200;

    private final JsonParser parser;
    private final Texts texts = new Texts();

    private int seen;
    private @Nullable String trouble;
    private String sessionId = "";
    private String userName = "";
    private String deviceName = "";
    private String envName = "";
    private String authenticationType = "";
    private @Nullable Instant startedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastAccessAt;
    private @Nullable Long version;

    RowReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The row whose first token the parser has just read; ends at its last. */
    SessionRow row() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return noObject();
        }
        forget();
        members();
        if (trouble == null && sessionId.isEmpty()) {
            trouble = "It has no sessionId.";
        }
        return trouble == null ? session() : new UnreadableSession(trouble, start());
    }

    private UnreadableSession noObject() {
        String start = parser.currentToken().isStructStart() ? "" : parser.getString();
        parser.skipChildren();
        return new UnreadableSession("It is not an object.", cut(start));
    }

    private void forget() {
        seen = 0;
        trouble = null;
        sessionId = "";
        userName = "";
        deviceName = "";
        envName = "";
        authenticationType = "";
        startedAt = null;
        expiresAt = null;
        lastAccessAt = null;
        version = null;
    }

    private void members() {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "sessionId" -> sessionId = once(1, name) ? ownText(name) : sessionId;
                case "identity" -> identity(name);
                case "startedAt" -> startedAt = once(2, name) ? moment(name) : startedAt;
                case "expiresAt" -> expiresAt = once(4, name) ? moment(name) : expiresAt;
                case "lastAccessAt" -> lastAccessAt = once(8, name) ? moment(name) : lastAccessAt;
                case "_v" -> version = once(16, name) ? number(name) : version;
                default -> parser.skipChildren();
            }
        }
    }

    private void identity(String member) {
        if (!once(32, member)) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            otherKind(member, parser.currentToken() != JsonToken.VALUE_NULL);
            return;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "userName" -> userName = once(64, name) ? text(name) : userName;
                case "deviceName" -> deviceName = once(128, name) ? text(name) : deviceName;
                case "envName" -> envName = once(256, name) ? text(name) : envName;
                case "authenticationType" ->
                        authenticationType = once(512, name) ? text(name) : authenticationType;
                default -> parser.skipChildren();
            }
        }
    }

    private boolean once(int bit, String name) {
        if ((seen & bit) != 0) {
            report(name, "stands there twice");
            parser.skipChildren();
            return false;
        }
        seen |= bit;
        return true;
    }

    /** A text that rows rarely share. */
    private String ownText(String name) {
        return wholeText(name) ? parser.getString() : "";
    }

    private String text(String name) {
        return wholeText(name)
                ? texts.of(
                        parser.getStringCharacters(),
                        parser.getStringOffset(),
                        parser.getStringLength())
                : "";
    }

    private boolean wholeText(String name) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            otherKind(name, parser.currentToken() != JsonToken.VALUE_NULL);
            return false;
        }
        if (halfCharacter()) {
            report(name, "holds half a character");
            return false;
        }
        return true;
    }

    private boolean halfCharacter() {
        char[] text = parser.getStringCharacters();
        int end = parser.getStringOffset() + parser.getStringLength();
        for (int i = parser.getStringOffset(); i < end; i++) {
            if (Character.isSurrogate(text[i])) {
                boolean pair = i + 1 < end && Character.isSurrogatePair(text[i], text[i + 1]);
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private @Nullable Instant moment(String name) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            otherKind(name, parser.currentToken() != JsonToken.VALUE_NULL);
            return null;
        }
        try {
            return Moment.parse(
                    parser.getStringCharacters(),
                    parser.getStringOffset(),
                    parser.getStringLength());
        } catch (DateTimeException e) {
            report(name, "is not a moment with a zone");
            return null;
        }
    }

    private @Nullable Long number(String name) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        otherKind(name, parser.currentToken() != JsonToken.VALUE_NULL);
        return null;
    }

    private void otherKind(String name, boolean wrong) {
        if (wrong) {
            report(name, "is of another kind");
        }
        parser.skipChildren();
    }

    private void report(String name, String what) {
        if (trouble == null) {
            trouble = "Its member " + name + " " + what + ".";
        }
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
                version);
    }

    private String start() {
        var start = new StringBuilder();
        add(start, "sessionId", sessionId.isEmpty() ? "" : Secrets.shortened(sessionId));
        add(start, "userName", userName);
        add(start, "deviceName", deviceName);
        add(start, "envName", envName);
        add(start, "authenticationType", authenticationType);
        add(start, "startedAt", startedAt == null ? "" : startedAt.toString());
        return cut(start.toString());
    }

    private static void add(StringBuilder start, String name, String value) {
        if (!value.isEmpty()) {
            start.append(start.isEmpty() ? "" : ", ").append(name).append(' ').append(value);
        }
    }

    private static String cut(String text) {
        return text.length() <= START_LENGTH ? text : text.substring(0, START_LENGTH);
    }
}
