package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The verbs about screen recording under every way to read the contract (contract: SRS 13). */
@Timeout(300)
@Execution(CONCURRENT)
class RecordingReadingsTest {
    private static final String[] LOGIN = {
        "recording", "login", "-e", "Desk", "--reason", "test", "--csrf", "--yes"
    };
    private static final Set<String> OVER =
            Set.of("LOGOUT_CONFIRMED", "LOGGED_OUT", "ALREADY_GONE");
    private static final Set<String> UNKNOWN =
            Set.of("LOGIN_UNKNOWN", "LOGIN_ERROR", "LOGOUT_UNKNOWN", "LOGOUT_NOT_CONFIRMED");
    private static final Set<String> GOOD = Set.of("VERSION_KNOWN", "ORIGIN_ACCEPTED");

    /** Under these an answer comes late or never; who hurries under others fails by chance. */
    private static final Set<String> LATE =
            Set.of(
                    "answer-delay 3s",
                    "answer-delay 40s",
                    "answer-delay drip",
                    "service silent",
                    "recording-server hang",
                    "login-retry inside-srs");

    @TempDir static Path home;
    private static AgentTerminal patient;
    private static AgentTerminal impatient;

    @BeforeAll
    static void open() {
        patient = AgentTerminal.open(home.resolve("patient"));
        impatient = AgentTerminal.impatient(home.resolve("impatient"));
    }

    @AfterAll
    static void close() {
        patient.close();
        impatient.close();
    }

    @TestFactory
    @Execution(SAME_THREAD)
    Stream<DynamicTest> exit_code_and_ladder_are_true_under_each_alternative_alone() {
        return patient.shop
                .control("GET", "/readings/srs", "")
                .path("table")
                .valueStream()
                .flatMap(row ->
                        row.path("values")
                                .valueStream()
                                .skip(1)
                                .map(value ->
                                        Map.entry(row.path("name").asString(), value.asString())))
                .map(reading ->
                        DynamicTest.dynamicTest(
                                reading.toString(),
                                () -> isTrue(reading.getKey(), reading.getValue())));
    }

    private static void isTrue(String name, String value) {
        boolean late = LATE.contains(name + " " + value);
        isTrue(late ? impatient : patient, "srs." + name, value);
    }

    private static void isTrue(AgentTerminal terminal, String name, String value) {
        for (String switched : List.of("readings", "violations", "srs/log")) {
            terminal.shop.control("POST", "/" + switched + "/reset", "");
        }
        terminal.shop.control("POST", "/srs/restart", "");
        terminal.shop.reading(name, value);

        RunResult status = terminal.run("recording", "status", "-e", "Desk");
        boolean good = AgentTerminal.findings(status).stream().allMatch(GOOD::contains);
        assertThat(status.exit()).as(status.err()).isEqualTo(good ? 0 : 1);
        assertThat(terminal.acts()).isSubsetOf("version", "preflight");

        RunResult login = terminal.run(LOGIN);
        String badge = login.json().path("badge").asString();
        assertThat(login.exit()).as(login.err()).isEqualTo(exit(badge));
        assertThat(terminal.acts()).filteredOn("login"::equals).hasSizeLessThanOrEqualTo(1);
        assertThat(terminal.acts()).filteredOn("logout"::equals).hasSizeLessThanOrEqualTo(1);
        if (login.exit() <= 1) {
            assertThat(terminal.living()).as(badge).isZero();
        }
        assertThat(login.err()).doesNotContain("\tat ");
        assertThat(terminal.shop.violations().valueStream())
                .allMatch(one -> one.toString().contains("a login is not repeated by itself"));
    }

    private static int exit(String badge) {
        if (UNKNOWN.contains(badge)) {
            return 4;
        }
        if (badge.equals("LOGOUT_FORBIDDEN") || badge.equals("SESSION_EXPIRED")) {
            return 3;
        }
        return OVER.contains(badge) ? 0 : badge.equals("LOGIN_REJECTED") ? 5 : 1;
    }
}
