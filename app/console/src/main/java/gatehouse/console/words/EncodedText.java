package gatehouse.console.words;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text as bytes, one for an ASCII character, two or three for any other UTF-16 unit.
 *
 * <p>Unlike UTF-8 it takes every unit by itself: half a surrogate pair comes back as it was, and
 * the order of the bytes is that of {@link String#compareTo}.
 */
public final class EncodedText {
    private static final int LONGEST = 3;

    private EncodedText() {}

    /** The bytes of a text. */
    public static byte[] encode(String text) {
        byte[] plain = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < plain.length; i++) {
            if (text.charAt(i) >= 0x80) {
                return encodeWide(text);
            }
        }
        return plain;
    }

    private static byte[] encodeWide(String text) {
        byte[] bytes = new byte[text.length() * LONGEST];
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                bytes[end++] = (byte) unit;
            } else if (unit < 0x800) {
                bytes[end++] = (byte) (0xC0 | (unit >> 6));
                bytes[end++] = (byte) (0x80 | (unit & 0x3F));
            } else {
                bytes[end++] = (byte) (0xE0 | (unit >> 12));
                bytes[end++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
                bytes[end++] = (byte) (0x80 | (unit & 0x3F));
            }
        }
        return Arrays.copyOf(bytes, end);
    }

    /** The text of some bytes. */
    public static String decode(byte[] bytes, int from, int to) {
        return isAscii(bytes, from, to)
                ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                : decodeWide(bytes, from, to);
    }

    private static String decodeWide(byte[] bytes, int from, int to) {
        var text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int lead = bytes[at++] & 0xFF;
            if (lead < 0x80) {
                text.append((char) lead);
            } else if (lead < 0xE0) {
                text.append((char) (((lead & 0x1F) << 6) | (bytes[at++] & 0x3F)));
            } else {
                int middle = bytes[at++] & 0x3F;
                text.append((char) (((lead & 0x0F) << 12) | (middle << 6) | (bytes[at++] & 0x3F)));
            }
        }
        return text.toString();
    }

    /** Whether each byte is a character by itself. */
    public static boolean isAscii(byte[] bytes, int from, int to) {
        int seen = 0;
        for (int i = from; i < to; i++) {
            seen |= bytes[i];
        }
        return seen >= 0;
    }
}
