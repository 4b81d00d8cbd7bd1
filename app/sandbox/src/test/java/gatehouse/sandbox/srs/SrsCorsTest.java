package gatehouse.sandbox.srs;

import static gatehouse.sandbox.srs.SrsFixture.CSRF;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What web desktops at expected and other origins may see (contract: SRS 4.1). */
class SrsCorsTest {
    private static final String STRANGE = "http://strange.example.org";
    private static final String ALLOW = "Access-Control-Allow-";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/me", "/ping"})
    void an_expected_origin_is_allowed_all_that_a_web_desktop_asks_for(String path) {
        try (var srs = SrsFixture.as()) {
            var reply = srs.from("OPTIONS", path, "");

            assertThat(reply.header(ALLOW + "Origin")).isEqualTo(srs.access.origin());
            assertThat(reply.header(ALLOW + "Credentials")).isEqualTo("true");
            assertThat(reply.header(ALLOW + "Headers").toLowerCase(java.util.Locale.ROOT))
                    .contains("authorization", "content-type", "x-csrf-token", "x-support-csrfp");
            assertThat(reply.header(ALLOW + "Methods")).isEqualTo("GET,POST,PUT,DELETE,OPTIONS");
        }
    }

    @Test
    void a_real_request_from_an_expected_origin_is_shown_to_it_even_when_refused() {
        try (var srs = SrsFixture.as()) {
            var login = srs.login("X-Support-CSRFP", "True");
            assertThat(login.header(ALLOW + "Origin")).isEqualTo(srs.access.origin());
            assertThat(login.header(ALLOW + "Credentials")).isEqualTo("true");
            assertThat(login.header("Access-Control-Expose-Headers")).contains(CSRF);
            assertThat(login.header(ALLOW + "Methods")).isEmpty();

            assertThat(srs.from("GET", "/ping", "").header(ALLOW + "Origin"))
                    .isEqualTo(srs.access.origin());
        }
    }

    @Test
    void the_sister_products_headers_lack_the_one_that_asks_for_protection() {
        try (var srs = SrsFixture.as("cors-headers=gws")) {
            var reply = srs.from("OPTIONS", "/api/v2/me", "");

            assertThat(reply.header(ALLOW + "Origin")).isEqualTo(srs.access.origin());
            assertThat(reply.header(ALLOW + "Headers"))
                    .contains("X-CSRF-TOKEN")
                    .doesNotContain("X-Support-CSRFP");
        }
    }

    @Test
    void an_expected_origin_may_be_allowed_alone() {
        try (var srs = SrsFixture.as("cors-headers=origin-only")) {
            var reply = srs.from("OPTIONS", "/ping", "");

            assertThat(reply.header(ALLOW + "Origin")).isEqualTo(srs.access.origin());
            assertThat(reply.header(ALLOW + "Credentials")).isEmpty();
            assertThat(reply.header(ALLOW + "Headers")).isEmpty();
            assertThat(srs.login().header("Access-Control-Expose-Headers")).isEmpty();
        }
    }

    @Test
    void an_expected_origin_may_see_a_star() {
        try (var srs = SrsFixture.as("cors-headers=star")) {
            assertThat(srs.from("OPTIONS", "/ping", "").header(ALLOW + "Origin")).isEqualTo("*");
        }
    }

    @Test
    void an_unexpected_origin_is_served_without_cors() {
        try (var srs = SrsFixture.as()) {
            var preflight = at(srs, STRANGE, "OPTIONS", "/ping");
            assertThat(preflight.status()).isEqualTo(200);
            assertThat(preflight.header(ALLOW + "Origin")).isEmpty();

            var login = at(srs, STRANGE, "GET", "/api/v2/me");
            assertThat(login.status()).isEqualTo(200);
            assertThat(login.header(ALLOW + "Origin")).isEmpty();
            assertThat(srs.sessions()).hasSize(1);
        }
    }

    @Test
    void a_preflight_from_an_unexpected_origin_may_be_refused_alone() {
        try (var srs = SrsFixture.as("unexpected-origin-preflight=403")) {
            assertThat(at(srs, STRANGE, "OPTIONS", "/ping").status()).isEqualTo(403);
            assertThat(at(srs, STRANGE, "GET", "/api/v2/me").status()).isEqualTo(200);
        }
    }

