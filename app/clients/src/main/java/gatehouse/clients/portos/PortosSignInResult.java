package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A login that worked (contract: Portos 2.4, {@code AuthResult}). Texts that the server left out
 * are empty. The refresh token is not kept, since nothing here may use it.
 *
 * @param credential for the calls to come
 * @param name the person or shift
 * @param rights names of rights, camelCase, open
 * @param deviceEnvName what kind of device it is, open enumeration
 * @param deviceDescription the device's human name
 * @param sentAt when the call began, by the console's own clock
 * @param took how long it took
 * @param serverDate the answer's {@code Date} header: server time, to the second
 */
public record PortosSignInResult(
        PortosCredential.Bearer credential,
        String userId,
        String userName,
        String name,
        List<String> rights,
        String deviceName,
        String deviceEnvName,
        String deviceDescription,
        Instant sentAt,
        Duration took,
        @Nullable Instant serverDate) {
    public PortosSignInResult {
        rights = List.copyOf(rights);
    }
}
