package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.ConnectionLimits;
import gatehouse.sandbox.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A server that says of its list that it has fewer than no sessions. */
class ImpossibleTotalTest {
    private static final int SESSIONS = 150;

    @TempDir Path home;
    private PlayedShop shop;

    @BeforeEach
    void open() {
        shop =
                PlayedShop.open(
                        home,
                        SandboxOptions.standard().withSessions(SESSIONS),
                        ConnectionLimits.standard());
        shop.control("POST", "/faults", order("as-asked"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_list_goes_on_until_its_end_was_seen() {
        RunResult ran = shop.run("sessions", "list", "-e", "Shop");

        assertThat(ran.json().path("sessions").size()).isEqualTo(SESSIONS + 1);
        assertThat(ran.json().path("total").isNull()).isTrue();
        assertThat(ran.json().path("complete").asBoolean()).isTrue();
    }

    /** A last page that comes again is no end: only an empty page is. */
    @Test
    void a_list_whose_end_was_not_seen_is_incomplete() {
        shop.control("POST", "/faults/reset", "");
        shop.control("POST", "/faults", order("last-page-again"));

        RunResult ran = shop.run("sessions", "list", "-e", "Shop");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.json().path("complete").asBoolean()).isFalse();
        assertThat(ran.json().path("why").size()).isPositive();
        assertThat(ran.json().path("total").isNull()).isTrue();
        assertThat(ran.json().path("sessions").size()).isEqualTo(SESSIONS + 1);
    }

    private static String order(String paging) {
        return "{\"kind\": \"odd-list\", \"times\": 9, \"totalCount\": \"-1\", \"paging\": \"%s\"}"
                .formatted(paging);
    }

    @Test
    void the_number_is_no_count() {
        RunResult ran = shop.run("sessions", "count", "-e", "Shop");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).doesNotContain("-1");
        assertThat(ran.err()).contains("It gives a number of sessions below 0");
    }
}
