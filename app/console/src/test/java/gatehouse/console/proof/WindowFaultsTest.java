package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ResultWords;
import gatehouse.console.connections.portos.KnownDeviceStore;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosSignInService;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.journal.Journal;
import gatehouse.console.passwords.PasswordKeepingViewModel;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.passwords.StoredPasswords;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.work.ScreenNotice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Every call of the window and every fault that the sandbox can order: where the screen stands, and
 * what exactly the person reads. A time that was measured stands in the table as {@code …}.
 */
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
class WindowFaultsTest {
    private static final CallLimits USUAL = CallLimits.standard();
    private static final CallLimits SHORT = USUAL.withCall(Duration.ofSeconds(8));
    private static final Map<String, String> ROUTES =
            Map.of(
                    "sign in", "POST /api/auth",
                    "list", "GET /sessions",
                    "further page", "GET /sessions",
                    "detail", "GET /sessions/{id}",
                    "second look", "GET /sessions/{id}",
                    "revoke", "DELETE /sessions/{id}",
                    "look again", "GET /sessions/{id}",
                    "users", "GET /users",
                    "devices", "GET /devices");

    /** Sandboxes that are in nobody's use, to be used again as good as new. */
    private static final Queue<PortosPlayground> IDLE = new ConcurrentLinkedQueue<>();

    private static final ConnectionSpec PORTOS =
            new PortosAddress("https://portos.example", "/api")
                    .connection(ConnectionId.ofName(Environment.SANDBOX.id(), "portos"), "portos");

    @TempDir Path folder;

    @AfterAll
    static void close() {
        IDLE.forEach(PortosPlayground::close);
        IDLE.clear();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "faults.csv", delimiter = '|', quoteCharacter = '~')
    void a_fault_is_told(String call, String fault, String state, String sentence)
            throws Exception {
        try (var work = new Work(call, fault)) {
            work.order(fault.equals("locked") ? 4 : 3);

            assertThat(work.stateAfterIt() + " | " + work.sentence)
                    .isEqualTo(state + " | " + sentence);

            assertThat(work.portos.control.violations()).isEmpty();
            assertThat(work.window.ui.bugs()).isEmpty();
            assertThat(work.window.told()).allSatisfy(SecretCanaries::assertNoSecretIn);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "list, drop-before",
        "list, drop-after",
        "list, server-error",
        "list, locked",
        "further page, drop-before",
        "further page, server-error",
        "further page, locked",
        "detail, drop-before",
        "detail, server-error",
        "detail, locked",
        "users, drop-after",
        "devices, server-error",
        "sign in, clock",
        "list, clock",
        "detail, clock"
    })
    void a_read_that_fails_once_is_not_noticed(String call, String fault) throws Exception {
        try (var work = new Work(call, fault)) {
            work.order(1);

            assertThat(work.stateAfterIt()).isIn("Shown", "Complete", "signed in");

            assertThat(work.portos.control.faultsWaiting()).isZero();
        }
    }

    /** One call that is to go wrong, and what it takes to come to it. */
    private final class Work implements AutoCloseable {
        final PortosPlayground portos = played();
        final WindowlessConsole window;
        private final Journal journal;
        private final String call;
        private final String fault;
        private String sentence = "";

        Work(String call, String fault) throws Exception {
            this.call = call;
            this.fault = fault;
            journal = new Journal(HomeFolder.of(folder.resolve("home")));
            window = new WindowlessConsole(portos, journal, isSlow() ? SHORT : USUAL);
        }

        void order(int times) {
            String route = ROUTES.get(call);
            if (fault.equals("clock")) {
                portos.control.clock("offset", "PT10M");
                return;
            }
            if (call.equals("further page")) {
                portos.control.order(route, "delay", 1, Map.of("by", "PT0S"));
            }
            if (call.equals("look again")) {
                portos.control.order(route, "delay", 2, Map.of("by", "PT0S"));
            }
            portos.control.order(
                    route,
                    fault,
                    times,
                    switch (fault) {
                        case "delay" -> Map.of("by", "PT20S");
                        case "drip" -> Map.of("between", "PT0.3S");
                        default -> Map.of();
                    });
        }

        String stateAfterIt() throws Exception {
            return switch (call) {
                case "sign in" -> signIn();
                case "list" -> list();
                case "further page" -> furtherPage();
                case "detail" -> detail();
                case "second look" -> secondLook();
                case "revoke", "look again" -> revoke();
                default -> names();
            };
        }

