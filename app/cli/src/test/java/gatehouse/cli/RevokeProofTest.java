package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.cli.verb.InterruptSignals;
import gatehouse.clients.http.CallLimits;
import gatehouse.sandbox.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Revokes four of ten sessions of a shop while much goes wrong: the receipt tells exactly what
 * happened to each, and no other session is touched. The shop itself says which sessions live.
 */
@Timeout(900)
class RevokeProofTest {
    private static final int FEW = 400;
    private static final int MANY = 10_000;
    private static final int ENDED = 7;
    private static final int FAILING = 5;
    private static final int SILENT = 3;
    private static final int REPLACED = 11;
    private static final String DELETE = "DELETE /sessions/{id}";
    private static final String FILTER = "user:112 dev:BackOffice";

    @TempDir Path home;
    private final StillClock clock = new StillClock();
    private PlayedShop shop;
    private List<String> chosen = List.of();
    private Set<String> others = Set.of();

    /** A shop of so many sessions, of which four of ten are to be revoked. */
    private void open(int sessions) {
        int matching = sessions * 4 / 10;
        shop =
                PlayedShop.open(
                        home,
                        SandboxOptions.standard()
                                .withSessions(sessions - matching)
                                .withClock(clock),
                        clock.patience(CallLimits.standard().withCall(Duration.ofSeconds(8))));
        others = new HashSet<>(shop.alive());
        chosen =
                IntStream.range(0, matching)
                        .mapToObj(_ -> shop.begin("112", "BackOffice"))
                        .toList();
    }

    @AfterEach
    void close() {
        assertThat(shop.violations()).isEmpty();
        shop.close();
    }

    @Test
    void a_receipt_tells_exactly_what_became_of_each_session() {
        proveReceipt(FEW);
    }

    @Test
    @Tag("nightly")
    void a_receipt_of_thousands_tells_exactly_what_became_of_each_session() {
        proveReceipt(MANY);
    }

    private void proveReceipt(int sessions) {
        open(sessions);
        List<String> ended = chosen.subList(0, ENDED);
        List<String> replaced = chosen.subList(20, 20 + REPLACED);

        RunResult ran =
                runAsked(() -> {
                    ended.forEach(shop::end);
                    replaced.forEach(id -> shop.replace(id, "2026-01-01T10:00:00Z"));
                    order("delay", SILENT, Map.of("by", "PT15M"));
                    order("server-error", FAILING, Map.of());
                    order("proxy-answer", ENDED, Map.of("status", "404", "form", "html"));
                });

        JsonNode receipt = ran.json();
        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ids(receipt)).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(ids(receipt, "alreadyGone")).containsExactlyInAnyOrderElementsOf(ended);
        assertThat(ids(receipt, "changed")).containsExactlyInAnyOrderElementsOf(replaced);
        assertThat(ids(receipt, "refused")).as("still answers after a 404").hasSize(ENDED);
        assertThat(ids(receipt, "unknown"))
                .as("answered 500, or not at all")
                .hasSize(FAILING + SILENT);
        assertThat(ids(receipt, "notTried")).isEmpty();
        assertThat(ids(receipt, "revoked"))
                .hasSize(chosen.size() - ENDED - REPLACED - ENDED - FAILING - SILENT);
        assertCountsAddUp(receipt);
        assertLiving(List.of(ids(receipt, "refused"), ids(receipt, "unknown"), replaced));
        assertThat(shop.revokes()).isEqualTo(chosen.size() - ENDED - REPLACED);

