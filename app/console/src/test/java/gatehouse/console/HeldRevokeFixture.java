package gatehouse.console;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;
import static gatehouse.console.wire.FakePortos.signIn;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.portos.Session;
import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.shared.SharedSettings;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.TestUiThread;
import gatehouse.testkit.StateWaiter;

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
import java.util.concurrent.atomic.AtomicBoolean;

/** A shop that holds the answer to a revoke until it may come. */
abstract class HeldRevokeFixture {
    static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");
    static final Session TILL = session("till0000000000000000000000000000", "12", "P01");
    static final Session OWN = session("own00000000000000000000000000000", "999", "TOOL1");
    static final String TILL_PATH = "/api/sessions/" + TILL.sessionId();
    static final String OWN_PATH = "/api/sessions/" + OWN.sessionId();

    final TestUiThread ui = new TestUiThread();
    final CountDownLatch mayAnswer = new CountDownLatch(1);
    FakePortos store;
    FakePortos other;
    private Path folder;
    Console console;
    volatile boolean ended;

    @BeforeEach
    final void open(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("home");
        store = server();
        other = server();
        console =
                new Console(
                        HomeFolder.of(folder),
                        new NoSandbox(),
                        ui,
                        fault -> ui.bugs().add(fault),
                        new HandClock(NOW).pair(),
                        ZoneOffset.UTC,
                        new ConnectionLimits(new NotedPause(), CallLimits.standard()),
                        PasswordStore.none(),
                        new SharedSettings(HomeFolder.of(folder), Map.of()));
        holdAnswer();
    }

    @AfterEach
    final void close() throws IOException {
        mayAnswer.countDown();
        if (!ended) {
            console.close();
        }
        store.close();
        other.close();
        assertThat(ui.bugs()).isEmpty();
    }

    final void answerBusyFirst() {
        var busy = new AtomicBoolean(true);
        store.on(
                "DELETE",
                TILL_PATH,
                _ -> {
                    mayAnswer.await();
                    return busy.getAndSet(false) ? json(423, "{\"errorCode\": 5}") : ends();
                });
    }

    final void revokeByDialog(ShellViewModel shell) {
        shell.go(environment("Store 12", store));
        ui.until(() -> shell.questionProperty().get() instanceof PortosDialog.SignIn);
        signInTo(shell);
        EnvironmentViewModel desk = shell.open().orElseThrow();
        ui.until(() ->
                PortosViewModels.of(desk)
                        .sessions()
                        .headlineProperty()
                        .get()
                        .verdict()
                        .equals("complete"));
        PortosViewModels.of(desk).sessions().selectedProperty().set(TILL.sessionId());
        ui.until(() ->
                PortosViewModels.of(desk).detail().stateProperty().get()
                        instanceof SessionDetailState.Shown);
        desk.guard().arm();
        shell.system(PortosWindow.class).dialogs().revoke();
        ActDialogViewModel model = ((DialogRequest.Act) shell.questionProperty().get()).model();
        model.open();
        ui.until(() -> model.stateProperty().get() instanceof ActDialogState.Asking);
        model.reasonProperty().set("left the shop");
        model.press();
        StateWaiter.holds("it has come about", this::isAsked);
    }

    final void signInTo(ShellViewModel shell) {
        PortosSignInViewModel signIn =
                ((PortosDialog.SignIn) shell.questionProperty().get()).model();
        signIn.who().userProperty().set("999");
        signIn.who().deviceProperty().set("TOOL1");
        signIn.signIn("secret".toCharArray());
        ui.until(() -> shell.deskProperty().get() instanceof EnvironmentState.Ready);
    }

    final void end() {
        try {
            console.close();
            ended = true;
        } catch (JournalException failed) {
            throw new IllegalStateException(failed);
        }
    }

    final boolean isAsked() {
        return store.count("DELETE", TILL_PATH) == 1;
    }

    /** What was done to sessions, the newest first. */
    final List<String> outcomes() throws IOException {
        try (var journal = new Journal(HomeFolder.of(folder))) {
            return journal.list(JournalFilter.ALL, 10).stream()
                    .filter(entry -> !entry.act().act().equals("sessions.signIn"))
                    .map(HeldRevokeFixture::words)
                    .toList();
        }
    }

    private static String words(JournalEntry entry) {
        return entry.act().act() + " " + entry.outcome().word();
    }

    private void holdAnswer() {
        store.on(
                "DELETE",
                TILL_PATH,
                _ -> {
                    mayAnswer.await();
                    return ends();
                });
        store.on(
                "DELETE",
                OWN_PATH,
                _ -> {
                    store.on("GET", OWN_PATH, json(401, "{\"errorCode\": 1}"));
                    return json(200, json(OWN));
                });
    }

    private FakePortos.Reply ends() {
        store.on("GET", TILL_PATH, json(404, "{\"title\": \"X\", \"status\": 404}"));
        return json(200, json(TILL));
    }

    private static FakePortos server() throws IOException {
        var server = new FakePortos();
        String date = "Date: Sat, 21 Nov 2026 14:03:22 GMT";
        server.on("POST", "/api/auth", json(200, signIn("999", "TOOL1", "Tool"), date));
        server.on("GET", "/api/users", json(200, "[]"));
        server.on("GET", "/api/devices", json(200, "[]"));
        server.on("GET", "/api/sessions", json(200, page(TILL, OWN)));
        server.on("GET", TILL_PATH, json(200, json(TILL)));
        server.on("GET", OWN_PATH, json(200, json(OWN)));
        return server;
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
