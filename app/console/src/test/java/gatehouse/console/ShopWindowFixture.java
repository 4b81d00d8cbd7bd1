package gatehouse.console;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;
import static gatehouse.console.wire.FakePortos.signIn;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.portos.Session;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.shared.SharedSettings;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A console and two shops, each of which holds its answers to a revoke until they may come. */
abstract class ShopWindowFixture {
    static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");
    static final Session OWN = session("own00000000000000000000000000000", "999", "TOOL1");
    static final String OWN_PATH = path(OWN);

    final TestUiThread ui = new TestUiThread();
    final HandClock clock = new HandClock(NOW);
    final CountDownLatch mayAnswer = new CountDownLatch(1);
    FakePortos store;
    FakePortos other;
    HomeFolder home;
    Console console;
    volatile boolean ended;

    /** The sessions at the tills of a shop. */
    abstract List<Session> tills();

    @BeforeEach
    final void openConsole(@TempDir Path temporary) throws IOException {
        home = HomeFolder.of(temporary.resolve("home"));
        store = server();
        other = server();
        console =
                new Console(
                        home,
                        new NoSandbox(),
                        ui,
                        fault -> ui.bugs().add(fault),
                        clock.pair(),
                        ZoneOffset.UTC,
                        new ConnectionLimits(new NotedPause(), CallLimits.standard()),
                        PasswordStore.none(),
                        new SharedSettings(home, Map.of()));
    }

    @AfterEach
    final void closeConsole() throws IOException {
        mayAnswer.countDown();
        if (!ended) {
            console.close();
        }
        store.close();
        other.close();
        assertThat(ui.bugs()).isEmpty();
    }

    final void end() {
        try {
            console.close();
            ended = true;
        } catch (JournalException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Goes to an environment and signs in; waits until its sessions are there. */
    final EnvironmentViewModel signInTo(Environment environment, ShellViewModel shell) {
        shell.go(environment);
        ui.until(() -> shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        signInTo(shell);
        EnvironmentViewModel opened = shell.open().orElseThrow();
        ui.until(() ->
                PortosViewModels.of(opened)
                        .sessions()
                        .headlineProperty()
                        .get()
                        .verdict()
                        .equals("complete"));
        return opened;
    }

    final void signInTo(ShellViewModel shell) {
        PortosSignInViewModel signIn = ((PortosDialog.SignIn) shell.dialogProperty().get()).model();
        signIn.who().userProperty().set("999");
        signIn.who().deviceProperty().set("TOOL1");
        signIn.signIn("secret".toCharArray());
        ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Ready);
    }

    private FakePortos server() throws IOException {
        var server = new FakePortos();
        String date = "Date: Sat, 21 Nov 2026 14:03:22 GMT";
        server.on("POST", "/api/auth", json(200, signIn("999", "TOOL1", "Tool"), date));
        server.on("GET", "/api/users", json(200, "[]"));
        server.on("GET", "/api/devices", json(200, "[]"));
        Session[] all = Stream.concat(tills().stream(), Stream.of(OWN)).toArray(Session[]::new);
        server.on("GET", "/api/sessions", json(200, page(all)));
        server.on("GET", OWN_PATH, json(200, json(OWN)));
        server.on(
                "DELETE",
                OWN_PATH,
                _ -> {
                    server.on("GET", OWN_PATH, json(401, "{\"errorCode\": 1}"));
                    return json(200, json(OWN));
                });
        for (Session till : tills()) {
            server.on("GET", path(till), json(200, json(till)));
            server.on(
                    "DELETE",
                    path(till),
                    _ -> {
                        mayAnswer.await();
                        return ends(server, till);
                    });
        }
        return server;
    }

    /** A session has ended from now on. */
    static FakePortos.Reply ends(FakePortos server, Session session) {
        server.on("GET", path(session), json(404, "{\"title\": \"X\", \"status\": 404}"));
        return json(200, json(session));
    }

    static String path(Session session) {
        return "/api/sessions/" + session.sessionId();
    }

    static Environment environment(String name, FakePortos server) {
        return new Environment(
                name, Environment.EnvironmentKind.TEST, new PortosAddress(server.server(), "/api"));
    }

    static Session session(String id, String user, String device) {
        return new Session(
                id, user, device, "Tool", "Bearer", NOW, NOW.plusSeconds(43_200), NOW, 4L);
    }
}
