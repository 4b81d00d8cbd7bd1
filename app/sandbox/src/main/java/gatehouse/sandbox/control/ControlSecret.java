package gatehouse.sandbox.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.ReceivedCall;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What a caller of the control address must send with each call; drawn anew for each sandbox. */
public record ControlSecret(String text) {
    public static final String HEADER = "X-Sandbox-Secret";

    private static final int BYTES = 32;

    public static ControlSecret drawn() {
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        return new ControlSecret(HexFormat.of().formatHex(drawn));
    }

    boolean isSentWith(ReceivedCall call) {
        byte[] sent = call.header(HEADER).orElse("").getBytes(UTF_8);
        return MessageDigest.isEqual(sent, text.getBytes(UTF_8));
    }

    /** Names what it is, never the secret. */
    @Override
    public String toString() {
        return "control secret";
    }
}
