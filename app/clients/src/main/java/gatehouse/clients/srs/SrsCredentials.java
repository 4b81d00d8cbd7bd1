package gatehouse.clients.srs;

import gatehouse.clients.http.UnsendableRequestException;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * User and password for one sign-in, to be sent as HTTP Basic in UTF-8 (contract: SRS 3). The text
 * form tells no password, and the password can be wiped from memory.
 */
public final class SrsCredentials {
    private static final int BYTES_OF_A_CHAR = 3;

    private final String user;
    private final char[] password;
    private final boolean beyondAscii;
    private boolean wiped;

    /**
     * Keeps a copy of the password, which may be empty.
     *
     * @param user the agent's name in Configuration Server
     * @throws UnsendableRequestException about a text that cannot be sent; it quotes nothing
     */
    public SrsCredentials(String user, char[] password) {
        if (user.isEmpty()) {
            throw new UnsendableRequestException(
                    SrsNotSentReasons.USER_MISSING, "The user name is missing.");
        }
        if (user.indexOf(':') >= 0) {
            throw new UnsendableRequestException(
                    SrsNotSentReasons.USER_COLON, "A user name with a colon cannot be sent.");
        }
        SendableText.check(user);
        SendableText.check(CharBuffer.wrap(password));
        this.user = user;
        this.password = password.clone();
        this.beyondAscii = beyondAscii(user) || beyondAscii(CharBuffer.wrap(password));
    }

    /** The agent's name. */
    public String user() {
        return user;
    }

    /** Whether another character set than UTF-8 would send something else. */
    public boolean beyondAscii() {
        return beyondAscii;
    }

    /** Overwrites the password; calls with it are refused from now on before they are sent. */
    public synchronized void wipe() {
        wiped = true;
        Arrays.fill(password, '\0');
    }

    synchronized boolean wiped() {
        return wiped;
    }

    /**
     * The value of the header {@code Authorization}.
     *
     * @throws IllegalStateException when the password has been wiped
     */
    synchronized String authorization() {
        if (wiped) {
            throw new IllegalStateException("The password has been forgotten; enter it again.");
        }
        var plain = CharBuffer.allocate(user.length() + 1 + password.length);
        plain.put(user).put(':').put(password).flip();
        var encoded = ByteBuffer.allocate(plain.limit() * BYTES_OF_A_CHAR);
        StandardCharsets.UTF_8.newEncoder().encode(plain, encoded, true);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        try {
            return "Basic " + Base64.getEncoder().encodeToString(bytes);
        } finally {
            Arrays.fill(plain.array(), '\0');
            Arrays.fill(encoded.array(), (byte) 0);
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }

    private static boolean beyondAscii(CharSequence text) {
        return text.chars().anyMatch(c -> c > 127);
    }
}
