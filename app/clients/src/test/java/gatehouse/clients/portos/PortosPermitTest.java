package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.SendPermit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Optional;

/** Every call that changes something at Portos is held back by its permit. */
@Timeout(30)
final class PortosPermitTest {
    private static final SendPermit REFUSED = () -> Optional.of("disarmed");

    @Test
    void a_delete_that_is_not_permitted_is_not_sent() throws Exception {
        try (var portos = PortosFixture.json(PortosFixture.ONE_SESSION)) {
            assertThat(
                            PortosFixture.failure(
                                    () -> portos.client().delete(PortosFixture.ID, REFUSED)))
                    .isEqualTo(new NotSent("disarmed"));
            assertThat(portos.server().requests()).isEmpty();
        }
    }

    @Test
    void a_sign_in_that_is_not_permitted_is_not_sent() throws Exception {
        try (var portos = PortosFixture.json("{}")) {
            char[] password = "secret".toCharArray();
            assertThat(
                            PortosFixture.failure(
                                    () -> portos.nobody().signIn("999", password, "P01", REFUSED)))
                    .isEqualTo(new NotSent("disarmed"));
            assertThat(portos.server().requests()).isEmpty();
        }
    }
}
