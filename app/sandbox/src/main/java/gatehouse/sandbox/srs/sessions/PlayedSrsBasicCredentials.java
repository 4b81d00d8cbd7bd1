package gatehouse.sandbox.srs.sessions;

import gatehouse.sandbox.http.ReceivedCall;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Optional;

/** What a caller says of itself by HTTP Basic. */
public record PlayedSrsBasicCredentials(String user, String password) {
    private static final String SCHEME = "Basic ";

    /** Empty when there is no such header, or one that cannot be read. */
    static Optional<PlayedSrsBasicCredentials> of(ReceivedCall call, Charset charset) {
        return call.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(value -> decoded(value.substring(SCHEME.length()).strip(), charset));
    }

    private static Optional<PlayedSrsBasicCredentials> decoded(String base64, Charset charset) {
        try {
            String text = new String(Base64.getDecoder().decode(base64), charset);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(
                            new PlayedSrsBasicCredentials(
                                    text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Names the person, never what opens the door. */
    @Override
    public String toString() {
        return user;
    }
}
