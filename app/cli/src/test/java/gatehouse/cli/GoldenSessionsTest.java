package gatehouse.cli;

import gatehouse.cli.verb.InterruptSignals;
import gatehouse.clients.http.CallLimits;
import gatehouse.sandbox.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** What the verbs about sessions write as JSON, for each outcome. */
@Timeout(120)
class GoldenSessionsTest {
    private static final String DELETE = "DELETE /sessions/{id}";

    @TempDir Path home;
    private final StillClock clock = new StillClock();
    private PlayedShop shop;

    @BeforeEach
    void open() {
        shop =
                PlayedShop.open(
                        home,
                        SandboxOptions.standard().withSessions(130).withClock(clock),
                        clock.patience(CallLimits.standard()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void reading() {
        var golden = new GoldenFile("sessions-read");
        String other = shop.alive().getFirst();

        golden.add("list --limit 3", read("list", "--limit", "3"));
        golden.add("list --filter", read("list", "--filter", "env:CashRegister", "--limit", "2"));
        golden.add("list --sort", read("list", "--sort", "-started", "--limit", "2"));
        golden.add("list, nothing found", read("list", "--filter", "user:nobody"));
        golden.add("list, wrong filter", read("list", "--filter", "user:\"open"));
        golden.add("list, wrong sort", read("list", "--sort", "beauty"));
        golden.add("list --limit 0", read("list", "--limit", "0"));
        golden.add("count", read("count"));
        golden.add("show", read("show", other));
        golden.add("show, no such session", read("show", "noSuchSession"));
        golden.add("show, an id cut short", read("show", "abcdef…"));
        golden.add("show, no id", read("show", ".."));
        shop.fault("portos", "drop-before", "GET /sessions");
        golden.add("count, repeated", read("count"));
        fault("delay", 1);
        fault("drop-before", 4);
        golden.add("list, incomplete", read("list", "--limit", "1"));
        shop.control("POST", "/faults/reset", "");
        golden.add("list, wrong password", wrongPassword());
        golden.add("list, no such environment", shop.run("sessions", "list", "-e", "Nowhere"));
        shop.add("Closed", "http://127.0.0.1:1");
        golden.add("list, unreachable", shop.run("sessions", "list", "-e", "Closed"));
        golden.verify();
    }

    @Test
    void revoking() {
        var golden = new GoldenFile("sessions-revoke");
        List<String> ids = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            ids.add(shop.begin("999", "BackOffice"));
            golden.hide(ids.get(at), "<session " + at + ">");
        }

        golden.add("dry run", revoke(ids.get(0), "noSuchSession", "--dry-run"));
        golden.add("revoked", revoke(ids.get(0)));
        golden.add("alreadyGone", revoke(ids.get(0)));
        shop.fault("portos", "licence-expired", DELETE);
        golden.add("refused", revoke(ids.get(1)));
        shop.fault("portos", "drop-before", DELETE);
        golden.add("unknown", revoke(ids.get(2)));
        shop.fault("portos", "drop-after", DELETE);
        golden.add("revoked, answer lost", revoke(ids.get(3)));
        shop.fault("portos", "licence-expired", DELETE);
        golden.add("partly", revoke(ids.get(4), ids.get(5)));
        var replacing =
                new ScriptedPerson(() -> shop.replace(ids.get(6), "2026-01-01T10:00:00Z"), "yes");
        golden.add("changed", asked(replacing, ids.get(6)));
        golden.add("declined", asked(new ScriptedPerson("no"), ids.get(7)));
        golden.add("interrupted", interrupted(ids.get(8), ids.get(9)));
        shop.control("POST", "/clock", "{\"now\":\"" + clock.instant() + "\"}");
        String own = shop.begin(shop.access().user(), shop.access().device());
        golden.hide(own, "<own session>");
        golden.add("own", revoke(own));
        var ending = new ScriptedPerson(() -> shop.signedIn().forEach(shop::end), "yes");
        golden.add("not signed in any more", asked(ending, ids.get(10)));
        golden.add("an id twice", revoke(ids.get(11), ids.get(11)));
        golden.add("without --yes", shop.run(command(ids.get(7))));
        golden.add("without ids", shop.run(command("--yes")));
        golden.add("with a blank reason", shop.run(command(ids.get(7), "--yes", "--reason", " ")));
        golden.add("with an id cut short", revoke("abcdef…"));
        golden.add("without -e", shop.run("sessions", "revoke", "x", "--reason", "r", "--yes"));
        golden.add("the journal", shop.run("journal", "list"));
        golden.add("with a filter", revoke("--filter", "id:" + ids.get(10)));
        golden.add("with a filter and too many", revoke("--filter", "user:*"));
        golden.add("with a filter, another count", revoke("--filter", "dev:P*", "--count", "1"));
        golden.verify();
    }

    private void fault(String kind, int times) {
        var order = Map.of("kind", kind, "route", "GET /sessions", "times", String.valueOf(times));
        var wanted = new HashMap<>(order);
        if (kind.equals("delay")) {
            wanted.put("by", "PT0S");
        }
        shop.control("POST", "/faults", JsonMapper.shared().writeValueAsString(wanted));
    }

    private RunResult read(String verb, String... more) {
        var args = new ArrayList<>(List.of("sessions", verb, "-e", "Shop", "-o", "json"));
        args.addAll(List.of(more));
        return shop.run(args.toArray(String[]::new));
    }

    private RunResult wrongPassword() {
        var env = new HashMap<>(shop.credentials());
        env.put("GATEHOUSE_PORTOS_PASSWORD", "wrong");
        return shop.run(env, "sessions", "list", "-e", "Shop");
    }

    private RunResult revoke(String... more) {
        var args = new ArrayList<>(List.of(more));
        args.add("--yes");
        return shop.run(command(args.toArray(String[]::new)));
    }

    private RunResult asked(ScriptedPerson person, String... more) {
        return shop.runAsked(person, command(more));
    }

    private RunResult interrupted(String first, String second) {
        var asked = new AtomicReference<Runnable>();
        InterruptSignals interrupts =
                act -> {
                    asked.set(act);
                    return () -> {};
                };
        return shop.runWatched(
                interrupts,
                line -> {
                    if (line.startsWith("1 of 2")) {
                        asked.get().run();
                    }
                },
                command(first, second, "--yes"));
    }

    private static String[] command(String... more) {
        var args =
                new ArrayList<>(
                        List.of("sessions", "revoke", "-e", "Shop", "-o", "json", "--ticket"));
        args.addAll(List.of("T-12", "--parallel", "1"));
        if (!List.of(more).contains("--reason")) {
            args.addAll(List.of("--reason", "left signed in"));
        }
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }
}
