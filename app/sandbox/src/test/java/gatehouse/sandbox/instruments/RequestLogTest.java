package gatehouse.sandbox.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The calls that a system keeps in mind. */
final class RequestLogTest {
    private final RequestLog log = new RequestLog(InstantSource.system());

    @Test
    void a_call_without_an_answer_says_so() {
        log.arrived("GET /sessions", Map.of());
        log.arrived("GET /users", Map.of()).answered(200);
        log.arrived("GET /devices", Map.of()).dropped();

        assertThat(log.entries())
                .extracting(RequestLog.LoggedRequest::outcome)
                .containsExactly("not answered", "200", "dropped");
    }

    @Test
    void of_more_than_a_thousand_calls_the_newest_are_kept() {
        IntStream.rangeClosed(1, 1_003).forEach(number -> log.arrived("call " + number, Map.of()));

        List<RequestLog.LoggedRequest> kept = log.entries();
        assertThat(kept).hasSize(1_000);
        assertThat(kept.getFirst().call()).isEqualTo("call 4");
        assertThat(kept.getLast().call()).isEqualTo("call 1003");
    }

    @Test
    void a_reset_forgets_all() {
        log.arrived("GET /sessions", Map.of());

        log.reset();

        assertThat(log.entries()).isEmpty();
    }
}
