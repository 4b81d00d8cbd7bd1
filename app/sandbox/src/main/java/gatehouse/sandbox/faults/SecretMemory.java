package gatehouse.sandbox.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.BasicCredentials;
import gatehouse.sandbox.http.JsonMemberReader;
import gatehouse.sandbox.http.ReceivedCall;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The secrets that one system was sent or gave out last, so that a fault can repeat them. */
public final class SecretMemory {
    private static final int KEPT = 20;
    private static final List<String> HEADERS =
            List.of("X-XSRF-TOKEN", "X-CSRF-TOKEN", "SO-AppToken");
    private static final Set<String> MEMBERS =
            Set.of("password", "cssessionkey", "sessionkey", "temporarykey");

    private final Set<String> secrets = new LinkedHashSet<>();

    /** Remembers what opens something in this call. */
    public void rememberFrom(ReceivedCall call) {
        call.header("Authorization")
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .ifPresent(this::remember);
        BasicCredentials.of(call, UTF_8).map(BasicCredentials::password).ifPresent(this::remember);
        HEADERS.forEach(name -> call.header(name).ifPresent(this::remember));
        call.cookies().values().forEach(this::remember);
        JsonMemberReader.members(call.body())
                .ifPresent(members -> members.forEach(this::rememberMember));
    }

    /** Remembers a secret, and forgets the oldest when there are too many. */
    public synchronized void remember(String secret) {
        if (!secret.isEmpty()) {
            secrets.remove(secret);
            secrets.add(secret);
        }
        if (secrets.size() > KEPT) {
            secrets.remove(secrets.iterator().next());
        }
    }

    synchronized List<String> all() {
        return new ArrayList<>(secrets);
    }

    private void rememberMember(String name, String value) {
        if (MEMBERS.contains(name.toLowerCase(Locale.ROOT))) {
            remember(value);
        }
    }

    /** Names how many there are, never which. */
    @Override
    public String toString() {
        return all().size() + " secrets";
    }
}