        private String signIn() throws Exception {
            var preferences =
                    new PreferenceStore(HomeFolder.of(folder.resolve("kept")), portos.clock);
            var devices = new KnownDeviceStore(preferences);
            var asked =
                    new PortosSignInViewModel(
                            new PortosSignInService(
                                    Environment.SANDBOX.id(),
                                    PORTOS,
                                    window.connection,
                                    window.signIn,
                                    devices),
                            new PasswordKeepingViewModel(
                                    new StoredPasswords(PasswordStore.none(), preferences),
                                    PORTOS.id(),
                                    window.background),
                            window.background,
                            _ -> {},
                            () -> {});
            asked.who().userProperty().set(ProofCaller.ADMIN.user);
            asked.who().deviceProperty().set(ProofCaller.ADMIN.device);
            asked.signIn(ProofCaller.PASSWORD.toCharArray());
            window.ui.until(() -> !asked.busyProperty().get());
            say(asked.troubleProperty().get());
            return window.connection.signedIn().isPresent() ? "signed in" : "signed out";
        }

        private String list() throws Exception {
            window.signIn(ProofCaller.ADMIN);
            SessionListState state = window.read();
            ScreenNotice notice = window.list.noticeProperty().get();
            say(notice.title() + " " + notice.text());
            return state.getClass().getSimpleName();
        }

        private String furtherPage() throws Exception {
            window.signIn(ProofCaller.ADMIN);
            window.read();
            say(window.list.headlineProperty().get().verdict());
            SessionListState.Shown shown =
                    (SessionListState.Shown) window.list.stateProperty().get();
            return shown.reading().progress().getClass().getSimpleName();
        }

        private String detail() throws Exception {
            return looked(target());
        }

        private String looked(String target) {
            String state = window.look(target).getClass().getSimpleName();
            say(window.said());
            return state;
        }

        private String target() throws Exception {
            String target = portos.begin("112", "BackOffice");
            window.signIn(ProofCaller.ADMIN);
            window.read();
            window.ui.until(() -> !window.list.directory().person("112").equals("112"));
            return target;
        }

        private ActDialogViewModel asked(String target) {
            return window.ask(window.list.session(target).orElseThrow());
        }

        private String secondLook() throws Exception {
            ActDialogViewModel asked = asked(target());
            say(asked.notice().getValue().title() + " " + asked.notice().getValue().text());
            return asked.stateProperty().get().getClass().getSimpleName();
        }

        private String revoke() throws Exception {
            String target = target();
            ActDialogViewModel asked = asked(target);
            ActResult<?, ?> done = window.revoke(asked);
            ScreenNotice notice = asked.notice().getValue();
            say(notice.title() + " " + notice.text());
            assertThat(portos.control.calls("DELETE /sessions/{id}"))
                    .isEqualTo(fault.equals("locked") && call.equals("revoke") ? 4 : 1);
            boolean lives = portos.control.alive().contains(target);
            return ResultWords.outcome(done) + (lives ? ", it lives" : ", it is gone");
        }

        private String names() throws Exception {
            window.signIn(ProofCaller.ADMIN);
            window.read();
            window.ui.until(() -> !told().equals("999, "));
            say(told());
            return window.list.stateProperty().get().getClass().getSimpleName();
        }

        private String told() {
            NameDirectory names = window.list.directory();
            return names.person("999") + ", " + names.description("P01");
        }

        private void say(String text) {
            sentence =
                    text.strip()
                            .replaceAll("(within|after) [0-9.]+ (ms|s)", "$1 …")
                            .replaceAll("\\([0-9.]+ m?s\\)", "(…)");
        }

        @Override
        public void close() throws IOException {
            window.close();
            journal.close();
            if (fault.equals("clock") || isSlow() || portos.isOld()) {
                portos.close();
            } else {
                IDLE.add(portos);
            }
        }

        /** A call that the window gave up may still be under way in the sandbox. */
        private boolean isSlow() {
            return fault.equals("delay") || fault.equals("drip");
        }
    }

    private static PortosPlayground played() {
        PortosPlayground idle = IDLE.poll();
        return idle == null ? new PortosPlayground(130) : idle.as(Map.of());
    }
}
