package gatehouse.console.shell;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;

import gatehouse.clients.http.Limits;
import gatehouse.clients.portos.Session;
import gatehouse.console.connections.portos.SignInViewModel;
import gatehouse.console.desk.Desks;
import gatehouse.console.desk.Patience;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environments;
import gatehouse.console.environments.Home;
import gatehouse.console.environments.Preferences;
import gatehouse.console.journal.Journal;
import gatehouse.console.recording.SessionNotes;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.Ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

/** A window over two environments: the sandbox and a store, each a Portos at the socket. */
final class ShellBench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");
    static final Session TILL =
            new Session(
                    "till0000000000000000000000000000",
                    "12",
                    "P01",
                    "CashRegister",
                    "Bearer",
                    NOW.minusSeconds(3600),
                    NOW.plusSeconds(3600),
                    NOW.minusSeconds(60),
                    4L);

    final Ui ui = new Ui();
    final HandClock clock = new HandClock(NOW);
    final FakePortos played = server();
    final FakePortos store = server();
    final Background background = ui.background();
    final Journal journal;
    final ShellViewModel shell;
    final Environment there =
            new Environment(
                    "Store 12",
                    Environment.Kind.PRODUCTION,
                    new Environment.Portos(store.server(), "/api"));

    ShellBench(Path folder) throws IOException {
        Home home = Home.of(folder);
        journal = new Journal(home, clock);
        shell =
                new ShellViewModel(
                        new Desks(
                                sandbox(),
                                journal,
                                new SessionNotes(home),
                                "jana",
                                clock,
                                new Patience(new NotedPause(), Limits.standard())),
                        new Environments(home, clock),
                        new Preferences(home, clock),
                        background,
                        clock,
                        clock,
                        ZoneOffset.UTC);
    }

    /** Opens the sandbox and waits until its sessions are there. */
    DeskViewModel openSandbox() {
        shell.go(Environment.SANDBOX);
        ui.until(() -> shell.deskProperty().get() instanceof DeskState.SignedIn);
        DeskViewModel desk = shell.open().orElseThrow();
        desk.sessions().open();
        ui.until(() -> desk.sessions().rows().size() == 1);
        return desk;
    }

    /** Opens the store up to its sign-in. */
    SignInViewModel openStore() {
        shell.go(there);
        ui.until(() -> shell.questionProperty().get() instanceof Question.SignIn);
        return asked();
    }

    SignInViewModel asked() {
        return ((Question.SignIn) shell.questionProperty().get()).model();
    }

    void signInTo(SignInViewModel model) {
        model.userProperty().set("999");
        model.deviceProperty().set("TOOL1");
        model.signIn("secret".toCharArray());
    }

    private FakePortos server() {
        var server = new FakePortos();
        server.on("GET", "/api/users", json(200, "[]"));
        server.on("GET", "/api/devices", json(200, "[]"));
        server.on("GET", "/api/sessions", json(200, page(TILL)));
        server.on("GET", "/api/sessions/", json(200, json(TILL)));
        return server;
    }

    private EmbeddedSandbox sandbox() {
        return new EmbeddedSandbox() {
            @Override
            public Access start() {
                return new Access(
                        new Environment(
                                "Sandbox",
                                Environment.Kind.SANDBOX,
                                new Environment.Portos(played.server(), "/api")),
                        new PortosUser("999", "sandbox", "TOOL1"),
                        null,
                        null);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() throws IOException {
        background.close();
        journal.close();
        played.close();
        store.close();
    }
}
