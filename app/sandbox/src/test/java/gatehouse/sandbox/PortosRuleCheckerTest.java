package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.function.Consumer;

/** What the contract forbids its clients is seen and kept. */
class PortosRuleCheckerTest {
    private static final String OFFICE = "/api/sessions/Hq6563mjODIOwNa87Cgi295uNPlKeOqA";

    private final PlayedSystems sandbox =
            PlayedSystems.start(SandboxOptions.standard().withSessions(10));
    private final PortosTestCaller guest = new PortosTestCaller(sandbox);
    private final PortosTestCaller caller = guest.signedIn();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_client_that_behaves_breaks_nothing() {
        caller.get("/api/sessions?$skip=0&$take=100&$sort=startedAt,sessionId");
        caller.get("/api/sessions?$count=true");
        caller.get("/api/sessions?sessionId=gt:a;lt:b");
        caller.get("/api/users?$skip=10&$take=10");
        caller.get("/wrong/prefix/sessions");
        caller.get("/api/devices/Pokladňa%20%C4%8D.%201".replace("ň", "%C5%88"));
        guest.get("/license");
        caller.get(OFFICE);
        caller.delete(OFFICE);
        caller.get(OFFICE);
        caller.delete(OFFICE);

        assertThat(violations().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?$take=0",
                "?$take=-5",
                "?$skip=-1",
                "?$skip=x",
                "?$sort=identity.userName",
                "?$take=1&$take=2",
                "?$include=user",
                "?userName=999"
            })
    void a_forbidden_query_is_seen(String query) {
        assertSeen(c -> c.get("/api/sessions" + query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/sessions/",
                "/api/sessions/%2E%2E",
                "/api/sessions/.",
                "/api/sessions/a%00b",
                "/api/sessions/a%C2%85",
                "/api/sessions/%ED%A0%80",
                "/api/sessions/a/b"
            })
    void a_forbidden_id_is_seen(String path) {
        caller.get(path);

        assertThat(violations().size()).isPositive();
    }

    @Test
    void a_delete_of_the_collection_is_seen() {
        assertSeen(c -> c.delete("/api/sessions"));
        assertThat(guest.control("GET", "/sessions", "").path("count").asInt()).isEqualTo(11);
    }

    @Test
    void a_delete_with_a_filter_is_seen() {
        caller.delete(OFFICE + "?sessionId=gt:a");

        assertThat(violations().size()).isPositive();
    }

    @Test
    void a_route_nobody_documented_is_seen() {
        assertSeen(c -> c.call("POST", "/api/auth/refresh", "{}"));
        assertSeen(c -> c.get("/api/auth"));
        assertSeen(c -> c.call("PUT", "/api/users", "{}"));
    }

    @Test
    void a_delete_that_is_repeated_unread_is_seen() {
        caller.delete(OFFICE);
        assertThat(violations().size()).isZero();

        assertSeen(c -> c.delete(OFFICE));
    }

    @Test
    void a_delete_that_was_locked_may_be_repeated() {
        guest.control(
                "POST", "/faults", "{\"kind\": \"locked\", \"route\": \"DELETE /sessions/{id}\"}");

        assertThat(caller.delete(OFFICE).status()).isEqualTo(423);
        assertThat(caller.delete(OFFICE).status()).isEqualTo(200);
        assertThat(violations().size()).isZero();
    }

    @Test
    void a_secret_in_a_url_is_seen() {
        assertSeen(c -> c.get("/api/sessions/" + sandbox.portos().secret()));
    }

    private void assertSeen(Consumer<PortosTestCaller> deed) {
        guest.control("POST", "/violations/reset", "");
        deed.accept(caller);

        assertThat(violations().size()).isEqualTo(1);
        assertThat(violations().at("/0/rule").asString()).isNotEmpty();
    }

    private JsonNode violations() {
        return guest.control("GET", "/violations", "").path("violations");
    }
}
