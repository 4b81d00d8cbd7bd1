package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.sandbox.PortosTestCaller.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** Faults happen as ordered, as often as ordered, and then no more. */
class PortosFaultsTest {
    private final PortosFixture played = PortosFixture.as();

    @AfterEach
    void close() {
        played.close();
    }

    @Test
    void a_delay_makes_an_answer_late() {
        played.order("{\"kind\": \"delay\", \"by\": \"PT0.3S\"}");
        Instant before = Instant.now();

        assertThat(played.status("")).isEqualTo(200);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void a_drip_sends_all_of_it_slowly() {
        played.order("{\"kind\": \"drip\", \"between\": \"PT0.002S\"}");
        Instant before = Instant.now();

        assertThat(played.read(PortosFixture.TILL).json().path("_v").asInt()).isEqualTo(2);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void a_drop_before_acting_leaves_the_session() {
        played.order("{\"kind\": \"drop-before\", \"route\": \"DELETE /sessions/{id}\"}");

        assertThatThrownBy(() -> played.end(PortosFixture.OFFICE))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(played.isAlive(PortosFixture.OFFICE)).isTrue();
    }

    @Test
    void a_drop_after_acting_has_ended_the_session() {
        played.order("{\"kind\": \"drop-after\", \"route\": \"DELETE /sessions/{id}\"}");

        assertThatThrownBy(() -> played.end(PortosFixture.OFFICE))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(played.isAlive(PortosFixture.OFFICE)).isFalse();
        assertThat(
                        played.guest
                                .control("GET", "/counters", "")
                                .path("DELETE /sessions/{id}")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_lock_holds_as_often_as_ordered() {
        played.order("{\"kind\": \"locked\", \"times\": 3}");

        assertThat(played.status("")).isEqualTo(423);
        assertThat(played.status("")).isEqualTo(423);
        assertThat(played.guest.control("GET", "/faults", "").path("locked").asInt()).isEqualTo(1);
        assertThat(played.status("")).isEqualTo(423);
        assertThat(played.status("")).isEqualTo(200);
    }

    @Test
    void a_redirect_names_the_place_that_was_ordered() {
        played.order("{\"kind\": \"redirect\", \"location\": \"http://127.0.0.1:1/elsewhere\"}");
        Reply reply = played.end(PortosFixture.OFFICE);

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).isEqualTo("http://127.0.0.1:1/elsewhere");
        assertThat(played.isAlive(PortosFixture.OFFICE)).isTrue();
    }

    @Test
    void following_a_redirect_is_a_violation() {
        played.order("{\"kind\": \"redirect\"}");
        played.caller.get(played.caller.get("/api/sessions").header("Location"));

        assertThat(played.guest.control("GET", "/violations", "").path("violations").size())
                .isEqualTo(1);
    }

    @Test
    void a_server_error_does_nothing_but_fail() {
        played.order("{\"kind\": \"server-error\"}");

        assertThat(played.end(PortosFixture.OFFICE).status()).isEqualTo(500);
        assertThat(played.isAlive(PortosFixture.OFFICE)).isTrue();
    }

    @Test
    void a_clock_that_is_off_shows_in_the_date() {
        played.guest.control("POST", "/clock", "{\"offset\": \"PT-5M\"}");

        assertThat(played.status("")).isEqualTo(200);
        assertThat(played.guest.control("GET", "/clock", "").path("now").asString())
                .isLessThan(Instant.now().minusSeconds(290).toString());
    }

    @Test
    void an_order_nobody_understands_is_refused() {
        assertThat(refusal("{\"kind\": \"earthquake\"}")).contains("drop-before");
        assertThat(refusal("{\"kind\": \"delay\", \"for\": \"PT1S\"}")).contains("between");
    }

    @Test
    void waiting_faults_can_be_called_off() {
        played.order("{\"kind\": \"server-error\", \"times\": 9}");
        played.guest.control("POST", "/faults/reset", "");

        assertThat(played.status("")).isEqualTo(200);
    }

    private String refusal(String order) {
        Reply reply = played.guest.controlReply("POST", "/faults", order);
        assertThat(reply.status()).isEqualTo(400);
        return reply.json().path("error").asString();
    }
}
