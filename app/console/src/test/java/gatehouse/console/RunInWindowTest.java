package gatehouse.console;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;
import static gatehouse.console.wire.FakePortos.signIn;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.acts.runs.RunPhase;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.KeptRunState;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.portos.RunDialogViewModel;
import gatehouse.console.sessions.revoke.PlannedSession;
import gatehouse.console.sessions.revoke.PlannedSessionJson;
import gatehouse.console.sessions.revoke.ReceiptRow;
import gatehouse.console.sessions.revoke.RevokePlanState;
import gatehouse.console.sessions.revoke.RevokePlanViewModel;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.PlayedWindows;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.WindowSign;
import gatehouse.console.wire.FakePortos;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A run that ends many sessions, begun in a window, belongs to the program. */
@Timeout(180)
class RunInWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");
    private static final Session OWN = session("own00000000000000000000000000000", "999", "TOOL1");
    private static final String OWN_PATH = "/api/sessions/" + OWN.sessionId();
    private static final List<Session> TILLS =
            IntStream.range(0, 6)
                    .mapToObj(number ->
                            session("till" + number + "0".repeat(27), "12", "P0" + number))
                    .toList();

    private final TestUiThread ui = new TestUiThread();
    private final HandClock clock = new HandClock(NOW);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private FakePortos store;
    private FakePortos other;
    private HomeFolder home;
    private Console console;
    private ShellViewModel shell;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
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
                        PasswordStore.none());
        shell = console.shell(new PlayedWindows());
    }

    @AfterEach
    void close() throws IOException {
        mayAnswer.countDown();
        console.close();
        store.close();
        other.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void it_goes_on_in_another_environment_and_signs_out_at_its_end() {
        RevokeRunViewModel run = beginRun();

        shell.go(environment("Store 13", other));
        ui.until(() -> shell.questionProperty().get() instanceof PortosDialog.SignIn);
        assertThat(sign().map(WindowSign::text)).contains("Revoking: 0 of 6");
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        mayAnswer.countDown();
        ui.until(() -> ending(run).isPresent());

        assertThat(ending(run)).contains(RunEnding.WHOLE);
        assertThat(run.countsProperty().get().text()).isEqualTo("6 sessions: 6 revoked.");
        assertThat(shell.toastProperty().get().text()).contains("The run in Store 12 has ended.");
        assertThat(sign().map(WindowSign::text)).contains("Run ended: receipt");
        StateWaiter.holds("it is signed out of", () -> store.count("DELETE", OWN_PATH) == 1);
    }

    @Test
    void no_more_are_under_way_at_once_than_the_connection_allows() {
        beginRun();

        StateWaiter.holds("four are under way", () -> deletes() == 4);
        ui.catchUp();

        assertThat(deletes()).isEqualTo(4);
    }

    @Test
    void nothing_new_is_sent_after_a_stop_and_a_retry_touches_what_is_left() {
        RevokeRunViewModel run = beginRun();
        StateWaiter.holds("four are under way", () -> deletes() == 4);

        run.stop();
        mayAnswer.countDown();
        ui.until(() -> ending(run).isPresent());

        assertThat(ending(run)).contains(RunEnding.STOPPED);
        assertThat(run.countsProperty().get().text())
                .isEqualTo("6 sessions: 4 revoked, 2 not tried.");
        assertThat(deletes()).isEqualTo(4);
        dialog().proceed();
        ui.until(() -> run.countsProperty().get().retryable() == 0);
        assertThat(run.countsProperty().get().text()).isEqualTo("6 sessions: 6 revoked.");
        assertThat(deletes()).isEqualTo(6);
    }

    @Test
    void it_pauses_when_changes_are_no_longer_allowed_and_goes_on_afterwards() {
        RevokeRunViewModel run = beginRun();
        StateWaiter.holds("four are under way", () -> deletes() == 4);

        shell.guard().disarm();
        mayAnswer.countDown();
        ui.until(() -> run.progressProperty().get().phase() == RunPhase.READ_ONLY);
        ui.until(() -> run.progressProperty().get().done() == 4);
        assertThat(deletes()).isEqualTo(4);
        ui.until(() ->
                sign().filter(now -> now.text().equals("Paused, read-only: 4 of 6")).isPresent());

        shell.open().orElseThrow().guard().arm();
        ui.until(() -> ending(run).isPresent());

        assertThat(run.countsProperty().get().text()).isEqualTo("6 sessions: 6 revoked.");
    }

    @Test
    void a_pause_by_a_person_sends_nothing_until_it_ends() {
        RevokeRunViewModel run = beginRun();
        StateWaiter.holds("four are under way", () -> deletes() == 4);
        run.pause();
        mayAnswer.countDown();
        ui.until(() -> run.progressProperty().get().done() == 4);

        assertThat(run.progressProperty().get().phase()).isEqualTo(RunPhase.PAUSED);
        assertThat(deletes()).isEqualTo(4);
        run.resume();
        ui.until(() -> ending(run).isPresent());
    }

    @Test
    void locking_the_window_stops_it() {
        RevokeRunViewModel run = beginRun();
        StateWaiter.holds("four are under way", () -> deletes() == 4);

        shell.idleLock().lock();
        mayAnswer.countDown();
        ui.until(() -> ending(run).isPresent());

        assertThat(ending(run)).contains(RunEnding.STOPPED);
        assertThat(deletes()).isEqualTo(4);
        StateWaiter.holds("it is signed out of", () -> store.count("DELETE", OWN_PATH) == 1);
    }

    @Test
    void quitting_is_asked_about_and_stops_it() {
        RevokeRunViewModel run = beginRun();
        var quits = new ArrayList<String>();

        assertThat(shell.mayQuit(() -> quits.add("quit"))).isFalse();
        DialogRequest question = shell.questionProperty().get();
        assertThat(question).isInstanceOf(DialogRequest.ChangeEnvironment.class);
        ((DialogRequest.ChangeEnvironment) question).model().confirm();

        assertThat(quits).containsExactly("quit");
        mayAnswer.countDown();
        ui.until(() -> ending(run).isPresent());
        assertThat(ending(run)).contains(RunEnding.STOPPED);
    }

    @Test
    void a_second_look_finds_who_is_back_and_leads_there() {
        mayAnswer.countDown();
        RevokeRunViewModel run = beginRun();
        ui.until(() -> ending(run).isPresent());
        Session back =
                new Session(
                        "back" + "0".repeat(28),
                        "12",
                        "P00",
                        "Tool",
                        "Bearer",
                        NOW.plusSeconds(60),
                        NOW.plusSeconds(43_200),
                        NOW.plusSeconds(60),
                        1L);
        store.on("GET", "/api/sessions", json(200, page(TILLS.get(1), back, OWN)));
        store.on("GET", path(back), json(200, json(back)));

        dialog().look();
        ui.until(() -> !run.rows().getFirst().look().isEmpty());

        assertThat(run.rows())
                .extracting(ReceiptRow::look)
                .containsExactly(
                        "back since 21 Nov 2026, 14:04:22 Z",
                        "still there",
                        "out",
                        "out",
                        "out",
                        "out");
        dialog().show(run.rows().getFirst());
        assertThat(shell.questionProperty().get()).isInstanceOf(DialogRequest.None.class);
        ui.until(() ->
                PortosViewModels.of(shell.open().orElseThrow())
                        .detail()
                        .words()
                        .getValue()
                        .filter(now -> now.session().equals(back))
                        .isPresent());
    }

    @Test
    void its_receipt_is_saved_as_csv_or_json() throws Exception {
        mayAnswer.countDown();
        RevokeRunViewModel run = beginRun();
        ui.until(() -> ending(run).isPresent());
        Path csv = home.runs().resolveSibling("receipt.csv");
        Path json = home.runs().resolveSibling("receipt.json");

        dialog().save(csv);
        ui.until(() -> Files.exists(csv) && !dialog().file().savingProperty().get());
        dialog().save(json);
        ui.until(() -> Files.exists(json) && !dialog().file().savingProperty().get());

        assertThat(Files.readAllLines(csv)).hasSize(7);
        assertThat(Files.readString(json))
                .contains("\"asked\" : 6", "\"revoked\" : 6", "\"journalHead\" : \"")
                .doesNotContain(TILLS.getFirst().sessionId());
    }

    @Test
    void an_answer_401_ends_it() {
        store.on("DELETE", path(TILLS.get(0)), json(401, "{\"errorCode\": 1}"));
        mayAnswer.countDown();

        RevokeRunViewModel run = beginRun();
        ui.until(() -> ending(run).isPresent());

        assertThat(ending(run)).contains(RunEnding.SIGNED_OUT);
        assertThat(run.countsProperty().get().open()).isZero();
    }

    @Test
    void one_that_an_earlier_program_left_is_shown_and_goes_on() throws Exception {
        leaveUnfinished();
        mayAnswer.countDown();
        signInToStore();
        ui.until(() -> sign().isPresent());
        assertThat(sign().map(WindowSign::text)).contains("Unfinished run");

        shell.system(PortosWindow.class).many().followRun();
        RevokeRunViewModel run = dialog().run();
        assertThat(run.stateProperty().get()).isInstanceOf(RevokeRunState.Left.class);
        ui.until(() -> run.countsProperty().get().open() == 1);
        assertThat(dialog().obstacle().getValue())
                .isEqualTo("Store 12 is read-only. Allow changes first.");
        shell.open().orElseThrow().guard().arm();
        dialog().proceed();
        ui.until(() -> ending(run).isPresent());

        assertThat(run.countsProperty().get().text()).isEqualTo("1 session: 1 revoked.");
        assertThat(deletes()).isEqualTo(1);
    }

    @Test
    void one_that_an_earlier_program_left_is_closed_without_a_call() throws Exception {
        leaveUnfinished();
        signInToStore();
        ui.until(() -> sign().isPresent());
        shell.system(PortosWindow.class).many().followRun();

        dialog().closeRun();
        ui.until(() -> dialog().run().stateProperty().get() instanceof RevokeRunState.Closed);
        ui.until(() -> dialog().run().countsProperty().get().open() == 0);

        assertThat(dialog().run().countsProperty().get().text())
                .isEqualTo("1 session: 1 not tried.");
        assertThat(console.runs().list())
                .singleElement()
                .matches(run -> run.state() == KeptRunState.CLOSED);
        assertThat(deletes()).isZero();
        assertThat(sign()).isEmpty();
    }

    /** A run of one session is kept, and its program ended before anything was sent. */
    private void leaveUnfinished() throws IOException {
        var reason = new ActReason("left signed in", "");
        var planned = new PlannedSession.RevocableSession(TILLS.getFirst());
        var line =
                new KeptLine(
                        0, planned.sessionId(), PlannedSessionJson.text(planned), Optional.empty());
        try (var journal = new Journal(home);
                var runs = new RunStore(home, journal, clock);
                RunKeeper _ =
                        runs.begin(
                                new RunHeader("Store 12", "portos", reason, NOW), List.of(line))) {
            assertThat(runs.list()).hasSize(1);
        }
    }

    /** Marks the tills, plans, and begins; the answers are held until they may come. */
    private RevokeRunViewModel beginRun() {
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

    private EnvironmentViewModel signInToStore() {
        shell.go(environment("Store 12", store));
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

    private RunDialogViewModel dialog() {
        return ((PortosDialog.FollowRun) shell.questionProperty().get()).model();
    }

    private Optional<WindowSign> sign() {
        return shell.system(PortosWindow.class).many().signProperty().get();
    }

    private static Optional<RunEnding> ending(RevokeRunViewModel run) {
        return run.stateProperty().get() instanceof RevokeRunState.Ended(RunEnding how)
                ? Optional.of(how)
                : Optional.empty();
    }

    private long deletes() {
        return TILLS.stream().mapToLong(till -> store.count("DELETE", path(till))).sum();
    }

    private static String path(Session session) {
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
