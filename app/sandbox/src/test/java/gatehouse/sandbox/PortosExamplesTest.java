package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;

/** The vendor's examples come back letter for letter, white space aside. */
class PortosExamplesTest {
    private static final Pattern BETWEEN = Pattern.compile("\\s*([{}\\[\\]:,])\\s*");
    private static final String E1 =
            """
            {
                "items": [
                    {
                        "sessionId": "soZIt6uj62fzs8ep4UvnNSxRXFryUiq3",
                        "identity": {
                            "userName": "999",
                            "deviceName": "P01",
                            "envName": "CashRegister",
                            "authenticationType": "Bearer"
                        },
                        "startedAt": "2023-08-04T11:19:38.015Z",
                        "expiresAt": "2023-08-04T23:19:38.015Z",
                        "lastAccessAt": "2023-08-04T11:19:39.98Z",
                        "_v": 2
                    },
                    {
                        "sessionId": "Hq6563mjODIOwNa87Cgi295uNPlKeOqA",
                        "identity": {
                            "userName": "999",
                            "deviceName": "BackOffice",
                            "envName": "BackOffice",
                            "authenticationType": "Bearer"
                        },
                        "startedAt": "2023-08-04T21:21:07.66Z",
                        "expiresAt": "2023-08-05T09:21:07.66Z",
                        "lastAccessAt": "2023-08-04T21:21:11.578Z",
                        "_v": 4
                    }
                ],
                "count": 2,
                "totalCount": 2
            }\
            """;
    private static final String E2 =
            """
            {
                "sessionId": "Hq6563mjODIOwNa87Cgi295uNPlKeOqA",
                "identity":
                {
                    "userName": "999",
                    "deviceName": "BackOffice",
                    "envName": "BackOffice",
                    "authenticationType": "Bearer"
                },
                "startedAt": "2023-08-04T21:21:07.66Z",
                "expiresAt": "2023-08-05T09:21:07.66Z",
                "lastAccessAt": "2023-08-04T21:21:11.578Z",
                "_v": 7
            }\
            """;

    private final PlayedSystems sandbox =
            PlayedSystems.start(
                    SandboxOptions.standard()
                            .withSessions(2)
                            .withClock(InstantSource.fixed(Instant.parse("2023-08-04T21:21:12Z"))));
    private final PortosTestCaller caller = new PortosTestCaller(sandbox);
    private final PortosTestSigner signer = new PortosTestSigner(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void the_list_is_example_1() {
        assertThat(bare(signer.get("/api/sessions").text())).isEqualTo(bare(E1));
    }

    @Test
    void one_session_is_example_2_read_and_ended() {
        String id = "Hq6563mjODIOwNa87Cgi295uNPlKeOqA";
        caller.control("POST", "/sessions/" + id + "/replace", "{\"_v\": 7}");

        assertThat(bare(signer.get("/api/sessions/" + id).text())).isEqualTo(bare(E2));
        assertThat(bare(signer.delete("/api/sessions/" + id).text())).isEqualTo(bare(E2));
    }

    @Test
    void an_unknown_session_is_example_3() {
        var reply = signer.get("/api/sessions/nobody");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(bare(reply.text()))
                .isEqualTo(bare("{ \"title\": \"Zdroj nebol nájdený\", \"status\": 404 }"));
    }

    @Test
    void a_login_has_the_shape_of_example_4() {
        String text = bare(caller.logIn("999", "P01").text());

        assertThat(text)
                .matches("\\{\"tokenId\":\"eyJhbG[^\"]+\",\"refreshToken\":\"[^\"]+\",.*")
                .endsWith(
                        bare(
                                """
                                "user": { "id": "62ffb6c57028d4f9c14f0fc1", "isVirtual": false,
                                  "name": "Majiteľ", "userName": "999", "featureName": null,
                                  "rights": ["admin"],
                                  "device": { "name": "P01", "envName": "CashRegister",
                                  "description": "Pokladnica 1", "preferences": {},
                                  "settings": { "MaxQuantity": "50",
                                  "DefaultFiscalName": "eKasa" } } } }\
                                """));
    }

    @Test
    void the_first_till_is_example_5() {
        assertThat(bare(signer.get("/api/devices/P01").text()))
                .isEqualTo(
                        bare(
                                """
                                { "name": "P01", "isActive": true, "envName": "CashRegister",
                                  "description": "Pokladnica 1", "roles": ["sale"],
                                  "preferences": {}, "settings": { "MaxQuantity": "50",
                                  "DefaultFiscalName": "eKasa" }, "_v": 10 }\
                                """));
    }

    @Test
    void the_owner_is_example_6_with_two_more_devices() {
        assertThat(bare(signer.get("/api/users?$take=1").text()))
                .startsWith(
                        bare(
                                """
                                {"items": [
                                { "id": "62ffb6c57028d4f9c14f0fc1", "isActive": true,
                                  "isVirtual": false, "userName": "999", "featureName": null,
                                  "name": "Majiteľ", "devices": [ { "isActive": true,
                                  "envName": "CashRegister", "name": "P01", "roles": ["admin"],
                                  "description": "Pokladňa 01", "preferences": {} }\
                                """))
                .contains("\"name\":\"BackOffice\"", "\"name\":\"TOOL1\"");
    }

    @Test
    void a_clock_set_back_brings_the_examples_along() {
        try (var today = PlayedSystems.start(SandboxOptions.standard().withSessions(2))) {
            new PortosTestCaller(today)
                    .control("POST", "/clock", "{\"now\": \"2023-08-04T21:21:12Z\"}");

            assertThat(bare(new PortosTestSigner(today).get("/api/sessions").text()))
                    .isEqualTo(bare(E1));
        }
    }

    private static String bare(String json) {
        return BETWEEN.matcher(json.strip()).replaceAll("$1");
    }
}
