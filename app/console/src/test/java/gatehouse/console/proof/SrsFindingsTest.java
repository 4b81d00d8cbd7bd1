package gatehouse.console.proof;

import static gatehouse.clients.srs.SrsFinding.*;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.srs.SrsFinding;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every finding of the ladder is reached by a state of the sandbox, and no other finding comes up
 * in that state (contract: SRS 8).
 */
@Timeout(120)
class SrsFindingsTest {
    private static final Set<SrsFinding> HARMLESS = Set.of(VERSION_KNOWN, ORIGIN_ACCEPTED);

    @TempDir static Path folder;
    private static SrsPlayground srs;

    @BeforeAll
    static void open() {
        srs = new SrsPlayground(folder.resolve("home"));
    }

    @AfterAll
    static void close() throws IOException {
        srs.close();
    }

    /** What a person does, and what happens meanwhile. */
    private interface Work {
        void at(RecordingSitting sitting) throws IOException;
    }

    private record Row(Map<String, String> state, Work work, Set<SrsFinding> findings) {}

    private static List<Row> rows() {
        Work look = _ -> {};
        return List.of(
                new Row(state("service=closed"), look, Set.of(UNREACHABLE)),
                new Row(state("service=drop-after-read"), look, Set.of(UNREACHABLE)),
                new Row(state("service=not-http"), look, Set.of(NOT_HTTP)),
                new Row(tls("certificate=untrusted"), look, Set.of(TLS_UNTRUSTED)),
                new Row(tls("certificate=no-san"), look, Set.of(TLS_WRONG_NAME)),
                new Row(tls("certificate=expired-leaf"), look, Set.of(TLS_EXPIRED)),
                new Row(tls("certificate=expired-anchor"), look, Set.of(TLS_EXPIRED)),
                new Row(tls("service=not-http"), look, Set.of(TLS_NOT_SPOKEN)),
                new Row(tls("certificate=good"), look, HARMLESS),
                new Row(state("version-answer=404"), look, Set.of(NOT_SRS)),
                new Row(
                        state("expected-origins=other"),
                        look,
                        Set.of(VERSION_KNOWN, ORIGIN_NOT_ACCEPTED)),
                new Row(
                        state("cors-headers=origin-only"),
                        look,
                        Set.of(VERSION_KNOWN, CORS_INCOMPLETE)),
                new Row(
                        state("expected-origins=empty", "unexpected-origin-preflight=403"),
                        look,
                        Set.of(VERSION_KNOWN, PREFLIGHT_REFUSED)),
                new Row(
                        state(),
                        one -> {
                            Thread.currentThread().interrupt();
                            one.signIn(ProofAgent.PLAIN);
                            assertThat(Thread.interrupted()).isTrue();
                        },
                        and(STOPPED)),
                new Row(state(), one -> one.signIn(ProofAgent.WRONG), and(LOGIN_REJECTED)),
                new Row(
                        state("bad-credentials=403"),
                        one -> one.signIn(ProofAgent.WRONG),
                        and(LOGIN_FORBIDDEN)),
                new Row(
                        state("bad-credentials=200-code-8"),
                        one -> one.signIn(ProofAgent.WRONG),
                        and(PASSWORD_CHANGE_NEEDED)),
                new Row(
                        state("server-entry=400"),
                        one -> one.signIn(ProofAgent.SEATED),
                        and(CONFIG_REFUSED)),
                new Row(
                        state("recording-server=503-retry-after-0"),
                        one -> one.signIn(ProofAgent.PLAIN),
                        and(LOGIN_ERROR)),
                new Row(
                        state(),
                        one -> {
                            one.srs.fault("drop-after", "GET /api/v2/me");
                            one.signIn(ProofAgent.PLAIN);
                        },
                        and(LOGIN_UNKNOWN)),
                new Row(
                        state("recording-server=200-then-ping-401"),
                        one -> one.signIn(ProofAgent.PLAIN),
                        and(LOGIN_ACCEPTED, NOT_LOGGED_IN)),
                new Row(
                        state(),
                        one -> {
                            one.signIn(ProofAgent.PLAIN);
                            one.srs.restart();
                            one.poll();
                        },
                        and(LOGIN_ACCEPTED, LOGGED_IN, SESSION_EXPIRED)),
                new Row(
                        state(),
                        one -> {
                            one.signIn(ProofAgent.PLAIN);
                            one.srs.fault("redirect", "GET /ping");
                            one.poll();
                        },
                        and(LOGIN_ACCEPTED, LOGGED_IN, PING_FAILED)),
                new Row(
                        state(),
                        one -> {
                            one.signIn(ProofAgent.PLAIN);
                            one.poll();
                            one.finish();
                        },
                        and(LOGIN_ACCEPTED, LOGGED_IN, LOGGED_OUT, LOGOUT_CONFIRMED)),
                new Row(
                        state("session-cookie=none"),
                        one -> {
                            one.signIn(ProofAgent.PLAIN);
                            one.end();
                        },
                        and(LOGIN_ACCEPTED, LOGGED_IN, LOGGED_OUT)),
                new Row(
                        state("logout-effect=lingers"),
                        one -> {
                            one.signIn(ProofAgent.PLAIN);
                            one.end();
                        },
                        and(LOGIN_ACCEPTED, LOGGED_IN, LOGGED_OUT, LOGOUT_NOT_CONFIRMED)),
                new Row(
                        state("token-headers=none"),
                        one -> {
                            one.signIn(ProofAgent.ACCENTED);
                            one.finish();
                        },
                        and(LOGIN_ACCEPTED, LOGGED_IN, LOGOUT_FORBIDDEN)),
                new Row(
                        state(),
                        one -> {
                            one.signIn(ProofAgent.PLAIN);
                            one.srs.restart();
                            one.end();
                        },
                        and(LOGIN_ACCEPTED, LOGGED_IN, ALREADY_GONE)),
                new Row(
                        state(),
                        one -> {
                            one.signIn(ProofAgent.PLAIN);
                            one.srs.fault("drop-after", "POST /api/v2/me");
                            one.end();
                        },
                        and(LOGIN_ACCEPTED, LOGGED_IN, LOGOUT_UNKNOWN)));
    }

