package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.superoffice.CreateSessionResult.Created;
import gatehouse.clients.superoffice.CreateSessionResult.CreatedIncomplete;
import gatehouse.clients.superoffice.CreateSessionResult.NotCreated;
import gatehouse.clients.superoffice.CreateSessionResult.OutcomeUnknown;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.answer.CsSessionKey;
import gatehouse.clients.superoffice.answer.FieldProperty;
import gatehouse.clients.superoffice.answer.SuperOfficeErrorAnswer;
import gatehouse.testkit.RawServer;
import gatehouse.testkit.RefusingPort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Each line of the table of outcomes (contract: SuperOffice 4.1). */
final class CreateSessionTest {
    @Test
    void the_sample_is_a_session_with_every_field() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.SESSION)) {
            var session =
                    new CsSessionKey(
                            ServiceSessionKey.of(SuperOfficeClientFixture.KEY),
                            205,
                            931,
                            null,
                            Map.of("fieldName", new FieldProperty(null, "System.Int32", 244)));
            assertThat(superOffice.create())
                    .isEqualTo(new Created(session, superOffice.exchanges().getFirst()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Key\":\"voluptatem\",\"LoginId\":57}",
                "{\"key\":\"a\",\"loginId\":1,\"userId\":null}",
                "{\"KEY\":\"36characters-36characters-36character\",\"LOGINID\":2147483647}",
                "{\"LoginId\":1,\"New\":{\"a\":[1]},\"UserId\":\"odd\",\"Key\":\"k\"}",
                "{\"Key\":\"k\",\"LoginId\":1,\"TableRight\":\"odd\",\"FieldProperties\":[7]}"
            })
    void a_key_and_a_login_id_are_a_session(String body) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            assertThat(superOffice.create()).isInstanceOf(Created.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Key\":\"k\"}",
                "{\"Key\":\"k\",\"LoginId\":0}",
                "{\"Key\":\"k\",\"LoginId\":null}",
                "{\"Key\":\"k\",\"LoginId\":\"205\"}",
                "{\"Key\":\"\",\"LoginId\":205}",
                "{\"Key\":null,\"LoginId\":205}",
                "{\"LoginId\":205,\"Error\":true}"
            })
    void one_of_the_two_is_a_session_whose_answer_is_incomplete(String body) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            assertThat(superOffice.create()).isInstanceOf(CreatedIncomplete.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                " null ",
                "{}",
                "{\"Key\":\"\",\"LoginId\":0,\"UserId\":0}",
                "{\"Key\":null,\"LoginId\":null,\"UserId\":60}",
                "{\"LoginId\":-1}",
                "{\"Error\":false,\"Key\":\"\"}"
            })
    void null_and_neither_of_the_two_are_a_failed_call(String body) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            assertThat(notCreated(superOffice.create())).isEqualTo(SuperOfficeTrouble.FAILED_CALL);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,BAD_REQUEST",
        "401,NOT_LOGGED_IN",
        "403,NOT_ALLOWED",
        "404,NO_SUCH_ADDRESS",
        "405,NO_SUCH_ADDRESS",
        "415,MEDIA_TYPE_REFUSED",
        "421,TENANT_MOVED",
        "429,TOO_MANY_CALLS"
    })
    void a_refusal_is_not_created(int status, SuperOfficeTrouble why) throws Exception {
        for (String body :
                List.of(
                        "",
                        "null",
                        "<html>",
                        SuperOfficeClientFixture.SESSION,
                        "{\"Error\":true}")) {
            try (var superOffice = SuperOfficeClientFixture.json(status, body)) {
                assertThat(notCreated(superOffice.create())).isEqualTo(why);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {201, 202, 203, 205, 206, 300, 301, 302, 303, 304, 307, 308, 402, 406, 407, 408})
    void any_other_status_leaves_the_outcome_unknown(int status) throws Exception {
        try (var superOffice =
                SuperOfficeClientFixture.json(status, SuperOfficeClientFixture.SESSION)) {
            assertThat(unknown(superOffice.create())).isEqualTo(SuperOfficeTrouble.OTHER_STATUS);
        }
    }

    @Test
    void status_204_leaves_the_outcome_unknown() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.answering("HTTP/1.1 204 X\r\n\r\n")) {
            assertThat(unknown(superOffice.create())).isEqualTo(SuperOfficeTrouble.OTHER_STATUS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 502, 503, 504, 599})
    void trouble_of_the_server_leaves_the_outcome_unknown(int status) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(status, "null")) {
            assertThat(unknown(superOffice.create())).isEqualTo(SuperOfficeTrouble.SERVER_ERROR);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Error\":true}",
                "{\"Error\":true,\"ErrorType\":\"SoServerException\",\"ErrorMessage\":\"no\"}",
                "{\"ErrorMessage\":\"no\",\"Key\":\"\",\"LoginId\":0}",
                "{\"Message\":\"The request is invalid.\",\"MessageDetail\":\"x\"}",
                "{\"Message\":\"no\",\"UserId\":0}"
            })
    void an_error_object_under_200_leaves_the_outcome_unknown(String body) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            assertThat(unknown(superOffice.create())).isEqualTo(SuperOfficeTrouble.ERROR_OBJECT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "true",
                "205",
                "\"key\"",
                "{\"Key\":7}",
                "{\"LoginId\":\"205\"}",
                "{\"LoginId\":1.5}",
                "{\"LoginId\":4294967296}",
                "{\"Key\":\"a\",\"key\":\"b\",\"LoginId\":5}",
                "{\"Key\":\"a\",\"LoginId\":5,\"loginId\":6}",
                "{\"Key\":\"a\",\"LoginId\":5",
                "{\"Key\":\"a\",\"LoginId\":5}{}",
                "<html>log in</html>",
                "null null"
            })
    void an_answer_that_cannot_be_read_leaves_the_outcome_unknown(String body) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            assertThat(unknown(superOffice.create())).isEqualTo(SuperOfficeTrouble.UNREADABLE);
        }
    }

    @Test
    void a_session_that_is_declared_as_html_leaves_the_outcome_unknown() throws Exception {
        String answer =
                RawServer.json(SuperOfficeClientFixture.SESSION)
                        .replace("application/json", "text/html");
        try (var superOffice = SuperOfficeClientFixture.answering(answer)) {
            assertThat(unknown(superOffice.create())).isEqualTo(SuperOfficeTrouble.UNREADABLE);
        }
    }

    @Test
    void no_connection_is_not_created() throws Exception {
        try (var refused = new RefusingPort()) {
            ServerAddress unknown = ServerAddress.parse("https://superoffice.invalid");
            for (ServerAddress nobody : List.of(ServerAddress.parse(refused.base()), unknown)) {
                var place = new SuperOfficePlace.Onsite(nobody);
                var settings = new SuperOfficeSettings(place, SuperOfficeClientFixture.ENGLISH);
                try (var client =
                        new SuperOfficeClient(settings, _ -> {}, InstantSource.system())) {
                    assertThat(
                                    notCreated(
                                            client.customerService(
                                                            place.api(),
                                                            SuperOfficeClientFixture.tje0())
                                                    .createSession(
                                                            "192.0.2.7",
                                                            List.of(),
                                                            SendPermit.always())))
                            .isEqualTo(SuperOfficeTrouble.NOT_REACHED);
                }
            }
        }
    }

    @Test
    void a_session_with_an_error_beside_it_is_created_and_its_error_is_shown() throws Exception {
        String error = "\"Error\":true,\"ErrorMessage\":\"watch out\"";
        try (var superOffice =
                SuperOfficeClientFixture.json(
                        "{\"Key\":\"abcdef\",\"LoginId\":205," + error + "}")) {
            assertThat(superOffice.create())
                    .isInstanceOfSatisfying(
                            Created.class,
                            created -> {
                                assertThat(created.session().loginId()).isEqualTo(205);
                                assertThat(created.error())
                                        .isEqualTo(
                                                new SuperOfficeErrorAnswer.ServerError(
                                                        null, "watch out", null, null));
                            });
        }
        try (var superOffice = SuperOfficeClientFixture.json("{\"LoginId\":205," + error + "}")) {
            assertThat(superOffice.create())
                    .isInstanceOfSatisfying(
                            CreatedIncomplete.class,
                            created ->
                                    assertThat(created.error())
                                            .isInstanceOf(
                                                    SuperOfficeErrorAnswer.ServerError.class));
        }
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.SESSION)) {
            assertThat(((Created) superOffice.create()).error())
                    .isEqualTo(new SuperOfficeErrorAnswer.Untold());
        }
    }

    @Test
    void no_tls_is_not_created() throws Exception {
        try (var server = RawServer.atOnce((_, _) -> false)) {
            var place = new SuperOfficePlace.Onsite(RawServerAddress.secure(server, "localhost"));
            var settings = new SuperOfficeSettings(place, SuperOfficeClientFixture.ENGLISH);
            try (var client = new SuperOfficeClient(settings, _ -> {}, InstantSource.system())) {
                assertThat(
                                notCreated(
                                        client.customerService(
                                                        place.api(),
                                                        SuperOfficeClientFixture.tje0())
                                                .createSession(
                                                        "192.0.2.7",
                                                        List.of(),
                                                        SendPermit.always())))
                        .isEqualTo(SuperOfficeTrouble.NOT_REACHED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\uD800"})
    void an_address_that_cannot_be_sent_is_not_created(String remoteIp) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.SESSION)) {
            assertThat(
                            notCreated(
                                    superOffice
                                            .customerService()
                                            .createSession(
                                                    remoteIp, List.of(), SendPermit.always())))
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
            assertThat(superOffice.server().connections()).isZero();
        }
    }

    static SuperOfficeTrouble notCreated(CreateSessionResult result) {
        assertThat(result).isInstanceOf(NotCreated.class);
        return ((NotCreated) result).reason().trouble();
    }

    static SuperOfficeTrouble unknown(CreateSessionResult result) {
        assertThat(result).isInstanceOf(OutcomeUnknown.class);
        return ((OutcomeUnknown) result).reason().trouble();
    }
}
