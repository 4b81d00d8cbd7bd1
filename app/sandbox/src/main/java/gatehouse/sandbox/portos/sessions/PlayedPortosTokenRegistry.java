package gatehouse.sandbox.portos.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.portos.variants.PortosVariants;
import gatehouse.sandbox.secrets.RandomLetters;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which token opens which session; a token lives as long as its session and never longer than the
 * sandbox, so a store opened again has sessions but no tokens.
 */
public final class PlayedPortosTokenRegistry {
    private static final int ID_LENGTH = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> sessionByToken = new ConcurrentHashMap<>();
    private final Map<String, String> tokenBySession = new ConcurrentHashMap<>();

    /** A fresh id of 32 letters and digits. */
    String sessionId() {
        return RandomLetters.draw(random, ID_LENGTH);
    }

    public String issue(String sessionId, PortosVariants.TokenForm form) {
        String token =
                switch (form) {
                    case JWT -> jwt("{\"jti\":\"" + secret(12) + "\"}");
                    case JWT_WITH_SESSION_ID -> jwt("{\"sid\":\"" + sessionId + "\"}");
                    case OPAQUE -> secret(32);
                };
        sessionByToken.put(token, sessionId);
        tokenBySession.put(sessionId, token);
        return token;
    }

    /** A token that looks like one to refresh with; nothing here accepts it. */
    public String refreshToken() {
        return secret(32);
    }

    public Optional<String> session(String token) {
        return Optional.ofNullable(sessionByToken.get(token));
    }

    void forget(String sessionId) {
        String token = tokenBySession.remove(sessionId);
        if (token != null) {
            sessionByToken.remove(token);
        }
    }

    /** Whether this text contains a token that opens something. */
    public boolean occursIn(String text) {
        return sessionByToken.keySet().stream().anyMatch(text::contains);
    }

    private String jwt(String claims) {
        return base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8))
                + "."
                + base64(claims.getBytes(UTF_8))
                + "."
                + secret(32);
    }

    private String secret(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
