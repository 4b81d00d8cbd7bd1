package gatehouse.console.shell;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;
import static gatehouse.console.wire.FakePortos.signIn;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.environments.editor.EditorServicesFixture;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalIndex;
import gatehouse.console.journal.browsing.JournalServices;
import gatehouse.console.keys.CommandKeys;
import gatehouse.console.lease.EnvironmentOpener;
import gatehouse.console.lease.TestEnvironmentOpener;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.passwords.StoredPasswords;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.portos.RevokeRunRegistry;
import gatehouse.console.preferences.RefreshPreference;
import gatehouse.console.preferences.TimePreferences;
import gatehouse.console.preferences.WindowTimes;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.sessions.revoke.RevokeRunService;
import gatehouse.console.srs.SrsWindow;
import gatehouse.console.superoffice.SuperOfficeWindow;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.wire.SampleExchanges;
import gatehouse.console.wire.WireLog;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.TestUiThread;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    static final Session OWN =
            new Session(
                    "own00000000000000000000000000000",
                    "999",
                    "TOOL1",
                    "Tool",
                    "Bearer",
                    NOW,
                    NOW.plusSeconds(43_200),
                    NOW,
                    4L);
    static final String OWN_PATH = "/api/sessions/" + OWN.sessionId();

    final TestUiThread ui = new TestUiThread();
    final HandClock clock = new HandClock(NOW);
    final FakePortos played = server();
    final FakePortos store = server();
    final Background background = ui.background();
    final PlayedWindows others = new PlayedWindows();
    final Journal journal;
    final RunStore kept;
    final RevokeRunRegistry runs;
    final EnvironmentStore environments;
    final ShellViewModel shell;
    final Map<Environment, List<ServiceLogin>> livingLogins = new HashMap<>();
    final Environment there =
            new Environment(
                    "Store 12",
                    Environment.EnvironmentKind.PRODUCTION,
                    new PortosAddress(store.server(), "/api"));

    ShellBench(Path folder) throws IOException {
        HomeFolder home = HomeFolder.of(folder);
        journal = new Journal(home);
        EnvironmentOpener opener = TestEnvironmentOpener.of(home, sandbox(), journal, clock);
        kept = new RunStore(home, journal, clock);
        environments = new EnvironmentStore(home, clock, KnownSchemas.ALL);
        runs =
                new RevokeRunRegistry(
                        new RevokeRunService(kept, environments, journal, journal, clock.pair()),
                        background,
                        clock,
                        TimeFormat.in(ZoneOffset.UTC));
        var preferences = new PreferenceStore(home, clock);
        shell =
                new ShellViewModel(
                        new WindowServices(
                                opener,
                                others,
                                new JournalServices(
                                        journal,
                                        new JournalIndex(journal),
                                        opener.runner().events(),
                                        new WireLog()),
                                preferences,
                                new StoredPasswords(PasswordStore.none(), preferences),
                                background,
                                clock,
                                clock.pair(),
                                new WindowTimes(
                                        new TimePreferences(
                                                preferences, background, ZoneOffset.UTC)),
                                new RefreshPreference(preferences, background),
                                new CommandKeys(preferences, background)),
                        List.of(
                                window -> new PortosWindow(window, runs),
                                window -> new SuperOfficeWindow(window, () -> livingLogins),
                                SrsWindow::new),
                        EditorServicesFixture.of(environments, opener.runner()),
                        SampleExchanges.calls(
                                new WireLog(),
                                new PreferenceStore(home, clock),
                                background,
                                clock));
    }

    /** The store accepts a sign-in, whose own session ends when it is revoked. */
    void storeLetsIn() {
        String date = "Date: Sat, 21 Nov 2026 14:03:22 GMT";
        store.on("POST", "/api/auth", json(200, signIn("999", "TOOL1", "Tool"), date));
        store.on("GET", "/api/sessions", json(200, page(TILL, OWN)));
        store.on("GET", OWN_PATH, json(200, json(OWN)));
        store.on(
                "DELETE",
                OWN_PATH,
                _ -> {
                    store.on("GET", OWN_PATH, json(401, "{}"));
                    return json(200, json(OWN));
                });
    }

    /** Opens the sandbox and waits until its sessions are there. */
    EnvironmentViewModel openSandbox() {
        shell.go(Environment.SANDBOX);
        ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        EnvironmentViewModel opened = shell.open().orElseThrow();
        PortosViewModels.of(opened).sessions().open();
        ui.until(() -> PortosViewModels.of(opened).sessions().rows().size() == 1);
        return opened;
    }

    /** Opens the store up to its sign-in. */
    PortosSignInViewModel openStore() {
        shell.go(there);
        ui.until(() -> shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        return asked();
    }

    PortosSignInViewModel asked() {
        return ((PortosDialog.SignIn) shell.dialogProperty().get()).model();
    }

    void signInTo(PortosSignInViewModel model) {
        model.who().userProperty().set("999");
        model.who().deviceProperty().set("TOOL1");
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
            public SandboxAccess start() {
                return new SandboxAccess(
                        new Environment(
                                "Sandbox",
                                Environment.EnvironmentKind.SANDBOX,
                                new PortosAddress(played.server(), "/api")),
                        Map.of(
                                PortosAddress.SCHEMA.system(),
                                new SandboxUser("999", "sandbox", "TOOL1")));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() throws IOException {
        background.close();
        kept.close();
        journal.close();
        played.close();
        store.close();
        assertThat(ui.bugs()).isEmpty();
    }
}
