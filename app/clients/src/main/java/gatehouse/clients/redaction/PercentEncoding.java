package gatehouse.clients.redaction;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes text as it stands in a URL. */
public final class PercentEncoding {
    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /**
     * UTF-8, all but {@code A-Z a-z 0-9 - _ . ~} and what is also to be kept as {@code %XX} in
     * capitals.
     */
    public static String encode(String text, String alsoKept) {
        var encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (UNRESERVED.indexOf(c) >= 0 || alsoKept.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