        proveRetry(receipt);
    }

    /** A retry sends exactly what was refused or unknown, and takes no other outcome away. */
    private void proveRetry(JsonNode first) {
        List<String> left = new ArrayList<>(ids(first, "refused"));
        left.addAll(ids(first, "unknown"));
        shop.resetCounters();

        RunResult ran = resume(first);

        JsonNode receipt = ran.json();
        assertThat(shop.revokes()).isEqualTo(left.size());
        assertThat(outcomes(receipt))
                .isEqualTo(
                        outcomes(first).stream()
                                .map(was -> isRetried(was) ? "revoked" : was)
                                .toList());
        assertCountsAddUp(receipt);
        assertLiving(List.of(ids(first, "changed")));
    }

    private static boolean isRetried(String outcome) {
        return Set.of("refused", "unknown", "notTried").contains(outcome);
    }

    @Test
    void a_stop_leaves_the_rest_not_tried_and_a_retry_touches_exactly_that() throws IOException {
        open(FEW);
        var stop = new AtomicReference<Runnable>();
        InterruptSignals interrupts =
                act -> {
                    stop.set(act);
                    return () -> {};
                };
        var sent = new AtomicInteger();
        try (var front =
                new LossyFront(
                        shop.access().server(),
                        call -> {
                            if (call.startsWith("DELETE ") && sent.incrementAndGet() == 40) {
                                stop.get().run();
                            }
                            return false;
                        })) {
            shop.add("Front", front.address());

            RunResult ran =
                    shop.runWatched(interrupts, _ -> {}, commandOn("Front", counted("--yes")));

            JsonNode receipt = ran.json();
            List<String> notTried = ids(receipt, "notTried");
            assertThat(ran.exit()).isEqualTo(130);
            assertThat(ids(receipt)).containsExactlyInAnyOrderElementsOf(chosen);
            assertThat(ids(receipt, "revoked"))
                    .as("those under way come to their end")
                    .hasSizeBetween(40, 43);
            assertThat(both(ids(receipt, "revoked"), notTried))
                    .containsExactlyInAnyOrderElementsOf(chosen);
            assertLiving(List.of(notTried));
            shop.resetCounters();

            RunResult again = resume(receipt);

            assertThat(again.exit()).isZero();
            assertThat(shop.revokes()).isEqualTo(notTried.size());
            assertThat(outcomes(again.json())).hasSize(chosen.size()).containsOnly("revoked");
            assertLiving(List.of());
        }
    }

    @Test
    void a_404_of_a_proxy_is_refused_while_the_session_answers() {
        open(FEW);
        order("proxy-answer", chosen.size(), Map.of("status", "404", "form", "html"));

        RunResult ran = shop.run(command(counted("--yes")));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ids(ran.json(), "refused")).containsExactlyInAnyOrderElementsOf(chosen);
        assertCountsAddUp(ran.json());
        assertLiving(List.of(chosen));
    }

    @Test
    void a_404_of_a_proxy_is_unknown_where_no_look_is_possible() throws IOException {
        open(100);
        Set<String> sent = ConcurrentHashMap.newKeySet();
        try (var front = new LossyFront(shop.access().server(), call -> isLost(call, sent))) {
            shop.add("Front", front.address());
            order("proxy-answer", chosen.size(), Map.of("status", "404", "form", "html"));

            RunResult ran = shop.run(commandOn("Front", counted("--yes")));

            assertThat(ran.exit()).isEqualTo(4);
            assertThat(ids(ran.json(), "unknown")).containsExactlyInAnyOrderElementsOf(chosen);
            assertCountsAddUp(ran.json());
            assertLiving(List.of(chosen));
        }
    }

    /** Whether a call is a look at a session after it was asked to end. */
    private static boolean isLost(String call, Set<String> sent) {
        String session = call.substring(call.lastIndexOf('/') + 1);
        if (call.startsWith("DELETE ")) {
            sent.add(session);
        }
        return call.startsWith("GET ") && sent.contains(session);
    }

    private RunResult runAsked(Runnable beforeTheAnswer) {
        var person = new ScriptedPerson(beforeTheAnswer, "yes");
        return shop.runAsked(person, command(counted()));
    }

    /** These options, and the number of sessions that are to be revoked. */
    private String[] counted(String... more) {
        return Stream.concat(Stream.of(more), Stream.of("--count", String.valueOf(chosen.size())))
                .toArray(String[]::new);
    }

    private RunResult resume(JsonNode receipt) {
        String run = receipt.path("run").asString();
        return shop.run("sessions", "revoke", "--resume", run, "--yes", "-o", "json");
    }

    private void order(String kind, int times, Map<String, String> more) {
        var order = new HashMap<>(more);
        order.putAll(Map.of("kind", kind, "route", DELETE, "times", String.valueOf(times)));
        shop.control("POST", "/faults", JsonMapper.shared().writeValueAsString(order));
    }

    private static String[] command(String... more) {
        return commandOn("Shop", more);
    }

    private static String[] commandOn(String environment, String... more) {
        Stream<String> verb =
                Stream.of("sessions", "revoke", "-e", environment, "-o", "json", "--reason");
        return Stream.of(verb, Stream.of("test", "--filter", FILTER), Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private static void assertCountsAddUp(JsonNode receipt) {
        assertThat(receipt.path("counts").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(receipt.path("asked").asInt())
                .isEqualTo(receipt.path("lines").size());
    }

    /** Of the sessions that were chosen, these live and no other; all else lives as before. */
    private void assertLiving(Collection<? extends Collection<String>> left) {
        Set<String> expected = new HashSet<>(others);
        left.forEach(expected::addAll);
        Set<String> alive = new HashSet<>(shop.alive());
        shop.signedIn().forEach(alive::remove);
        assertThat(without(alive, expected)).as("lives and should not").isEmpty();
        assertThat(without(expected, alive)).as("should live and does not").isEmpty();
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(id -> !others.contains(id)).toList();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<String> ids(JsonNode receipt, String outcome) {
        return receipt.path("lines")
                .valueStream()
                .filter(line -> line.path("outcome").asString().equals(outcome))
                .map(line -> line.path("sessionId").asString())
                .toList();
    }

    /** In the order of the snapshot; the ids of what needs no retry are shortened later. */
    private static List<String> outcomes(JsonNode receipt) {
        return receipt.path("lines").findValuesAsString("outcome");
    }

    private static List<String> ids(JsonNode receipt) {
        return receipt.path("lines").findValuesAsString("sessionId");
    }
}
