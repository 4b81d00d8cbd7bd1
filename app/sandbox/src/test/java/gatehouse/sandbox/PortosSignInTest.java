package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;

/** Who is let in, by token and by signature, and what a login does to a till. */
class PortosSignInTest {
    private final PlayedSystems sandbox =
            PlayedSystems.start(SandboxOptions.standard().withSessions(2));
    private final PortosTestCaller guest = new PortosTestCaller(sandbox);
    private final PortosTestSigner signer = new PortosTestSigner(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void nobody_is_let_in_without_a_token() {
        Reply reply = guest.get("/api/sessions");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().path("errorCode").asInt()).isEqualTo(1);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_made_up_token_opens_nothing() {
        assertThat(guest.header("Authorization", "Bearer abc").get("/api/sessions").status())
                .isEqualTo(401);
    }

    @Test
    void a_login_makes_a_session_of_twelve_hours() {
        PortosTestCaller caller = guest.signedIn();
        JsonNode own = caller.get("/api/sessions?$sort=-startedAt&$take=1").json().at("/items/0");
        Instant started = Instant.parse(own.path("startedAt").asString());

        assertThat(own.path("sessionId").asString()).matches("[A-Za-z0-9]{32}");
        assertThat(own.at("/identity/deviceName").asString()).isEqualTo("TOOL1");
        assertThat(own.at("/identity/authenticationType").asString()).isEqualTo("Bearer");
        assertThat(Instant.parse(own.path("expiresAt").asString()))
                .isEqualTo(started.plus(Duration.ofHours(12)));
    }

    @Test
    void a_second_login_on_a_till_ends_the_first() {
        PortosTestCaller first = guest.signedIn("999", "P01");
        assertThat(first.get("/api/sessions").status()).isEqualTo(200);
        PortosTestCaller second = guest.signedIn("999", "P01");

        assertThat(first.get("/api/sessions").status()).isEqualTo(401);
        assertThat(second.get("/api/sessions").json().path("totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void a_second_login_on_a_tool_ends_nothing() {
        PortosTestCaller first = guest.signedIn();
        guest.signedIn();

        assertThat(first.get("/api/sessions").json().path("totalCount").asInt()).isEqualTo(4);
    }

    @Test
    void a_login_needs_the_right_password() {
        assertThat(guest.logIn("999", "wrong", "TOOL1").status()).isEqualTo(401);
        assertThat(guest.logIn("nobody", "sandbox", "TOOL1").status()).isEqualTo(401);
    }

    @Test
    void a_login_needs_a_device_that_exists_is_active_and_the_users_own() {
        assertThat(guest.logIn("999", "NOWHERE").status()).isEqualTo(401);
        assertThat(guest.logIn("999", "P39").status()).isEqualTo(401);
        assertThat(guest.logIn("999", "P02").status()).isEqualTo(401);
    }

    @Test
    void a_login_without_required_members_names_them() {
        Reply reply = guest.call("POST", "/api/auth", "{\"Password\": \"sandbox\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/memberName").asString()).isEqualTo("UserName");
        assertThat(reply.json().at("/errors/0/code").asString()).isEqualTo("1");
        assertThat(reply.json().at("/errors/1/memberName").asString()).isEqualTo("DeviceName");
    }

    @Test
    void a_login_that_is_not_json_is_refused() {
        assertThat(guest.call("POST", "/api/auth", "UserName=999").status()).isEqualTo(400);
    }

    @Test
    void a_right_signature_is_let_in_and_makes_no_session() {
        Reply reply = signer.get("/api/sessions?$take=10&$sort=-startedAt");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void a_signature_for_another_call_is_refused() {
        String time = signer.time();
        Reply reply = signer.signed("GET", "/api/users", time).get("/api/sessions");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("NWS4-HMAC-SHA256 realm=");
    }

    @Test
    void an_old_signature_is_refused() {
        PortosTestCaller old = signer.signed("GET", "/api/sessions", "2020-01-01T00:00:00.000Z");

        assertThat(old.get("/api/sessions").status()).isEqualTo(401);
    }

    @Test
    void a_signature_is_good_for_150_seconds_either_way() {
        PortosTestCaller signed =
                signer.signed("GET", "/api/sessions", stopped("2030-01-01T00:00:00Z"));

        stopped("2030-01-01T00:02:30Z");
        assertThat(signed.get("/api/sessions").status()).isEqualTo(200);
        stopped("2029-12-31T23:57:30Z");
        assertThat(signed.get("/api/sessions").status()).isEqualTo(200);
        stopped("2030-01-01T00:02:31Z");
        assertThat(signed.get("/api/sessions").status()).isEqualTo(401);
    }

    @Test
    void errors_are_told_in_the_language_that_is_asked_for() {
        assertThat(title("en-GB")).isEqualTo("User is not logged in");
        assertThat(title("sk-SK")).isEqualTo("Používateľ nie je prihlásený");
        assertThat(title("fr-FR")).isEqualTo("Používateľ nie je prihlásený");
        assertThat(guest.get("/api/sessions").json().path("title").asString())
                .isEqualTo("Používateľ nie je prihlásený");
    }

    private String title(String language) {
        return new PortosTestCaller(sandbox)
                .header("Accept-Language", language)
                .get("/api/sessions")
                .json()
                .path("title")
                .asString();
    }

    private String stopped(String instant) {
        guest.control("POST", "/clock", "{\"now\": \"" + instant + "\"}");
        return instant.replace("Z", ".000Z");
    }
}