    @Test
    void a_request_from_an_unexpected_origin_may_be_refused_alone() {
        try (var srs = SrsFixture.as("unexpected-origin-request=403")) {
            assertThat(at(srs, STRANGE, "OPTIONS", "/ping").status()).isEqualTo(200);
            assertThat(at(srs, STRANGE, "GET", "/api/v2/me").status()).isEqualTo(403);
            assertThat(srs.sessions()).isEmpty();
        }
    }

    @Test
    void a_request_without_an_origin_gets_what_is_read() {
        try (var srs = SrsFixture.as()) {
            assertThat(withoutOrigin(srs)).isEqualTo(200);
            srs.play("missing-origin", "400");
            assertThat(withoutOrigin(srs)).isEqualTo(400);
            srs.play("missing-origin", "403");
            assertThat(withoutOrigin(srs)).isEqualTo(403);
            assertThat(srs.call("GET", "/version", "").status()).isEqualTo(200);
        }
    }

    @Test
    void other_origins_may_be_expected_or_none() {
        for (String reading : new String[] {"other", "empty"}) {
            try (var srs = SrsFixture.as("expected-origins=" + reading)) {
                assertThat(isAllowed(srs, srs.access.origin())).isFalse();
                assertThat(isAllowed(srs, "https://other.example.net"))
                        .isEqualTo(reading.equals("other"));
            }
        }
    }

    @Test
    void a_whole_domain_may_be_expected() {
        try (var srs = SrsFixture.as("expected-origins=wildcard-domain")) {
            assertThat(isAllowed(srs, srs.access.origin())).isTrue();
            assertThat(isAllowed(srs, "http://other.example.com")).isTrue();
            assertThat(isAllowed(srs, "http://.example.com")).isFalse();
            assertThat(isAllowed(srs, "http://example.com")).isFalse();
            assertThat(isAllowed(srs, "https://other.example.com")).isFalse();
            assertThat(isAllowed(srs, "http://other.example.com.evil.org")).isFalse();
        }
    }

    @Test
    void a_changed_list_takes_effect_at_once() {
        try (var srs = SrsFixture.as("origin-change-delay=0s")) {
            srs.play("expected-origins", "empty");
            assertThat(isAllowed(srs, srs.access.origin())).isFalse();
        }
    }

    @Test
    void a_changed_list_may_take_effect_two_minutes_late() {
        try (var srs = SrsFixture.as("origin-change-delay=120s")) {
            assertThat(isAllowed(srs, srs.access.origin())).isTrue();
            srs.play("expected-origins", "empty");
            srs.advance(119);
            assertThat(isAllowed(srs, srs.access.origin())).isTrue();
            srs.advance(1);
            assertThat(isAllowed(srs, srs.access.origin())).isFalse();
        }
    }

    @Test
    void the_expected_origin_can_be_another() {
        try (var srs = SrsFixture.as()) {
            srs.control("POST", "/srs/origin", "{\"origin\": \"http://127.0.0.1:9\"}");

            assertThat(srs.sandbox.srs().origin()).isEqualTo("http://127.0.0.1:9");
            assertThat(isAllowed(srs, "http://127.0.0.1:9")).isTrue();
            assertThat(isAllowed(srs, srs.access.origin())).isFalse();
        }
    }

    @Test
    void the_version_is_shown_to_web_desktops_only_if_it_is_read_so() {
        try (var srs = SrsFixture.as("version-cors=off")) {
            assertThat(srs.from("GET", "/version", "").header(ALLOW + "Origin")).isEmpty();
            srs.play("version-cors", "on");
            assertThat(srs.from("GET", "/version", "").header(ALLOW + "Origin"))
                    .isEqualTo(srs.access.origin());
            assertThat(srs.call("GET", "/version", "").header(ALLOW + "Origin")).isEmpty();
        }
    }

    private static boolean isAllowed(SrsFixture srs, String origin) {
        return at(srs, origin, "OPTIONS", "/ping").header(ALLOW + "Origin").equals(origin);
    }

    private static Reply at(SrsFixture srs, String origin, String method, String path) {
        return method.equals("OPTIONS")
                ? srs.call(method, path, "", "Origin", origin)
                : srs.call(method, path, "", "Origin", origin, "Authorization", srs.basic());
    }

    private static int withoutOrigin(SrsFixture srs) {
        return srs.call("GET", "/api/v2/me", "", "Authorization", srs.basic()).status();
    }
}
