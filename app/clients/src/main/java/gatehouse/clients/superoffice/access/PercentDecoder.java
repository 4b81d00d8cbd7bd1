package gatehouse.clients.superoffice.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes {@code %XX} and nothing else: a plus sign belongs to a key. */
final class PercentDecoder {
    private PercentDecoder() {}

    /** The text as it is where its escapes are broken. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
