package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.sandbox.SandboxOptions;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Every call of the terminal and every fault that the sandbox can order: the exit code, and what
 * exactly is told. A time that was measured stands in the table as {@code …}.
 */
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
class TerminalFaultsTest {
    private static final CallLimits USUAL = CallLimits.standard();
    private static final CallLimits SHORT = USUAL.withCall(Duration.ofSeconds(8));
    private static final Map<String, String> ROUTES =
            Map.of(
                    "sign in", "POST /api/auth",
                    "list", "GET /sessions",
                    "further page", "GET /sessions",
                    "show", "GET /sessions/{id}",
                    "revoke", "DELETE /sessions/{id}",
                    "look again", "GET /sessions/{id}",
                    "users", "GET /users",
                    "devices", "GET /devices",
                    "licence", "GET /license");

    @TempDir Path home;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "faults.csv", delimiter = '|', quoteCharacter = '~')
    void a_fault_is_told(String call, String fault, int exit, String sentence) {
        boolean slow = fault.equals("delay") || fault.equals("drip");
        var clock = new StillClock();
        var options = SandboxOptions.standard().withSessions(130).withClock(clock);
        try (PlayedShop shop =
                PlayedShop.open(home, options, clock.patience(slow ? SHORT : USUAL))) {
            String target = shop.begin("112", "BackOffice");
            order(shop, call, fault);

            RunResult ran = run(shop, call, target);

            assertThat(ran.exit() + " | " + told(call, ran)).isEqualTo(exit + " | " + sentence);
            assertThat(ran.err()).doesNotContain(target, shop.access().password());
            assertThat(shop.revokes()).isEqualTo(deletes(call, fault));
            assertThat(shop.violations()).isEmpty();
        }
    }

    private static RunResult run(PlayedShop shop, String call, String target) {
        return switch (call) {
            case "licence" -> shop.run("environments", "test", "Shop");
            case "show" -> shop.run("sessions", "show", target, "-e", "Shop");
            case "revoke", "look again" ->
                    shop.run("sessions", "revoke", target, "-e", "Shop", "--reason", "x", "--yes");
            default -> shop.run("sessions", "list", "-e", "Shop", "-o", "jsonl");
        };
    }

    /** The last words on standard error before the sign-out, or of the last step of a probe. */
    private static String told(String call, RunResult ran) {
        String words =
                call.equals("licence")
                        ? ran.json().path("connections").findValuesAsString("detail").getLast()
                        : ran.err()
                                .lines()
                                .filter(line -> !line.contains(": Signed out."))
                                .reduce("", (_, line) -> line);
        return words.strip()
                .replaceAll("(within|after|times in) [0-9.]+ (ms|s)", "$1 …")
                .replaceAll("\\([0-9.]+ m?s\\)", "(…)")
                .replaceAll("read [0-9:]{8}", "read …");
    }

    private static int deletes(String call, String fault) {
        return switch (call) {
            case "revoke" -> fault.equals("locked") ? 4 : 1;
            case "look again" -> 1;
            default -> 0;
        };
    }

    /** Enough of it to outlast every repeat; what comes before the call goes well. */
    private static void order(PlayedShop shop, String call, String fault) {
        String route = ROUTES.get(call);
        int before =
                switch (call) {
                    case "further page" -> 1;
                    case "look again" -> 2;
                    default -> 0;
                };
        if (before > 0) {
            order(shop, route, "delay", before, Map.of("by", "PT0S"));
        }
        order(
                shop,
                route,
                fault,
                4,
                switch (fault) {
                    case "delay" -> Map.of("by", "PT20S");
                    case "drip" -> Map.of("between", "PT0.3S");
                    default -> Map.of();
                });
    }

    private static void order(
            PlayedShop shop, String route, String kind, int times, Map<String, String> more) {
        var wanted = new HashMap<>(more);
        wanted.putAll(Map.of("kind", kind, "route", route, "times", Integer.toString(times)));
        shop.control("POST", "/faults", JsonMapper.shared().writeValueAsString(wanted));
    }
}
