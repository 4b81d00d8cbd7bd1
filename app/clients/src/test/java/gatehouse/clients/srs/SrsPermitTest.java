package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.SendPermit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Optional;

/** Every call that changes something at SRS is held back by its permit. */
@Timeout(120)
final class SrsPermitTest {
    private static final SendPermit REFUSED = () -> Optional.of("disarmed");

    @Test
    void a_login_that_is_not_permitted_is_not_sent_and_its_password_is_wiped() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE)) {
            SrsCredentials credentials = SrsClientFixture.credentials();
            SrsClient client = srs.known();
            assertThat(SrsClientFixture.failure(() -> client.login(credentials, false, REFUSED)))
                    .isEqualTo(new NotSent("disarmed"));
            assertThat(srs.requests()).isEmpty();
            assertThat(credentials.wiped()).isTrue();
        }
    }

    @Test
    void a_login_with_a_seat_that_is_not_permitted_is_not_sent() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE)) {
            SrsClient client = srs.known();
            SrsLoginConfiguration seat = SrsLoginConfiguration.seat("Desk_0417", List.of());
            assertThat(
                            SrsClientFixture.failure(() ->
                                    client.login(
                                            SrsClientFixture.credentials(), false, seat, REFUSED)))
                    .isEqualTo(new NotSent("disarmed"));
            assertThat(srs.requests()).isEmpty();
        }
    }

    @Test
    void a_logout_that_is_not_permitted_is_not_sent_and_the_session_can_still_be_logged_out()
            throws Exception {
        try (var srs =
                SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE, SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            assertThat(SrsClientFixture.failure(() -> srs.client().logout(session, REFUSED)))
                    .isEqualTo(new NotSent("disarmed"));
            assertThat(srs.requests()).hasSize(1);

            assertThat(srs.client().logout(session, SendPermit.always()).finding())
                    .isEqualTo(SrsFinding.LOGGED_OUT);
        }
    }
}
