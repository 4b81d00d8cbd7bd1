package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.SendPermit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Optional;

/** Every call that changes something at Portos is held back by its permit. */
@Timeout(120)
final class PortosPermitTest {
    private static final SendPermit REFUSED = () -> Optional.of("disarmed");

    @Test
    void a_delete_that_is_not_permitted_is_not_sent() throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            assertThat(
                            PortosClientFixture.failure(
                                    () -> portos.client().delete(PortosClientFixture.ID, REFUSED)))
                    .isEqualTo(new NotSent("disarmed"));
            assertThat(portos.server().requests()).isEmpty();
        }
    }

    @Test
    void a_sign_in_that_is_not_permitted_is_not_sent() throws Exception {
        try (var portos = PortosClientFixture.json("{}")) {
            char[] password = "secret".toCharArray();
            assertThat(
                            PortosClientFixture.failure(
                                    () -> portos.nobody().signIn("999", password, "P01", REFUSED)))
                    .isEqualTo(new NotSent("disarmed"));
            assertThat(portos.server().requests()).isEmpty();
        }
    }
}
