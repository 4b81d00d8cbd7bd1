package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.superoffice.access.ServiceSessionKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Optional;

/** Every call that changes something at SuperOffice is held back by its permit. */
@Timeout(120)
final class SuperOfficePermitTest {
    private static final SendPermit REFUSED = () -> Optional.of("disarmed");

    @Test
    void a_creation_that_is_not_permitted_is_not_created() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.SESSION)) {
            CreateSessionResult result =
                    superOffice.customerService().createSession("192.0.2.7", List.of(), REFUSED);
            assertThat(result)
                    .isInstanceOfSatisfying(
                            CreateSessionResult.NotCreated.class,
                            r -> assertKeptBack(r.reason(), superOffice));
        }
    }

    @Test
    void a_removal_that_is_not_permitted_is_not_sent() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("null")) {
            assertKeptBack(
                    SuperOfficeClientFixture.thrown(
                            () -> superOffice.customerService().removeSession(205, REFUSED)),
                    superOffice);
        }
    }

    @Test
    void a_report_that_is_not_permitted_is_not_sent() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("205")) {
            ServiceSessionKey key = ServiceSessionKey.of(SuperOfficeClientFixture.KEY);
            assertKeptBack(
                    SuperOfficeClientFixture.thrown(
                            () -> superOffice.customerService().reportSessionActive(key, REFUSED)),
                    superOffice);
        }
    }

    private static void assertKeptBack(
            AgentException thrown, SuperOfficeClientFixture superOffice) {
        assertThat(thrown.failure()).isEqualTo(new NotSent("disarmed"));
        assertThat(thrown.trouble()).isEqualTo(SuperOfficeTrouble.NOT_SENT);
        assertThat(thrown.exchange()).isNotNull();
        assertThat(superOffice.server().requests()).isEmpty();
    }
}
