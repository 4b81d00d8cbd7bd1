package gatehouse.clients.route;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** As whom a proxy is used. The password is asked for at each call and is not kept here. */
public final class ProxySignIn {
    private final String user;
    private final Supplier<Optional<char[]>> password;

    /**
     * @param password gives a copy, which is wiped here; empty as long as it is not known
     */
    public ProxySignIn(String user, Supplier<Optional<char[]>> password) {
        this.user = user;
        this.password = password;
    }

    /** The user name. */
    public String user() {
        return user;
    }

    /**
     * The value of the header {@code Proxy-Authorization}; empty where the password is not known.
     *
     * @param secrets is told what must never be shown
     */
    public Optional<String> header(Consumer<String> secrets) {
        return password.get().map(known -> header(known, secrets));
    }

    private String header(char[] known, Consumer<String> secrets) {
        String secret = new String(known);
        Arrays.fill(known, '\0');
        byte[] both = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        String credential = Base64.getEncoder().encodeToString(both);
        Arrays.fill(both, (byte) 0);
        secrets.accept(secret);
        secrets.accept(credential);
        return "Basic " + credential;
    }
}
