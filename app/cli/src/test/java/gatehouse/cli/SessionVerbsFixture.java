package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the verbs about sessions on one session under contract variants (contract: Portos 9). */
@Timeout(600)
abstract class SessionVerbsFixture {
    private static final Pattern JOURNAL_HEAD = Pattern.compile("\"journalHead\":\"[0-9a-f]{64}\"");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=-]{40,}");
    private static final String SEATS = "portos.seat-limit";

    @TempDir Path folder;
    ReadShop shop;

    private final Map<String, String> env = new HashMap<>();
    private String user = "";

    @BeforeEach
    void open() {
        shop = new ReadShop(folder.resolve("home"), 130);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** Every third case is worked on by somebody who has no right that could be asked for. */
    final DynamicTest test(String name, Map<String, String> readings, long number) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    boolean clerk = number % 3 == 0 || readings.containsValue("admin-403");
                    user = clerk ? "101" : "999";
                    shop.as(readings);
                    env.putAll(shop.shop.credentials());
                    env.put("GATEHOUSE_PORTOS_USER", user);
                    env.put("GATEHOUSE_PORTOS_DEVICE", clerk ? "TOOL2" : "TOOL1");
                    lookAfterOne();
                    assertThat(shop.shop.violations()).isEmpty();
                });
    }

    private void lookAfterOne() {
        shop.begin("110", "P07");
        shop.begin("111", "P07");
        String target = shop.begin("112", "BackOffice");
        String twin = shop.begin("112", "BackOffice");
        boolean listed = list();
        RunResult shown = run(target, "show", target);
        assertThat(shown.exit()).isZero();
        assertThat(shown.json().path("sessionId").asString()).isEqualTo(target);

        revoke(target);

        assertThat(shop.alive()).contains(twin);
        RunResult again = run(target, "revoke", target, "--reason", "left signed in", "--yes");
        if (listed || isMissingStated()) {
            assertThat(again.exit()).isZero();
            assertThat(outcome(again)).isEqualTo("alreadyGone");
        } else {
            assertThat(again.exit()).as("whether it is gone cannot be told").isEqualTo(1);
            assertThat(again.err()).contains("Portos answered 403: this user may not do that.");
        }
        assertThat(deletes()).isEqualTo(1);
    }

    /** Whether Portos itself says in the body of an answer that there is no such session. */
    private boolean isMissingStated() {
        return !Set.of("html", "empty").contains(shop.reading("error-body"));
    }

    /** Whether the list is one that this user may read. */
    private boolean list() {
        Set<String> before = shop.alive();
        RunResult ran = run("", "list");
        Set<String> after = shop.alive();
        if (ran.exit() == 1) {
            assertThat(shop.reading("list-access")).isEqualTo("admin-403");
            assertThat(user).isEqualTo("101");
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("Portos answered 403: this user may not do that.");
            return false;
        }
        JsonNode list = ran.json();
        var listed = new TreeSet<String>();
        list.path("sessions").forEach(row -> listed.add(row.path("sessionId").asString()));
        assertThat(listed).as("rows, each once").hasSize(list.path("read").asInt());
        if (list.path("complete").asBoolean()) {
            assertThat(ran.exit()).isZero();
            var livedThrough = new TreeSet<>(shop.offered(before, user));
            livedThrough.retainAll(after);
            assertThat(listed).containsAll(livedThrough);
            assertIsCounted();
        } else {
            assertThat(ran.exit()).isEqualTo(3);
            assertThat(mayBeIncomplete()).isTrue();
        }
        listed.removeAll(before);
        listed.removeAll(after);
        listed.removeAll(own(list));
        assertThat(listed.isEmpty() || isListedExpired()).isTrue();
        return true;
    }

    /** The session of the sign-in itself, which ends with the verb. */
    private static Set<String> own(JsonNode list) {
        return list.path("sessions")
                .valueStream()
                .filter(row -> row.path("own").asString().equals("yes"))
                .map(row -> row.path("sessionId").asString())
                .collect(Collectors.toSet());
    }

    /** The session of the count itself is among those counted, and ends afterwards. */
    private void assertIsCounted() {
        RunResult ran = run("", "count");
        if (shop.reading("list-access").isEmpty() && !isListedExpired()) {
            int ownEnded = ran.err().contains("used at Portos has ended.") ? 1 : 0;
            assertThat(ran.json().path("total").asInt()).isEqualTo(shop.alive().size() + ownEnded);
        }
    }

    private void revoke(String target) {
        Set<String> before = shop.alive();
        before.removeAll(shop.shop.signedIn());
        RunResult ran = run(target, "revoke", target, "--reason", "left signed in", "--yes");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(outcome(ran)).isEqualTo("revoked");
        assertThat(deletes()).isEqualTo(1);
        assertThat(shop.endedSince(before)).containsExactly(target);
    }

    /** Runs one verb; where no seat is left for its sign-in that is told, and one is made free. */
    private RunResult run(String target, String... verb) {
        RunResult ran = runOnce(target, verb);
        if (shop.reading("seat-limit").isEmpty() || !ran.err().contains("403")) {
            return ran;
        }
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        shop.choose(Map.of(SEATS, "off"));
        return runOnce(target, verb);
    }

    private RunResult runOnce(String target, String... verb) {
        shop.rest();
        String[] environment = {"-e", shop.environment(), "-o", "json"};
        String[] args =
                Stream.of(new String[] {"sessions"}, verb, environment)
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        RunResult ran = shop.shop.run(env, args);
        for (String told : new String[] {ran.out(), ran.err()}) {
            assertThat(JOURNAL_HEAD.matcher(told).replaceAll(""))
                    .doesNotContain(shop.shop.access().password())
                    .doesNotContain("at gatehouse.")
                    .doesNotContainPattern(TOKEN);
        }
        if (!target.isEmpty()) {
            assertThat(ran.err()).doesNotContain(target);
        }
        return ran;
    }

    private static String outcome(RunResult ran) {
        return ran.json().path("lines").path(0).path("outcome").asString();
    }

    private long deletes() {
        return shop.shop.revokes();
    }

    private boolean isListedExpired() {
        return !shop.reading("takeover").isEmpty() || !shop.reading("expired-sessions").isEmpty();
    }

    /** An order that changes with each page, or a server that refuses to be asked so often. */
    private boolean mayBeIncomplete() {
        boolean unsorted = shop.reading("sort-keys").equals("none");
        return (unsorted && shop.reading("default-order").equals("shuffled"))
                || (!shop.reading("rate-limit").isEmpty() && !shop.reading("take-max").isEmpty());
    }
}