    @TestFactory
    Stream<DynamicTest> a_state_of_the_sandbox_has_its_findings_and_no_other() {
        return rows().stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.state() + " " + row.findings(),
                                () -> assertThat(of(row)).isEqualTo(row.findings())));
    }

    @Test
    void settings_that_cannot_be_used_are_step_0() throws Exception {
        srs.as(Map.of());

        assertThat(look("")).containsExactly(NOT_CONFIGURED);
        assertThat(look("http://192.0.2.1:8080")).containsExactly(NOT_LOOPBACK);
        assertThat(srs.acts()).isEmpty();
    }

    @Test
    void no_finding_of_the_ladder_is_left_out() {
        var reached = EnumSet.of(NOT_CONFIGURED, NOT_LOOPBACK);
        rows().forEach(row -> reached.addAll(row.findings()));

        assertThat(reached).containsExactly(SrsFinding.values());
    }

    @Test
    void opening_and_100_refreshes_ask_for_the_version_and_preflights_and_nothing_else()
            throws Exception {
        srs.as(Map.of());
        try (var sitting = sitting(srs.base(), CertificateTrust.system())) {
            for (int look = 0; look <= 100; look++) {
                sitting.look();
            }
            sitting.end();
        }

        assertThat(srs.control.ask("GET", "/counters", "").toString())
                .isEqualTo(
                        "{\"GET /version\":101,\"OPTIONS /api/v2/me\":202,\"OPTIONS /ping\":101}");
        assertThat(srs.violations()).isEmpty();
    }

    private static Set<SrsFinding> of(Row row) throws Exception {
        srs.as(row.state());
        boolean shown = !row.state().containsValue("untrusted");
        try (var sitting = sitting(srs.base(), srs.trust(shown))) {
            sitting.look();
            row.work().at(sitting);
            assertThat(srs.violations()).isEmpty();
            return sitting.seen();
        }
    }

    private static Set<SrsFinding> look(String base) throws Exception {
        try (var sitting = sitting(base, CertificateTrust.system())) {
            sitting.look();
            return sitting.seen();
        }
    }

    private static RecordingSitting sitting(String base, CertificateTrust trust) {
        return new RecordingSitting(srs, base, trust, RecordingSitting.AMPLE_LIMITS);
    }

    private static Set<SrsFinding> and(SrsFinding... more) {
        var all = EnumSet.copyOf(HARMLESS);
        all.addAll(List.of(more));
        return all;
    }

    private static Map<String, String> tls(String reading) {
        return state("scheme=https", reading);
    }

    private static Map<String, String> state(String... readings) {
        return Stream.of(readings)
                .map(reading -> reading.split("="))
                .collect(Collectors.toMap(parts -> "srs." + parts[0], parts -> parts[1]));
    }
}
