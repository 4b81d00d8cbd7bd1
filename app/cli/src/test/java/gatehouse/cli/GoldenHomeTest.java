package gatehouse.cli;

import gatehouse.sandbox.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the verbs write as JSON that work on the files of a home: environments and journal; and what
 * is wrong usage of any verb.
 */
@Timeout(120)
class GoldenHomeTest {
    /** A home as version 0.1 of Gatehouse wrote it; the module {@code console} has it too. */
    private static final Path FIRST_VERSION =
            Path.of("..", "console", "src", "test", "resources", "gatehouse", "console")
                    .resolve("home-0.1");

    @TempDir Path home;
    @TempDir Path older;
    private PlayedShop shop;

    @BeforeEach
    void open() {
        shop =
                PlayedShop.open(
                        home, options -> options.withSessions(2).withClock(new StillClock()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void environments() throws IOException {
        var golden = new GoldenFile("environments");
        String base = shop.superOffice().base().toString();
        golden.add(
                "add",
                run("add", "Tills", "--kind", "production", "--portos", "https://p.example"));
        golden.add(
                "add, all systems",
                run(
                        "add",
                        "All",
                        "--kind",
                        "test",
                        "--portos",
                        shop.access().server().toString(),
                        "--superoffice",
                        base,
                        "--srs",
                        shop.srs().base().toString(),
                        "--srs-origin",
                        shop.srs().origin()));
        golden.add("add, no system", run("add", "None", "--kind", "sandbox"));
        golden.add("add, name taken", run("add", "ALL", "--kind", "test"));
        golden.add("add, wrong name", run("add", " x", "--kind", "test"));
        golden.add("add, wrong kind", run("add", "Other", "--kind", "live"));
        golden.add("add, no kind", run("add", "Other"));
        golden.add(
                "add, no scheme", run("add", "Other", "--kind", "test", "--portos", "p.example"));
        golden.add("add, no origin", run("add", "Other", "--kind", "test", "--srs", base));
        golden.add("list", run("list"));
        golden.add("show", run("show", "tills"));
        golden.add("show sandbox", run("show", "sandbox"));
        golden.add("show, no such one", run("show", "Nowhere"));
        golden.add("test", run("test", "All"));
        shop.run(
                "environments",
                "add",
                "Closed",
                "--kind",
                "test",
                "--portos",
                "http://127.0.0.1:1");
        golden.add("test, nothing answers", run("test", "Closed"));
        golden.add("test, no system", run("test", "None"));
        shop.fault("superoffice", "500", "");
        golden.add("test, partly", run("test", "All"));
        golden.add(
                "edit",
                run(
                        "edit",
                        "tills",
                        "--rename",
                        "Cash",
                        "--colour",
                        "red",
                        "--set",
                        "portos.prefix=/v2",
                        "--on-production",
                        "Tills"));
        golden.add(
                "edit, default",
                run(
                        "edit",
                        "Cash",
                        "--default",
                        "portos.time-limit=60",
                        "--on-production",
                        "Cash"));
        golden.add(
                "edit, default removed",
                run("edit", "Cash", "--default", "portos.time-limit=", "--on-production", "Cash"));
        golden.add(
                "edit, default, production not named",
                run("edit", "Cash", "--default", "portos.proxy=system"));
        golden.add("edit, no such default", run("edit", "Cash", "--default", "srs.proxy=system"));
        golden.add("edit, wrong default", run("edit", "All", "--default", "portos.proxy=ftp://x"));
        golden.add("edit, production not named", run("edit", "Cash", "--kind", "test"));
        golden.add("edit, nothing named", run("edit", "Cash"));
        golden.add("edit sandbox", run("edit", "sandbox", "--rename", "Other"));
        golden.add("edit, back", run("edit", "Cash", "--rename", "Tills", "--colour", ""));
        golden.add("duplicate", run("duplicate", "Tills", "Tills 2"));
        golden.add("duplicate, name taken", run("duplicate", "Tills", "All"));
        exchange(golden);
        golden.add("remove, production not named", run("remove", "Tills"));
        golden.add("remove", run("remove", "Tills", "--on-production", "Tills"));
        golden.add("remove, no such one", run("remove", "Tills"));
        golden.add("remove sandbox", run("remove", "sandbox"));
        golden.add("with -e", run("list", "-e", "Shop"));
        Files.writeString(
                home.resolve("environments.json"), "{\"version\":1,\"environments\":[{}]}");
        golden.add("list, file partly wrong", run("list"));
        golden.verify();
    }

    private void exchange(GoldenFile golden) throws IOException {
        Path shops = Path.of("shops.csv");
        Files.writeString(
                older.resolve(shops),
                """
                name,kind,portos
                New,test,https://n.example
                tills,test,https://t.example
                Bad,test,nowhere
                """);
        String file = older.resolve(shops).toString();
        golden.add("import, dry run", run("import", file, "--dry-run"));
        golden.add("import", run("import", file));
        golden.add("import, replace", run("import", file, "--on-conflict", "replace"));
        golden.add("import, rename", run("import", file, "--on-conflict", "rename"));
        golden.add("import, no such file", exit(run("import", "nowhere.csv")));
        golden.add("export, wrong form", run("export", "shops.xml"));
    }

    @Test
    void a_home_of_the_first_version() throws IOException {
        var golden = new GoldenFile("home-of-first-version");
        copyFirstVersion();
        String folder = older.toString();
        golden.add("environments", shop.run("environments", "list", "--home", folder));
        for (String form : List.of("csv", "jsonl")) {
            golden.addLines(
                    "environments, " + form,
                    shop.run("environments", "list", "--home", folder, "-o", form));
        }
        golden.add("verify", shop.run("journal", "verify", "--home", folder));
        golden.add("journal", shop.run("journal", "list", "--home", folder));
        golden.addLines("journal as CSV", journal(folder, "-o", "csv"));
        golden.addLines("journal in lines", journal(folder, "-o", "jsonl", "--limit", "2"));
        golden.addLines("journal as a table", journal(folder, "-o", "table", "--limit", "2"));
        golden.add("filter", journal(folder, "--filter", "servicelogin.remove StillAlive"));
        golden.add("limit", journal(folder, "--limit", "1"));
        golden.add("wrong limit", journal(folder, "--limit", "0"));
        golden.add("with -e", journal(folder, "-e", "Shop"));
        Files.writeString(older.resolve("journal.head"), "cut", StandardCharsets.US_ASCII);
        golden.add("verify, head unreadable", shop.run("journal", "verify", "--home", folder));
        Files.delete(older.resolve("journal.key"));
        golden.add("verify, key missing", shop.run("journal", "verify", "--home", folder));
        golden.add("empty, list", shop.run("journal", "list"));
        golden.add("empty, verify", shop.run("journal", "verify"));
        golden.verify();
    }

    @Test
    void wrong_usage() {
        var golden = new GoldenFile("usage");
        List<String> groups =
                List.of(
                        "environments",
                        "sessions",
                        "service-login",
                        "temporary-key",
                        "recording",
                        "journal");
        golden.add("nothing", shop.run());
        golden.add("an unknown verb", shop.run("dance"));
        golden.add("an unknown option", shop.run("sessions", "list", "--dance"));
        golden.add("a wrong form", shop.run("sessions", "list", "-o", "yaml"));
        golden.add("-h", exit(shop.run("-h")));
        golden.add("-V", exit(shop.run("-V")));
        golden.add("sandbox -e", shop.run("sandbox", "-e", "Shop"));
        golden.add("sandbox, wrong number", shop.run("sandbox", "--sessions", "-1"));
        golden.add("sandbox, wrong reading", shop.run("sandbox", "--reading", "portos.x=y"));
        for (String group : groups) {
            golden.add(group, shop.run(group));
            golden.add(group + " -h", exit(shop.run(group, "-h")));
            golden.add(group + ", an unknown verb", shop.run(group, "dance"));
        }
        golden.verify();
    }

    @Test
    void a_sandbox_tells_where_it_is() {
        var golden = new GoldenFile("sandbox");
        int sessions = SandboxOptions.standard().sessions() / 100;
        RunResult ran = shop.run(Map.of(), "sandbox", "--sessions", String.valueOf(sessions));
        golden.add("ready", ran);
        golden.verify();
    }

    private RunResult run(String verb, String... more) {
        var args = new ArrayList<>(List.of("environments", verb, "-o", "json"));
        args.addAll(List.of(more));
        return shop.run(args.toArray(String[]::new));
    }

    private RunResult journal(String folder, String... more) {
        var args = new ArrayList<>(List.of("journal", "list", "--home", folder));
        args.addAll(List.of(more));
        return shop.run(args.toArray(String[]::new));
    }

    /** The exit code alone, as help is for people. */
    private static RunResult exit(RunResult ran) {
        return new RunResult(ran.exit(), "", ran.err());
    }

    private void copyFirstVersion() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FIRST_VERSION, "[a-z]*")) {
            for (Path file : files) {
                Files.copy(file, older.resolve(file.getFileName()));
            }
        }
    }
}
