package gatehouse.sandbox.superoffice.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.secrets.RandomLetters;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.KeyAlphabet;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.SessionKeyForm;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Draws what nobody is to guess: here from a seed, so that a sandbox can be played again. */
public final class PlayedSuperOfficeSecretSource {
    private final RandomGenerator random;

    public PlayedSuperOfficeSecretSource(RandomGenerator random) {
        this.random = random;
    }

    /** 32 random bytes. */
    public synchronized String temporaryKey(KeyAlphabet alphabet) {
        byte[] key = bytes(32);
        return switch (alphabet) {
            case BASE64 -> Base64.getEncoder().encodeToString(key);
            case BASE64URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(key);
            case PERCENT_ENCODED ->
                    URLEncoder.encode(Base64.getEncoder().encodeToString(key), UTF_8);
        };
    }

    public synchronized String sessionKey(SessionKeyForm form) {
        return switch (form) {
            case HEX_32 -> HexFormat.of().formatHex(bytes(16));
            case ALPHANUMERIC_32 -> RandomLetters.draw(random, 32);
            case GUID_36 -> new UUID(random.nextLong(), random.nextLong()).toString();
        };
    }

    synchronized String ticket() {
        return "7T:" + Base64.getEncoder().encodeToString(bytes(40));
    }

    synchronized String accessToken(String tenant) {
        return "8A:" + tenant + "." + RandomLetters.draw(random, 43);
    }

    synchronized String cookie() {
        return RandomLetters.draw(random, 24);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
