package gatehouse.console;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;
import static gatehouse.console.wire.FakePortos.signIn;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.shared.SharedSettings;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.portos.RunDialogViewModel;
import gatehouse.console.sessions.revoke.RevokePlanState;
import gatehouse.console.sessions.revoke.RevokePlanViewModel;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.PlayedWindows;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.TestUiThread;
import gatehouse.console.work.WindowSign;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A window on a shop with six tills, whose sessions may be revoked together. */
abstract class RunWindowFixture {
    static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");
    static final Session OWN = session("own00000000000000000000000000000", "999", "TOOL1");
    static final String OWN_PATH = "/api/sessions/" + OWN.sessionId();
    static final List<Session> TILLS =
            IntStream.range(0, 6)
                    .mapToObj(number ->
                            session("till" + number + "0".repeat(27), "12", "P0" + number))
                    .toList();

    final TestUiThread ui = new TestUiThread();
    final HandClock clock = new HandClock(NOW);
    final CountDownLatch mayAnswer = new CountDownLatch(1);
    FakePortos store;
    FakePortos other;
    HomeFolder home;
    Console console;
    ShellViewModel shell;

    @BeforeEach
    final void open(@TempDir Path temporary) throws IOException {
        home = HomeFolder.of(temporary.resolve("home"));
        store = server();
        other = server();
        start();
    }

    private void start() {
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
        shell = console.shell(new PlayedWindows());
    }

    @AfterEach
    final void close() throws IOException {
        mayAnswer.countDown();
        console.close();
        store.close();
        other.close();
        assertThat(ui.bugs()).isEmpty();
    }

    /** Marks the tills, plans, and begins; the answers are held until they may come. */
    final RevokeRunViewModel beginRun() {
        EnvironmentViewModel desk = signInToStore();
        PortosViewModels portos = PortosViewModels.of(desk);
        desk.guard().arm();
        portos.sessions().filter().textProperty().set("user:12");
        ui.until(() -> portos.sessions().rows().size() == TILLS.size());
        shell.system(PortosWindow.class).many().revokeShown();
        RevokePlanViewModel plan =
                ((PortosDialog.PlanRevokes) shell.questionProperty().get()).model();
        plan.open();
        ui.until(() -> plan.stateProperty().get() instanceof RevokePlanState.Planned);
        assertThat(plan.obstacle().get()).isNotEmpty();
        plan.reasonProperty().set("left signed in");
        plan.press();
        return dialog().run();
    }

    final EnvironmentViewModel signInToStore() {
        return signInTo(environment("Store 12", store));
    }

    final EnvironmentViewModel signInTo(Environment environment) {
        shell.go(environment);
        ui.until(() -> shell.questionProperty().get() instanceof PortosDialog.SignIn);
        PortosSignInViewModel signIn =
                ((PortosDialog.SignIn) shell.questionProperty().get()).model();
        signIn.who().userProperty().set("999");
        signIn.who().deviceProperty().set("TOOL1");
        signIn.signIn("secret".toCharArray());
        ui.until(() -> shell.deskProperty().get() instanceof EnvironmentState.Ready);
        EnvironmentViewModel desk = shell.open().orElseThrow();
        ui.until(() ->
                PortosViewModels.of(desk)
                        .sessions()
                        .headlineProperty()
                        .get()
                        .verdict()
                        .equals("complete"));
        return desk;
    }

    final RunDialogViewModel dialog() {
        return ((PortosDialog.FollowRun) shell.questionProperty().get()).model();
    }

    final Optional<WindowSign> sign() {
        return shell.system(PortosWindow.class).many().signProperty().get();
    }

    static Optional<RunEnding> ending(RevokeRunViewModel run) {
        return run.stateProperty().get() instanceof RevokeRunState.Ended(RunEnding how, String _)
                ? Optional.of(how)
                : Optional.empty();
    }

    final long deletes() {
        return TILLS.stream().mapToLong(till -> store.count("DELETE", path(till))).sum();
    }

    static String path(Session session) {
        return "/api/sessions/" + session.sessionId();
    }

    private FakePortos server() throws IOException {
        var server = new FakePortos();
        String date = "Date: Sat, 21 Nov 2026 14:03:22 GMT";
        server.on("POST", "/api/auth", json(200, signIn("999", "TOOL1", "Tool"), date));
        server.on("GET", "/api/users", json(200, "[]"));
        server.on("GET", "/api/devices", json(200, "[]"));
        server.on("GET", "/api/sessions", json(200, page(all())));
        server.on("GET", OWN_PATH, json(200, json(OWN)));
        server.on(
                "DELETE",
                OWN_PATH,
                _ -> {
                    server.on("GET", OWN_PATH, json(401, "{\"errorCode\": 1}"));
                    return json(200, json(OWN));
                });
        for (Session till : TILLS) {
            server.on("GET", path(till), json(200, json(till)));
            server.on(
                    "DELETE",
                    path(till),
                    _ -> {
                        mayAnswer.await();
                        server.on(
                                "GET",
                                path(till),
                                json(404, "{\"title\": \"X\", \"status\": 404}"));
                        return json(200, json(till));
                    });
        }
        return server;
    }

    private static Session[] all() {
        return Stream.concat(TILLS.stream(), Stream.of(OWN)).toArray(Session[]::new);
    }

    static Environment environment(String name, FakePortos server) {
        return new Environment(
                name, Environment.EnvironmentKind.TEST, new PortosAddress(server.server(), "/api"));
    }

    private static Session session(String id, String user, String device) {
        return new Session(
                id, user, device, "Tool", "Bearer", NOW, NOW.plusSeconds(43_200), NOW, 4L);
    }
}
