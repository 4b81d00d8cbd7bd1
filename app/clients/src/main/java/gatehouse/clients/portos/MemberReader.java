package gatehouse.clients.portos;

import gatehouse.clients.json.WholeNumbers;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * Reads the value of one member after the other, also where its type is another one that converts
 * without loss. A value that cannot be read is handed on as raw text and counts as unknown.
 */
final class MemberReader {
    private final JsonParser parser;
    private final BiConsumer<String, String> unreadable;

    /** {@code unreadable} is handed the name and the raw text of each value that cannot be read. */
    MemberReader(JsonParser parser, BiConsumer<String, String> unreadable) {
        this.parser = parser;
        this.unreadable = unreadable;
    }

    /** The text, or the number or truth value as it is written; empty where there is none. */
    String text(String name) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING ? halfCharacter() : !convertible(token)) {
            nothing(name);
            return "";
        }
        return parser.getString();
    }

    /** The moment, or the end of the calendar that the date lies at; null where there is none. */
    @Nullable Instant moment(String name) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            nothing(name);
            return null;
        }
        try {
            return PortosTimes.settled(Instant.parse(parser.getString()));
        } catch (DateTimeException e) {
            Instant end = PortosTimes.endOfCalendar(parser.getString());
            if (end == null) {
                nothing(name);
            }
            return end;
        }
    }

    /** The whole number, also where it is written as a text; null where there is none. */
    @Nullable Long number(String name) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        boolean scalar = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_FLOAT;
        Long number = scalar ? WholeNumbers.parse(parser.getString()) : null;
        if (number == null) {
            nothing(name);
        }
        return number;
    }

    /** Passes over a value that is not there, or notes it where it is there and cannot be read. */
    void nothing(String name) {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            unreadable.accept(name, RawText.read(parser));
        }
    }

    /** Whether the text at hand has a surrogate without its other half. */
    boolean halfCharacter() {
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

    private static boolean convertible(JsonToken token) {
        return token.isNumeric() || token.isBoolean();
    }
}
