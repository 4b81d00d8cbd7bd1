package gatehouse.clients.portos;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.nio.charset.StandardCharsets;

/** Keeps the start of a value as a server wrote it, for people to read. */
final class RawText {
    private static final int LONGEST = 200;

    private RawText() {}

    /** The value whose first token the parser has just read; ends at its last token. */
    static String read(JsonParser parser) {
        if (!parser.currentToken().isStructStart()) {
            return cut(parser.getString());
        }
        var text = new StringBuilder();
        int depth = 0;
        do {
            depth += step(parser.currentToken());
            if (text.length() <= LONGEST) {
                append(text, parser);
            }
            if (depth > 0) {
                parser.nextToken();
            }
        } while (depth > 0);
        return cut(text.toString());
    }

    /** The text, cut where it is too long to be shown; half a character becomes a question mark. */
    static String cut(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static int step(JsonToken token) {
        if (token.isStructStart()) {
            return 1;
        }
        return token.isStructEnd() ? -1 : 0;
    }

    private static void append(StringBuilder text, JsonParser parser) {
        JsonToken token = parser.currentToken();
        boolean first = text.isEmpty() || "[{:".indexOf(text.charAt(text.length() - 1)) >= 0;
        if (!first && !token.isStructEnd()) {
            text.append(',');
        }
        boolean quoted = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
        text.append(quoted ? '"' + cut(parser.getString()) + '"' : parser.getString());
        if (token == JsonToken.PROPERTY_NAME) {
            text.append(':');
        }
    }
}
