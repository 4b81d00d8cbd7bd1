package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.cli.verb.InterruptSignals;
import gatehouse.clients.http.CallLimits;
import gatehouse.sandbox.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Revokes many sessions from the terminal, with what can go wrong on the way. */
@Timeout(120)
class RevokeManyTest {
    @TempDir Path home;
    private final StillClock clock = new StillClock();
    private PlayedShop shop;

    @BeforeEach
    void open() {
        shop =
                PlayedShop.open(
                        home,
                        SandboxOptions.standard().withSessions(240).withClock(clock),
                        clock.patience(CallLimits.standard()));
    }

    @AfterEach
    void close() {
        assertThat(shop.violations()).isEmpty();
        shop.close();
    }

    @Test
    void a_stop_lets_those_under_way_end_and_leaves_the_rest() {
        List<String> ids = begin(20);
        var stop = new AtomicReference<Runnable>();
        InterruptSignals interrupts =
                act -> {
                    stop.set(act);
                    return () -> {};
                };

        RunResult ran =
                shop.runWatched(
                        interrupts,
                        line -> {
                            if (line.startsWith("5 of 20")) {
                                stop.get().run();
                            }
                        },
                        command("--filter", "user:112 dev:BackOffice", "--yes"));

        assertThat(ran.exit()).isEqualTo(130);
        List<String> revoked = ids(ran.json(), "revoked");
        assertThat(revoked).hasSizeBetween(5, 8);
        assertThat(ids(ran.json(), "notTried")).hasSize(20 - revoked.size());
        assertThat(ids.stream().filter(shop::lives)).hasSize(20 - revoked.size());
        assertThat(shop.revokes()).isEqualTo(revoked.size());
    }

