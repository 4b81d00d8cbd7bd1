package gatehouse.console.servicelogin;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.answer.CsSessionKey;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

/** The service logins of one environment over several openings. */
final class CreatedServiceLoginsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");

    private final CreatedServiceLogins made = new CreatedServiceLogins();

    @Test
    void an_opening_that_ends_late_leaves_the_keys_of_the_next_one() {
        int first = made.begin();
        made.add(login(1), "", NOW, 1);
        int second = made.begin();
        made.add(login(2), "", NOW, 1);

        made.forgetKeys(first);

        assertThat(made.all()).extracting(ServiceLogin::hasKey).containsExactly(true, false);

        made.forgetKeys(second);

        assertThat(made.all()).extracting(ServiceLogin::hasKey).containsExactly(false, false);
    }

    private static CsSessionKey login(int id) {
        return new CsSessionKey(ServiceSessionKey.of("key" + id), id, null, null, Map.of());
    }
}
