package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.portos.Session;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DetailFact;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** Ages and ends of sessions, told by the server's clock wherever this computer's stands. */
@Timeout(300)
class ServerTimesTest {
    @TempDir Path folder;
    private Journal journal;
    private PortosPlayground portos;

    @BeforeEach
    void open() {
        journal = new Journal(HomeFolder.of(folder.resolve("home")));
        portos = new PortosPlayground(30);
    }

    @AfterEach
    void close() throws IOException {
        portos.close();
        journal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "PT-10M", "PT0S", "PT0.5S"})
    void the_servers_time_is_known_within_a_second_and_half_the_round_trip(Duration ahead)
            throws Exception {
        portos.control.clock("offset", ahead.toString());
        try (var window = signedIn()) {
            window.read();

            Duration halfTheWay =
                    window.wire.newestFirst().stream()
                            .map(Exchange::took)
                            .min(Duration::compareTo)
                            .orElseThrow()
                            .dividedBy(2);
            Instant truth = portos.clock.instant().plus(ahead);
            assertThat(Duration.between(truth, window.connection.clock().instant()).abs())
                    .isLessThanOrEqualTo(Duration.ofSeconds(1).plus(halfTheWay));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "PT-10M"})
    void ages_and_ends_are_the_servers_and_ones_own_session_is_known(Duration ahead)
            throws Exception {
        portos.control.clock("offset", ahead.toString());
        String young = portos.begin("112", "BackOffice");
        portos.pass(Duration.ofMinutes(5).plusSeconds(2));
        try (var window = signedIn()) {
            window.read();
            window.look(young);

            assertThat(window.detail.text().orElseThrow())
                    .contains("(5 min ago)")
                    .contains("(in 11 h)");
            assertThat(portos.control.alive())
                    .filteredOn(id -> window.ownershipOf(id) == SessionOwnership.YES)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T14:03:12Z, expired",
        "2026-11-21T14:03:32Z, in 9 s",
        "2026-11-22T14:03:32Z, in 24 h"
    })
    void a_past_and_a_future_end_are_told_apart(String expiresAt, String told) throws Exception {
        String ending = portos.begin("112", "BackOffice");
        portos.control.choose(Map.of("portos.expired-sessions", "listed"));
        portos.control.replace(ending, Map.of("expiresAt", expiresAt));
        try (var window = signedIn()) {
            window.read();
            window.look(ending);

            assertThat(window.detail.text().orElseThrow()).contains("(" + told + ")");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "absent"})
    void an_end_that_the_server_does_not_tell_is_unknown(String times) throws Exception {
        portos.as(Map.of("portos.times", times));
        String ending = portos.begin("112", "BackOffice");
        try (var window = signedIn()) {
            window.read();
            window.look(ending);

            assertThat(window.detail.text().orElseThrow())
                    .contains("Expires: unknown")
                    .contains("Last used: unknown")
                    .doesNotContain("expired");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Bratislava, 2026-10-25T00:59:59Z, '25 Oct 2026, 02:59:59 CEST', 2 h ago",
        "Europe/Bratislava, 2026-10-25T01:00:00Z, '25 Oct 2026, 02:00:00 CET', 1 h ago",
        "America/New_York, 2026-11-01T05:30:00Z, '1 Nov 2026, 01:30:00 GMT-04:00', 2 h ago",
        "America/New_York, 2026-11-01T06:30:00Z, '1 Nov 2026, 01:30:00 GMT-05:00', 1 h ago",
        "Australia/Lord_Howe, 2026-04-04T15:00:00Z, '5 Apr 2026, 01:30:00', 1 h ago"
    })
    void where_the_clocks_change_the_hour_is_told_by_its_zone_and_the_age_by_what_passed(
            ZoneId zone, Instant started, String at, String ago) {
        var session =
                new Session("a", "112", "P01", "CashRegister", "Bearer", started, null, null, 1L);
        Instant now = started.plus(Duration.ofHours(Long.parseLong(ago.substring(0, 1))));

        var words = new SessionFormatter(session, NameDirectory.EMPTY, now, TimeFormat.in(zone));

        assertThat(words.facts())
                .extracting(DetailFact::text)
                .anySatisfy(fact -> assertThat(fact).contains(at).endsWith("(" + ago + ")"));
    }

    @Test
    void a_clock_that_is_set_while_one_works_is_followed() throws Exception {
        try (var window = signedIn()) {
            window.read();
            portos.control.clock("offset", "PT10M");
            window.read();

            assertThat(window.connection.clock().offset().orElseThrow())
                    .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        }
    }

    private WindowlessConsole signedIn() throws IOException {
        var window = new WindowlessConsole(portos, journal, CallLimits.standard());
        window.signIn(ProofCaller.ADMIN);
        return window;
    }
}
