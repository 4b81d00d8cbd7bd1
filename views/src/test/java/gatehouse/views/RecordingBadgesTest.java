package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.srs.SrsDialog;
import gatehouse.console.srs.SrsViewModels;
import gatehouse.console.srs.SrsWindow;
import gatehouse.console.wire.WireViewModel;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.TitledPane;
import javafx.util.Subscription;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every badge of the recording place, brought about by what SRS does, and its picture. */
final class RecordingBadgesTest {
    private static final char[] RIGHT = "sandbox".toCharArray();
    private static final char[] WRONG = "guessed".toCharArray();

    /** How long after a poll the next one is due. */
    private static final Duration POLL = Duration.ofSeconds(20);

    private static final ForwardedClocks CLOCKS = new ForwardedClocks();

    @TempDir private static Path home;
    private static OpenWindow window;

    @BeforeAll
    static void open() throws Exception {
        window = new OpenWindow(home, CLOCKS.pair()).show().complete();
        HeadlessToolkit.run(() -> window.shell().placeProperty().set(SrsWindow.RECORDING));
    }

    @AfterAll
    static void close() throws Exception {
        window.close();
    }

    @BeforeEach
    void startAfresh() throws Exception {
        window.portos().readAsUsual();
        window.portos().restartRecording();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Session unknown, SRS answers. Session state cannot be read",
        "srs.service=closed, Unreachable, Nothing listens there.",
        "srs.service=not-http, Unreachable, Not HTTP; perhaps https is spoken there.",
        "srs.version-answer=not-json, Not SRS, Something else answers on this port",
        "srs.scheme=https srs.certificate=untrusted, TLS failed, The certificate of CN=127.0.0.1 is"
                + " not trusted",
        "srs.scheme=https srs.certificate=expired-anchor, TLS failed, The certificate of",
        "srs.expected-origins=empty, Session unknown, SRS answers. Session state cannot be read",
    })
    void harmless_steps(String readings, String badge, String sentence) throws Exception {
        read(readings);
        looks();
        sees(badge, sentence);
        window.picture("recording-" + name(badge, readings));
    }

    @Test
    void a_host_that_is_not_this_computer_is_told_before_anything_is_sent() throws Exception {
        var elsewhere = new SrsAddress("https://10.0.0.7:8443", "https://desktop.example.com");
        var environment = new Environment("Counter 3", Environment.EnvironmentKind.TEST, elsewhere);
        HeadlessToolkit.run(() -> {
            window.shell().go(environment);
            window.shell().placeProperty().set(SrsWindow.RECORDING);
        });
        sees("Not configured", "SRS is only reachable on the agent");
        WireViewModel wire = window.shell().wire();
        Subscription listed = HeadlessToolkit.ask(wire::open);
        HeadlessToolkit.run(() -> wire.rearrange(arranged -> arranged.filter("counter")));
        FrameWaiter.holds("nothing was sent", () -> wire.countProperty().get().startsWith("0 of "));
        HeadlessToolkit.run(listed::unsubscribe);
        window.picture("recording-not-configured");
    }

    @Test
    void a_certificate_is_trusted_by_hand_and_marked_from_then_on() throws Exception {
        read("srs.scheme=https srs.certificate=untrusted");
        looks();
        sees("TLS failed", "The certificate of ");
        HeadlessToolkit.run(() -> {
            window.opened().guard().arm();
            window.shell().system(SrsWindow.class).dialogs().trust();
            if (window.shell().dialogProperty().get() instanceof DialogRequest.Act(var it, _)) {
                it.reasonProperty().set("fingerprint read out by the service desk");
            }
        });
        window.sees("Compare the fingerprint");
        window.picture("recording-trust");
        HeadlessToolkit.run(() -> {
            if (window.shell().dialogProperty().get() instanceof DialogRequest.Act(var it, _)) {
                it.press();
            }
        });
        window.sees("Session unknown");
        window.sees("Trusted by hand: SHA-256");
        window.picture("recording-trusted");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Own session alive, Session opened by this console is alive",
        "srs.recording-server=500, Login failed, Login failed (HTTP 500)",
        "srs.recording-server=200-then-ping-401, No session kept, 'Login was accepted, yet'",
        "srs.wrong-place=400, Configuration refused, SRS did not take the configuration",
        "srs.session-cookie=none, Own session alive, Session opened by this console is alive",
    })
    void sign_in(String readings, String badge, String sentence) throws Exception {
        read(readings);
        looks();
        signsIn(RIGHT, readings.contains("place") ? "Nowhere" : "");
        sees(badge, sentence);
        window.picture("recording-" + name(badge, readings));
    }

    @Test
    void a_window_that_is_locked_logs_its_own_session_out() throws Exception {
        looks();
        signsIn(RIGHT, "");
        sees("Own session alive", "Session opened by this console is alive");
        long before = logouts();

        HeadlessToolkit.run(window.shell().idleLock()::lock);

        FrameWaiter.holds("it is logged out", () -> logouts() == before + 1);
        HeadlessToolkit.run(window.shell().idleLock()::unlock);
        FrameWaiter.holds("it is open again", () -> window.shell().open().isPresent());
    }

    private static long logouts() throws Exception {
        return window.console().journal().list(JournalFilter.ALL, 100).stream()
                .filter(entry -> entry.act().act().equals("srs.logout"))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Login rejected, User or password not accepted",
        "srs.bad-credentials=200-code-8, Password change needed, The password must be changed"
                + " first",
        "srs.bad-credentials=403, Login forbidden, 'Refused: user or password, origin'",
    })
    void wrong_password(String readings, String badge, String sentence) throws Exception {
        read(readings);
        looks();
        signsIn(WRONG, "");
        sees(badge, sentence);
        window.picture("recording-" + name(badge, readings));
    }

    @Test
    void what_the_login_is_to_change_is_named_before_it_is_sent() throws Exception {
        looks();
        HeadlessToolkit.run(() -> {
            window.opened().guard().arm();
            window.shell().system(SrsWindow.class).dialogs().signIn();
            window.find("#configuration", TitledPane.class).setExpanded(true);
            if (window.shell().dialogProperty().get() instanceof SrsDialog.SignIn(var it, _)) {
                it.reasonProperty().set("the agent moved to another desk");
                it.configuration().placeProperty().set("Desk_0417");
                for (String dn : List.of("7001", "7002")) {
                    it.configuration().dnProperty().set(dn);
                    it.configuration().switchProperty().set("SIP_Switch");
                    it.configuration().add();
                }
                it.configuration().withServersProperty().set(true);
                it.configuration().serverProperty().set("https://rws.example.com:4443");
            }
        });
        window.sees("This gives SRS another recording server: https://rws.example.com:4443");
        window.sees("7002");
        window.picture("recording-configuration");
        HeadlessToolkit.run(() -> window.shell().dialogProperty().get().leave());
        assertThat(window.portos().recorded()).contains("\"count\":0");
    }

    @Test
    void an_accepted_login_says_no_more_before_its_first_poll_is_answered() throws Exception {
        looks();
        read("srs.answer-delay=3s");
        signsIn(RIGHT, "");
        sees("Login accepted", "SRS accepted the login");
        window.picture("recording-login-accepted");
        window.sees("Own session alive");
    }

    @Test
    void a_login_that_is_cancelled_is_unknown_and_can_be_left() throws Exception {
        read("srs.recording-server=hang");
        looks();
        signsIn(RIGHT, "");
        window.sees("Cancel the login");
        window.picture("recording-waiting");
        HeadlessToolkit.run(() -> {
            if (window.shell().dialogProperty().get() instanceof SrsDialog.SignIn(var it, _)) {
                it.cancel();
            }
        });
        sees("Login unknown", "No answer. A session may or may not be open");
        window.sees("Log out anyway");
        window.sees("Leave it");
        window.picture("recording-login-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Logout confirmed, The session opened here has ended",
        "srs.session-cookie=none, Logged out, Logged out",
        "srs.logout-effect=lingers, Logout not confirmed, 'SRS said yes, but the session still"
                + " answers'",
        "srs.service=drop-after-read, Logout unknown, No clear answer to the logout",
        "restart, Already ended, There was no session left",
        "srs.logout-without-session=403 restart, Logout forbidden, Token or cookie missing or"
                + " stale",
    })
    void log_out(String readings, String badge, String sentence) throws Exception {
        boolean late = readings.contains("service");
        if (!late) {
            read(readings);
        }
        looks();
        signsIn(RIGHT, "");
        window.sees("Own session alive");
        if (late) {
            read(readings);
        }
        if (readings.contains("restart")) {
            window.portos().restartRecording();
        }
        HeadlessToolkit.run(() -> {
            window.shell().system(SrsWindow.class).dialogs().logOut();
            if (window.shell().dialogProperty().get() instanceof DialogRequest.Act(var it, _)) {
                it.reasonProperty().set("looked at it");
                it.press();
            }
        });
        sees(badge, sentence);
        window.picture("recording-" + name(badge, readings));
    }

    @Test
    void a_poll_that_fails_and_a_session_that_is_gone() throws Exception {
        looks();
        signsIn(RIGHT, "");
        window.sees("Own session alive");
        read("srs.service=drop-after-read");
        CLOCKS.pass(POLL);
        sees("Poll failed", "Poll failed; SRS drops the session at");
        window.picture("recording-poll-failed");
        window.portos().restartRecording();
        window.portos().readAsUsual();
        CLOCKS.pass(POLL);
        sees("Session ended", "Session ended: time-out");
        window.picture("recording-session-ended");
    }

    private static void read(String readings) throws Exception {
        window.portos()
                .read(
                        Arrays.stream(readings.split(" "))
                                .filter(one -> one.contains("="))
                                .map(one -> one.split("=", 2))
                                .collect(Collectors.toMap(one -> one[0], one -> one[1])));
    }

    /** Opens the sandbox anew, and waits for the harmless steps. */
    private static void looks() throws Exception {
        HeadlessToolkit.run(() -> {
            window.shell().go(Environment.SANDBOX);
            window.shell().placeProperty().set(SrsWindow.RECORDING);
        });
        FrameWaiter.holds(
                "the harmless steps are taken",
                () ->
                        window.shell()
                                .open()
                                .filter(opened -> opened.places().contains(SrsWindow.RECORDING))
                                .flatMap(opened ->
                                        SrsViewModels.of(opened).recording().ladderProperty().get())
                                .isPresent());
    }

    private static void signsIn(char[] password, String place) throws Exception {
        HeadlessToolkit.run(() -> {
            window.opened().guard().arm();
            window.shell().system(SrsWindow.class).dialogs().signIn();
            if (window.shell().dialogProperty().get() instanceof SrsDialog.SignIn(var it, _)) {
                it.reasonProperty().set("no recording since the morning");
                it.configuration().placeProperty().set(place);
                it.signIn(password.clone());
            }
        });
    }

    private static void sees(String badge, String sentence) throws Exception {
        window.sees(badge);
        window.sees(sentence);
        RecordingViewModel model =
                HeadlessToolkit.ask(() -> SrsViewModels.of(window.opened()).recording());
        assertThat(HeadlessToolkit.ask(() -> model.badgeProperty().get().word())).isEqualTo(badge);
    }

    private static String name(String badge, String readings) {
        String words = badge + (readings.isEmpty() ? "" : "-" + readings.replaceAll("srs\\.", ""));
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
