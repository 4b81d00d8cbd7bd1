package gatehouse.console;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;
import static gatehouse.console.wire.FakePortos.signIn;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ResultWords;
import gatehouse.console.acts.StopSignal;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosSignIn;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.PlayedWindows;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.TestUiThread;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** An environment is left while the server still holds the answer to a revoke. */
@Timeout(180)
class LeavingWhileActingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");
    private static final Session TILL = session("till0000000000000000000000000000", "12", "P01");
    private static final Session OWN = session("own00000000000000000000000000000", "999", "TOOL1");
    private static final String TILL_PATH = "/api/sessions/" + TILL.sessionId();
    private static final String OWN_PATH = "/api/sessions/" + OWN.sessionId();

    private final TestUiThread ui = new TestUiThread();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private FakePortos store;
    private FakePortos other;
    private Path folder;
    private Console console;
    private volatile boolean ended;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
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
                        PasswordStore.none());
        holdAnswer();
    }

    @AfterEach
    void close() throws IOException {
        mayAnswer.countDown();
        if (!ended) {
            console.close();
        }
        store.close();
        other.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void giving_back_the_last_lease_does_not_cut_a_revoke() throws Exception {
        EnvironmentLease desk = openArmed();
        CompletableFuture<ActResult<Session, SessionEndAnswer>> revoking = revoking(desk);

        desk.close();
        assertThat(desk.guard().isArmed()).isFalse();
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        mayAnswer.countDown();

        assertThat(ResultWords.words(revoking.join())).isEqualTo("REVOKED CONFIRMED");
        assertThat(store.count("DELETE", OWN_PATH)).isEqualTo(1);
        assertThat(desk.require(PortosServices.class).connection().signedIn()).isEmpty();
        assertThat(outcomes()).containsExactly("sessions.signOut DONE", "sessions.revoke REVOKED");
    }

    @Test
    void a_busy_server_is_asked_again_after_the_last_lease_was_given_back() throws Exception {
        answerBusyFirst();
        EnvironmentLease desk = openArmed();
        CompletableFuture<ActResult<Session, SessionEndAnswer>> revoking = revoking(desk);

        desk.close();
        mayAnswer.countDown();

        assertThat(ResultWords.words(revoking.join())).isEqualTo("REVOKED CONFIRMED");
        assertThat(revoking.join().sends()).isEqualTo(2);
    }

    @Test
    void a_lease_that_another_holds_keeps_the_environment_open_and_signed_in() throws Exception {
        EnvironmentLease one = openArmed();
        EnvironmentLease two = console.desks().open(environment("Store 12", store));

        one.close();
        one.close();

        assertThat(two.guard().isArmed()).isTrue();
        assertThat(two.require(PortosServices.class).connection().signedIn()).isPresent();
        two.close();
        assertThat(store.count("DELETE", OWN_PATH)).isEqualTo(1);
    }

    @Test
    void going_to_another_environment_does_not_cut_a_revoke_and_its_outcome_is_shown() {
        ShellViewModel shell = console.shell(new PlayedWindows());
        revokeByDialog(shell);

        shell.go(environment("Store 13", other));
        ui.until(() -> shell.questionProperty().get() instanceof PortosDialog.SignIn);
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        mayAnswer.countDown();
        ui.until(() -> shell.toastProperty().get().text().contains("Revoked, and confirmed"));

        StateWaiter.holds("it has come about", () -> store.count("DELETE", OWN_PATH) == 1);
        assertThat(shell.toastProperty().get()).isNotEqualTo(ToastMessage.NONE);
    }

    @Test
    void going_elsewhere_does_not_keep_a_busy_server_from_being_asked_again() {
        answerBusyFirst();
        ShellViewModel shell = console.shell(new PlayedWindows());
        revokeByDialog(shell);

        shell.go(environment("Store 13", other));
        ui.until(() -> shell.questionProperty().get() instanceof PortosDialog.SignIn);
        mayAnswer.countDown();
        ui.until(() -> shell.toastProperty().get().text().contains("Revoked, and confirmed"));

        assertThat(store.count("DELETE", TILL_PATH)).isEqualTo(2);
    }

    @Test
    void ending_the_program_does_not_keep_a_busy_server_from_being_asked_again() throws Exception {
        answerBusyFirst();
        revokeByDialog(console.shell(new PlayedWindows()));

        Thread ending = Thread.ofPlatform().start(this::end);
        StateWaiter.holds("it has come about", () -> isIn(ending, Background.class, "close"));
        mayAnswer.countDown();
        ending.join();

        assertThat(store.count("DELETE", TILL_PATH)).isEqualTo(2);
        assertThat(outcomes()).containsExactly("sessions.signOut DONE", "sessions.revoke REVOKED");
    }

    @Test
    void ending_the_program_waits_for_a_revoke_and_signs_out_afterwards() throws Exception {
        revokeByDialog(console.shell(new PlayedWindows()));

        Thread ending = Thread.ofPlatform().start(this::end);
        StateWaiter.holds("it has come about", () -> isIn(ending, Background.class, "close"));
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        mayAnswer.countDown();
        ending.join();

        assertThat(ended).isTrue();
        assertThat(store.count("DELETE", OWN_PATH)).isEqualTo(1);
        assertThat(outcomes()).containsExactly("sessions.signOut DONE", "sessions.revoke REVOKED");
    }

    @Test
    void locking_does_not_cut_a_revoke_and_wipes_what_it_may_need_at_its_end_only() {
        ShellViewModel shell = console.shell(new PlayedWindows());
        var proxy = new SecretNeed(SecretNeed.NeedKind.PROXY, "jan@proxy.example:3128");
        console.secrets().put(proxy, "proxy secret".toCharArray());
        revokeByDialog(shell);

        shell.idleLock().lock();
        ui.catchUp();
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        assertThat(console.secrets().has(proxy)).isTrue();
        mayAnswer.countDown();

        StateWaiter.holds("it is wiped", () -> !console.secrets().has(proxy));
        assertThat(store.count("DELETE", OWN_PATH)).isEqualTo(1);
        shell.idleLock().unlock();
        ui.until(() -> shell.questionProperty().get() instanceof PortosDialog.SignIn);
        assertThat(shell.toastProperty().get()).isEqualTo(ToastMessage.NONE);
        signInTo(shell);
        ui.until(() -> shell.toastProperty().get().text().contains("Revoked, and confirmed"));
    }

    @Test
    void unlocking_asks_who_is_there_though_an_act_still_uses_the_earlier_sign_in() {
        ShellViewModel shell = console.shell(new PlayedWindows());
        revokeByDialog(shell);
        shell.idleLock().lock();

        shell.idleLock().unlock();
        ui.until(() -> shell.questionProperty().get() instanceof PortosDialog.SignIn);

        assertThat(shell.idleLock().lockedProperty().get()).isTrue();
        assertThat(shell.open().orElseThrow().signedInAs()).isEmpty();
        assertThat(store.count("DELETE", OWN_PATH)).isZero();
    }

    private void answerBusyFirst() {
        var busy = new AtomicBoolean(true);
        store.on(
                "DELETE",
                TILL_PATH,
                _ -> {
                    mayAnswer.await();
                    return busy.getAndSet(false) ? json(423, "{\"errorCode\": 5}") : ends();
                });
    }

    private void revokeByDialog(ShellViewModel shell) {
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

    private void signInTo(ShellViewModel shell) {
        PortosSignInViewModel signIn =
                ((PortosDialog.SignIn) shell.questionProperty().get()).model();
        signIn.who().userProperty().set("999");
        signIn.who().deviceProperty().set("TOOL1");
        signIn.signIn("secret".toCharArray());
        ui.until(() -> shell.deskProperty().get() instanceof EnvironmentState.Ready);
    }

    private EnvironmentLease openArmed() throws IOException, InterruptedException {
        EnvironmentLease desk = console.desks().open(environment("Store 12", store));
        desk.require(PortosServices.class)
                .signIn()
                .signIn(new PortosSignIn("999", "TOOL1"), "secret".toCharArray(), false, false);
        desk.require(PortosServices.class).sessions().read(_ -> {});
        desk.guard().arm(WriteGuard.USUAL_TIME);
        return desk;
    }

    /** A revoke whose answer the server holds. */
    private CompletableFuture<ActResult<Session, SessionEndAnswer>> revoking(
            EnvironmentLease desk) {
        CompletableFuture<ActResult<Session, SessionEndAnswer>> revoking =
                CompletableFuture.supplyAsync(() -> revoke(desk));
        StateWaiter.holds("it has come about", this::isAsked);
        return revoking;
    }

    private ActResult<Session, SessionEndAnswer> revoke(EnvironmentLease desk) {
        return desk.find(PortosServices.class)
                .orElseThrow()
                .acts()
                .revoke(TILL, "Jana (12)", new ActReason("left the shop", ""), StopSignal.NEVER);
    }

    private void end() {
        try {
            console.close();
            ended = true;
        } catch (JournalException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean isIn(Thread thread, Class<?> type, String method) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame ->
                        frame.getClassName().equals(type.getName())
                                && frame.getMethodName().equals(method));
    }

    private boolean isAsked() {
        return store.count("DELETE", TILL_PATH) == 1;
    }

    /** What was done to sessions, the newest first. */
    private List<String> outcomes() throws IOException {
        try (var journal = new Journal(HomeFolder.of(folder))) {
            return journal.list(JournalFilter.ALL, 10).stream()
                    .filter(entry -> !entry.act().act().equals("sessions.signIn"))
                    .map(LeavingWhileActingTest::words)
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

    private static Environment environment(String name, FakePortos server) {
        return new Environment(
                name, Environment.EnvironmentKind.TEST, new PortosAddress(server.server(), "/api"));
    }

    private static Session session(String id, String user, String device) {
        return new Session(
                id, user, device, "Tool", "Bearer", NOW, NOW.plusSeconds(43_200), NOW, 4L);
    }

    /** The sandbox is not needed here. */
    private static final class NoSandbox implements EmbeddedSandbox {
        @Override
        public SandboxAccess start() {
            throw new IllegalStateException("The sandbox is not needed here.");
        }

        @Override
        public void close() {}
    }
}
