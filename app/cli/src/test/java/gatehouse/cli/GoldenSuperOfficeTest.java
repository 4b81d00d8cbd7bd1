package gatehouse.cli;

import gatehouse.clients.http.CallLimits;
import gatehouse.sandbox.PlayedSuperOfficeAccess;
import gatehouse.sandbox.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the verbs about service logins and temporary keys write as JSON, for each outcome. */
@Timeout(120)
class GoldenSuperOfficeTest {
    private static final String CREATE = "POST CustomerService/CreateSession";
    private static final String REMOVE = "POST CustomerService/RemoveSession";
    private static final String REPORT = "POST CustomerService/ReportSessionActive";
    private static final String CHECK = "POST CustomerService/SessionIsValid";

    @TempDir Path home;
    private final StillClock clock = new StillClock();
    private PlayedShop shop;
    private PlayedSuperOfficeAccess crm;

    @BeforeEach
    void open() {
        shop =
                PlayedShop.open(
                        home,
                        SandboxOptions.standard().withSessions(2).withClock(clock),
                        clock.patience(CallLimits.standard()));
        crm = shop.superOffice();
        add("Crm", crm.base().toString());
        add("Closed", "http://127.0.0.1:1");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void creating() {
        var golden = new GoldenFile("service-login-create");
        golden.add("dry run", create("Crm", "--dry-run"));
        golden.add("created", create("Crm"));
        RunResult revealed = create("Crm", "--reveal");
        golden.hide(revealed.json().path("key").asString(), "<key>");
        golden.add("created, with its key", revealed);
        golden.add("created, two members asked for", create("Crm", "--select", "Key,LoginId"));
        golden.add("created, one member asked for", create("Crm", "--select", "Key"));
        fault("429", CREATE);
        golden.add("refused", create("Crm"));
        golden.add("not tried", create("Closed"));
        fault("drop-after", CREATE);
        golden.add("unknown", create("Crm"));
        fault("cut-json", CREATE);
        golden.add("unknown, unreadable", create("Crm"));
        golden.add("wrong password", refused("create", "--remote-ip", "10.1.2.3"));
        golden.add("wrong address", create("Crm", "--remote-ip", "10.1\n2"));
        golden.add("blank reason", create("Crm", "--reason", " "));
        golden.add("without --yes", shop.run(credentials(), command("create", "Crm")));
        golden.add("declined", declined("create", "--remote-ip", "10.1.2.3"));
        golden.add("no SuperOffice there", create("Shop"));
        golden.add("the journal", shop.run("journal", "list"));
        golden.verify();
    }

    @Test
    void checking() {
        var golden = new GoldenFile("service-login-check");
        String key = create("Crm", "--reveal").json().path("key").asString();
        golden.add("alive", check(key));
        golden.add("not alive", check("nobody"));
        shop.reading("superoffice.failed-call-form", "shape-a-500");
        fault("500", CHECK);
        fault("500", CHECK);
        fault("500", CHECK);
        golden.add("not checked", check(key));
        golden.add("no key", check(""));
        golden.add("an unreadable answer", unreadable(key));
        golden.verify();
    }

    @Test
    void removing() {
        var golden = new GoldenFile("service-login-remove");
        String first = created();
        String second = created();
        golden.add("dry run", act("remove", first, "--dry-run"));
        golden.add("removed", act("remove", first));
        golden.add("removed before", act("remove", first));
        fault("429", REMOVE);
        golden.add("refused", act("remove", second));
        fault("drop-before", REMOVE);
        fault("drop-before", REMOVE);
        golden.add("unknown", act("remove", second));
        golden.add("not tried", run("Closed", "remove", second, "--yes"));
        golden.add("wrong password", refused("remove", second));
        golden.add("declined", declined("remove", second));
        golden.add("no id", act("remove", "0"));
        golden.add("no number", act("remove", "first"));
        golden.add("the journal", shop.run("journal", "list"));
        golden.verify();
    }

    @Test
    void reporting() {
        var golden = new GoldenFile("service-login-report");
        String key = create("Crm", "--reveal").json().path("key").asString();
        golden.add("reported", report("Crm", key));
        golden.add("not found", report("Crm", "nobody"));
        fault("429", REPORT);
        golden.add("refused", report("Crm", key));
        fault("drop-after", REPORT);
        golden.add("unknown", report("Crm", key));
        golden.add("not tried", report("Closed", key));
        golden.add("no key", report("Crm", ""));
        golden.add("without --yes", shop.runWith(credentials(), key, command("report", "Crm")));
        golden.add("the journal", shop.run("journal", "list"));
        golden.verify();
    }

    @Test
    void judging_temporary_keys() {
        var golden = new GoldenFile("temporary-key-check");
        Map<String, String> keys = crm.keys();
        keys.forEach((what, key) -> golden.add(what, judge(key)));
        String valid = keys.get("valid");
        golden.add("with its payload", judge(valid, "--reveal"));
        golden.add("several, one of them twice", judge(valid + "\nabcdef\n" + valid));
        golden.add("a link", judge("https://shop.example/portal?key=" + valid));
        golden.add("as an argument", shop.run(credentials(), judging("abcdef")));
        shop.reading("superoffice.failed-call-form", "shape-a-500");
        fault("500", "");
        fault("500", "");
        fault("500", "");
        golden.add("could not check", judge("abcdef"));
        reset();
        golden.add("nothing to check", judge(""));
        golden.add("wrong password", shop.runWith(wrong(), "abcdef", judging()));
        golden.verify();
    }

    private String created() {
        return create("Crm").json().path("loginId").asString();
    }

    private RunResult create(String environment, String... more) {
        return run(environment, "create", with(more, "--yes"));
    }

    private RunResult act(String verb, String... more) {
        return run("Crm", verb, with(more, "--yes"));
    }

    private RunResult run(String environment, String verb, String... more) {
        return shop.run(credentials(), command(verb, environment, more));
    }

    private RunResult report(String environment, String key) {
        return shop.runWith(credentials(), key, command("report", environment, "--yes"));
    }

    private RunResult check(String key) {
        return shop.runWith(credentials(), key, "service-login", "check", "-e", "Crm");
    }

    private void reset() {
        shop.control("POST", "/readings/reset", "");
        shop.control("POST", "/faults/reset", "");
    }

    private RunResult unreadable(String key) {
        reset();
        fault("cut-json", CHECK);
        fault("cut-json", CHECK);
        fault("cut-json", CHECK);
        return check(key);
    }

    private RunResult judge(String input, String... more) {
        return shop.runWith(credentials(), input, judging(more));
    }

    private RunResult refused(String verb, String... more) {
        return shop.run(wrong(), command(verb, "Crm", with(more, "--yes")));
    }

    private RunResult declined(String verb, String... more) {
        return shop.run(
                credentials(),
                Optional.of(new ScriptedPerson("no")),
                _ -> () -> {},
                _ -> {},
                command(verb, "Crm", more));
    }

    private void fault(String kind, String route) {
        shop.fault("superoffice", kind, route);
    }

    private void add(String name, String base) {
        shop.run("environments", "add", name, "--kind", "test", "--superoffice", base);
    }

    private Map<String, String> credentials() {
        return Map.of(
                "GATEHOUSE_HOME", home.toString(),
                "GATEHOUSE_SUPEROFFICE_USER", crm.user(),
                "GATEHOUSE_SUPEROFFICE_PASSWORD", crm.password());
    }

    private Map<String, String> wrong() {
        var env = new HashMap<>(credentials());
        env.put("GATEHOUSE_SUPEROFFICE_PASSWORD", "wrong");
        return env;
    }

    private static String[] judging(String... more) {
        var args = new ArrayList<>(List.of("temporary-key", "check", "-e", "Crm", "-o", "json"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private static String[] command(String verb, String environment, String... more) {
        var args = new ArrayList<>(List.of("service-login", verb, "-e", environment));
        List<String> given = List.of(more);
        args.addAll(List.of("-o", "json"));
        if (verb.equals("create") && !given.contains("--remote-ip")) {
            args.addAll(List.of("--remote-ip", "10.1.2.3"));
        }
        if (!given.contains("--reason")) {
            args.addAll(List.of("--reason", "a test"));
        }
        args.addAll(given);
        return args.toArray(String[]::new);
    }

    private static String[] with(String[] more, String last) {
        var args = new ArrayList<>(List.of(more));
        args.add(last);
        return args.toArray(String[]::new);
    }
}
