package gatehouse.sandbox.srs.sessions;

import gatehouse.sandbox.srs.variants.SrsVariants;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cookies of one session: their names and values, and what is said with each. */
public record PlayedSrsCookies(Map<String, String> values, String attributes) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String EVERYWHERE = "; Path=/; HttpOnly";
    private static final String NARROW = "; Path=/api/v2/me; HttpOnly";

    /** Fresh ones; all of them are needed to be known again. */
    public static PlayedSrsCookies fresh(SrsVariants.SessionCookie way) {
        return switch (way) {
            case RANDOM_NAME -> named(EVERYWHERE, "s" + hex(4));
            case JSESSIONID -> named(EVERYWHERE, "JSESSIONID");
            case TWO -> named(EVERYWHERE, "SrsNode", "SrsSession");
            case NARROW_PATH -> named(NARROW, "s" + hex(4));
            case SECURE_FLAG -> named(EVERYWHERE + "; Secure", "s" + hex(4));
            case NONE -> named(EVERYWHERE);
        };
    }

    boolean areIn(Map<String, String> sent) {
        return !values.isEmpty() && sent.entrySet().containsAll(values.entrySet());
    }

    /** The values of {@code Set-Cookie}. */
    public List<String> lines() {
        return values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue() + attributes)
                .toList();
    }

    /** Names them, never their values. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }

    private static PlayedSrsCookies named(String attributes, String... names) {
        var values = new LinkedHashMap<String, String>();
        for (String name : names) {
            values.put(name, hex(16));
        }
        return new PlayedSrsCookies(values, attributes);
    }

    private static String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
