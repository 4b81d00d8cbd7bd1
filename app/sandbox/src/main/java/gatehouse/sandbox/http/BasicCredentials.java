package gatehouse.sandbox.http;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Optional;

/** The user name and the password of an HTTP Basic header. */
public record BasicCredentials(String user, String password) {
    private static final String SCHEME = "Basic ";

    /** Empty when there is no such header, or one that cannot be read. */
    public static Optional<BasicCredentials> of(ReceivedCall call, Charset charset) {
        return call.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(value -> decoded(value.substring(SCHEME.length()).strip(), charset));
    }

    private static Optional<BasicCredentials> decoded(String base64, Charset charset) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(base64), charset).split(":", 2);
            return pair.length < 2
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(pair[0], pair[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Names the user, never the password. */
    @Override
    public String toString() {
        return user;
    }
}