    @Test
    void a_saved_plan_is_run_exactly() throws IOException {
        List<String> ids = begin(30);
        Path plan = home.resolve("plan.json");
        RunResult dry =
                run("--filter", "user:112 dev:BackOffice", "--dry-run", "--plan", plan.toString());
        assertThat(dry.exit()).isZero();
        assertThat(dry.json().path("count").asInt()).isEqualTo(30);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plan)))
                .isEqualTo("rw-------");
        String later = begin(1).getFirst();
        shop.end(ids.get(0));
        shop.replace(ids.get(1), "2026-01-01T10:00:00Z");

        RunResult uncounted = run("--plan", plan.toString(), "--yes");
        RunResult ran = run("--plan", plan.toString(), "--yes", "--count", "30");

        assertThat(uncounted.exit()).isEqualTo(2);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ids(ran.json())).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids(ran.json(), "alreadyGone")).containsExactly(ids.get(0));
        assertThat(ids(ran.json(), "changed")).containsExactly(ids.get(1));
        assertThat(ids(ran.json(), "revoked")).hasSize(28);
        assertThat(shop.lives(later)).isTrue();
        assertThat(shop.lives(ids.get(1))).isTrue();
    }

    @Test
    void a_plan_is_never_overwritten_and_belongs_to_its_environment() throws IOException {
        begin(2);
        Path plan = home.resolve("plan.json");
        String[] dry = {"--filter", "user:112", "--dry-run", "--plan", plan.toString()};
        assertThat(run(dry).exit()).isZero();
        shop.add("Other", shop.access().server().toString());

        assertThat(run(dry).exit()).isEqualTo(2);
        RunResult elsewhere =
                shop.run(
                        with(
                                "sessions revoke -e Other --reason x --yes --plan".split(" "),
                                plan.toString()));
        assertThat(elsewhere.exit()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("environment Shop");
        Files.writeString(plan, "{\"plan\":true}");
        assertThat(run("--plan", plan.toString(), "--yes").exit()).isEqualTo(2);
        assertThat(shop.revokes()).isZero();
    }

    @Test
    void ids_come_from_standard_input_and_many_are_looked_up_in_the_list() {
        List<String> ids = begin(40);
        String input = String.join("\r\n", ids) + "\n\nnoSuchSession\n";

        RunResult dry = runWith(input, "-", "--dry-run");
        long reads = shop.calls("GET /sessions/{id}");
        RunResult ran = runWith(input, "-", "--yes", "--count", "40");

        assertThat(reads).as("what the list does not have, and the sign-out").isEqualTo(2);
        assertThat(dry.json().path("count").asInt()).isEqualTo(40);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ids(ran.json(), "revoked")).containsExactlyElementsOf(ids);
        assertThat(ids(ran.json(), "notTried")).containsExactly("noSuchSession");
        assertThat(runWith("\n", "-", "--yes").exit()).isEqualTo(2);
        assertThat(runWith(input, "-", ids.getFirst(), "--yes").exit()).isEqualTo(2);
    }

    @Test
    void over_25_sessions_the_count_must_be_known() {
        List<String> ids = begin(26);
        String[] filter = {"--filter", "user:112 dev:BackOffice"};
        var hasty = new ScriptedPerson("yes", "25");

        assertThat(run(with(filter, "--yes")).exit()).isEqualTo(2);
        assertThat(run(with(filter, "--yes", "--count", "25")).exit()).isEqualTo(1);
        assertThat(shop.runAsked(hasty, command(filter)).exit()).isEqualTo(1);
        assertThat(shop.revokes()).isZero();
        var careful = new ScriptedPerson("yes", "26");
        assertThat(shop.runAsked(careful, command(filter)).exit()).isZero();
        assertThat(ids).noneMatch(shop::lives);
    }

    @Test
    void an_incomplete_list_is_refused_unless_that_is_agreed_to() {
        String id = begin(1).getFirst();
        loseAPage();
        RunResult refused = run("--filter", "id:" + id, "--yes");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("--incomplete");
        assertThat(shop.revokes()).isZero();

        loseAPage();
        RunResult agreed = run("--filter", "id:" + id, "--yes", "--incomplete");

        assertThat(agreed.exit()).isZero();
        assertThat(agreed.json().path("asked").asInt()).isLessThanOrEqualTo(1);
    }

    private void loseAPage() {
        shop.control("POST", "/faults/reset", "");
        for (String fault :
                List.of(
                        "{\"kind\":\"delay\",\"by\":\"PT0S\",\"route\":\"GET /sessions\"}",
                        "{\"kind\":\"drop-before\",\"times\":\"4\",\"route\":\"GET /sessions\"}")) {
            shop.control("POST", "/faults", fault);
        }
    }

    @Test
    void a_dry_run_tells_which_tills_stop() {
        String till = listed("devicetype:CashRegister").getFirst();

        JsonNode plan = run("--filter", "id:" + till, "--dry-run").json();

        assertThat(plan.path("plan").asBoolean()).isTrue();
        assertThat(plan.at("/tills/0").propertyNames())
                .containsExactly("deviceName", "person", "lastAccessAt");
        assertThat(plan.path("expiringSoon").isInt()).isTrue();
        RunResult shown =
                shop.run(
                        with(
                                "sessions revoke -e Shop -o table --dry-run --reason x".split(" "),
                                "--filter",
                                "id:" + till));
        assertThat(shown.err()).contains("1 of 1 sessions would be revoked. 1 till stops.");
    }

    @Test
    void exactly_one_thing_says_which_sessions() {
        assertThat(run("x", "--filter", "user:112", "--yes").exit()).isEqualTo(2);
        assertThat(run("--yes").exit()).isEqualTo(2);
        assertThat(run("x", "--parallel", "0", "--yes").exit()).isEqualTo(2);
        assertThat(run("--filter", "user:\"open", "--yes").exit()).isEqualTo(2);
        assertThat(shop.calls("")).isZero();
    }

    private List<String> begin(int sessions) {
        return IntStream.range(0, sessions).mapToObj(_ -> shop.begin("112", "BackOffice")).toList();
    }

    private List<String> listed(String filter) {
        JsonNode list =
                shop.run("sessions", "list", "-e", "Shop", "-o", "json", "--filter", filter).json();
        shop.resetCounters();
        return ids(list.path("sessions"));
    }

    private RunResult run(String... more) {
        return shop.run(command(more));
    }

    private RunResult runWith(String input, String... more) {
        return shop.runWith(shop.credentials(), input, command(more));
    }

    private static String[] command(String... more) {
        String[] verb = "sessions revoke -e Shop -o json --reason test".split(" ");
        return with(verb, more);
    }

    private static String[] with(String[] first, String... more) {
        return Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static List<String> ids(JsonNode receipt, String outcome) {
        return receipt.path("lines")
                .valueStream()
                .filter(line -> line.path("outcome").asString().equals(outcome))
                .map(line -> line.path("sessionId").asString())
                .toList();
    }

    private static List<String> ids(JsonNode node) {
        JsonNode rows = node.isArray() ? node : node.path("lines");
        return rows.valueStream().map(line -> line.path("sessionId").asString()).toList();
    }
}
