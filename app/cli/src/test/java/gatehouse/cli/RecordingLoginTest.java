package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One session at the SRS of this computer, from its login to its logout. */
@Timeout(60)
class RecordingLoginTest {
    private static final String LOGIN = "recording login -e Desk --reason unrecorded --yes";

    @TempDir Path home;
    private AgentTerminal terminal;

    @BeforeEach
    void open() {
        terminal = AgentTerminal.open(home);
    }

    @AfterEach
    void close() {
        assertThat(terminal.shop.violations()).isEmpty();
        terminal.close();
    }

    @Test
    void a_login_is_polled_at_once_and_logged_out_when_the_input_closes() {
        RunResult ran = login();

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(session()).containsExactly("login", "ping", "logout", "ping");
        assertThat(terminal.living()).isZero();
        assertThat(ran.json().path("badge").asString()).isEqualTo("LOGOUT_CONFIRMED");
        assertThat(AgentTerminal.findings(ran))
                .containsSubsequence(
                        "VERSION_KNOWN",
                        "LOGIN_ACCEPTED",
                        "LOGGED_IN",
                        "LOGGED_OUT",
                        "LOGOUT_CONFIRMED");
        assertThat(ran.err())
                .containsSubsequence(
                        "LOGIN_ACCEPTED: SRS accepted the login",
                        "LOGGED_IN: Session opened by this console is alive",
                        "LOGOUT_CONFIRMED: The session opened here has ended");
        assertThat(ran.out() + ran.err()).doesNotContain(terminal.srs.password());
        assertThat(ran.out()).containsPattern("\"Cookies set: [A-Za-z0-9]+\"");
        JsonNode login = terminal.journaled("srs.login");
        assertThat(login.path("reason").asString()).isEqualTo("unrecorded");
        assertThat(login.path("outcome").asString()).isEqualTo("done");
        JsonNode logout = terminal.journaled("srs.logout");
        assertThat(logout.path("reason").asString()).isEqualTo("Standard input closed");
        assertThat(logout.path("outcome").asString()).isEqualTo("done");
    }

    @Test
    void a_seat_is_told_to_srs_and_to_the_journal() {
        var open = new PipedOutputStream();
        var seen = new AtomicReference<JsonNode>();

        RunResult ran =
                watched(
                        open,
                        () -> terminal.living() == 1 && session().contains("ping"),
                        () ->
                                seen.set(
                                        terminal.shop
                                                .control("GET", "/srs/sessions", "")
                                                .at("/sessions/0")),
                        "--place",
                        "Desk_0417",
                        "--device",
                        "7001@SIP_Switch",
                        "--device",
                        "7002@SIP_Switch",
                        "--csrf");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(seen.get().path("devices")).hasSize(2);
        assertThat(seen.get().path("csrf").asBoolean()).isTrue();
        assertThat(seen.get().path("configuration").toString()).contains("Desk_0417");
        assertThat(terminal.journaled("srs.login").path("device").asString())
                .contains("place Desk_0417", "device 7002 on SIP_Switch");
    }

    @Test
    void it_is_polled_every_20_seconds_for_as_long_as_the_input_is_open() {
        var open = new PipedOutputStream();

        RunResult ran =
                watched(
                        open,
                        () -> session().contains("ping"),
                        () -> {
                            for (int pings = 2; pings < 5; pings++) {
                                terminal.clock.pass(Duration.ofSeconds(20));
                                int wanted = pings;
                                until(() -> pings() == wanted);
                            }
                        });

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(session())
                .containsExactly("login", "ping", "ping", "ping", "ping", "logout", "ping");
        assertThat(ran.err().split("LOGGED_IN:")).as("told once").hasSize(2);
    }

    @Test
    void a_session_that_is_ended_elsewhere_is_told_and_left() {
        RunResult ran =
                watched(
                        new PipedOutputStream(),
                        () -> session().contains("ping"),
                        () -> {
                            terminal.shop.control("POST", "/srs/restart", "");
                            terminal.clock.pass(Duration.ofSeconds(20));
                            until(() -> pings() == 2);
                        });

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.json().path("badge").asString()).isEqualTo("SESSION_EXPIRED");
        assertThat(ran.err()).contains("SESSION_EXPIRED: Session ended");
        assertThat(session()).containsExactly("login", "ping", "ping");
    }

    @Test
    void a_wrong_password_ends_with_5_and_is_in_nothing() {
        var env = terminal.credentials();
        env.put("GATEHOUSE_SRS_PASSWORD", "canary-wrong");

        RunResult ran = terminal.shop.run(env, args());

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.json().path("badge").asString()).isEqualTo("LOGIN_REJECTED");
        assertThat(ran.out() + ran.err()).doesNotContain("canary-wrong");
        assertThat(session()).containsExactly("login");
        assertThat(terminal.journaled("srs.login").path("outcome").asString()).isEqualTo("refused");
    }

    @Test
    void a_password_may_be_empty() {
        var env = terminal.credentials();
        env.put("GATEHOUSE_SRS_USER", "spare.desk");
        env.put("GATEHOUSE_SRS_PASSWORD", "");

        assertThat(terminal.shop.run(env, args()).exit()).isZero();
    }

    @Test
    void a_line_break_at_the_end_of_a_user_is_left_out_and_noted() {
        var env = terminal.credentials();
        env.merge("GATEHOUSE_SRS_USER", "\n", String::concat);

        RunResult ran = terminal.shop.run(env, args());

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("GATEHOUSE_SRS_USER ends with a line break, which was left");
    }

    @Test
    void a_login_without_an_answer_is_unknown_and_sent_once() {
        terminal.shop.fault("srs", "drop-after", "GET /api/v2/me");

        RunResult ran = login();

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.json().path("badge").asString()).isEqualTo("LOGIN_UNKNOWN");
        assertThat(session()).containsExactly("login");
        assertThat(terminal.journaled("srs.login").path("outcome").asString()).isEqualTo("unknown");
    }

    @Test
    void a_logout_that_is_refused_is_partly_done() {
        terminal.shop.reading("srs.token-headers", "none");

        RunResult ran = login("--csrf");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.json().path("badge").asString()).isEqualTo("LOGOUT_FORBIDDEN");
        assertThat(ran.err()).contains("no token was received", "LOGOUT_FORBIDDEN:");
        assertThat(session()).containsExactly("login", "ping", "logout");
    }

    @Test
    void a_session_that_outlives_its_logout_is_never_called_logged_out() {
        terminal.shop.reading("srs.logout-effect", "lingers");

        RunResult ran = login();

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.json().path("badge").asString()).isEqualTo("LOGOUT_NOT_CONFIRMED");
    }

    @Test
    void an_interrupt_logs_out_and_ends_with_130() {
        var asked = new AtomicReference<Runnable>();
        var ended = new PipedOutputStream();

        RunResult ran =
                terminal.runWatched(
                        input(ended),
                        act -> {
                            asked.set(act);
                            return () -> {};
                        },
                        line -> {
                            if (line.startsWith("LOGGED_IN")) {
                                asked.get().run();
                            }
                        },
                        args());

        assertThat(ran.exit()).as(ran.err()).isEqualTo(130);
        assertThat(session()).containsExactly("login", "ping", "logout", "ping");
        assertThat(terminal.living()).isZero();
        assertThat(terminal.journaled("srs.logout").path("reason").asString())
                .isEqualTo("The program was asked to stop");
    }

    @Test
    void an_interrupt_cancels_a_login_that_hangs_and_leaves_it_unknown() {
        terminal.shop.reading("srs.recording-server", "hang");
        var asked = new AtomicReference<Runnable>();
        Thread.startVirtualThread(() -> {
            until(() -> session().contains("login"));
            asked.get().run();
        });

        RunResult ran =
                terminal.runWatched(
                        input(new PipedOutputStream()),
                        act -> {
                            asked.set(act);
                            return () -> {};
                        },
                        _ -> {},
                        args());

        assertThat(ran.exit()).as(ran.err()).isEqualTo(4);
        assertThat(ran.json().path("badge").asString()).isEqualTo("LOGIN_UNKNOWN");
        assertThat(session()).containsExactly("login");
        assertThat(terminal.journaled("srs.login").path("outcome").asString()).isEqualTo("unknown");
        assertThat(terminal.journaled("srs.login").path("completedAt").isNull()).isFalse();
    }

    private RunResult login(String... more) {
        return terminal.run(args(more));
    }

    /** Acts once the terminal has come so far, and then closes its input. */
    private RunResult watched(
            PipedOutputStream open, BooleanSupplier when, Runnable act, String... more) {
        Thread.startVirtualThread(() -> {
            try (open) {
                until(when);
                act.run();
            } catch (IOException closed) {
                throw new AssertionError(closed);
            }
        });
        return terminal.runWatched(input(open), _ -> () -> {}, _ -> {}, args(more));
    }

    private static PipedInputStream input(PipedOutputStream open) {
        try {
            return new PipedInputStream(open);
        } catch (IOException taken) {
            throw new AssertionError(taken);
        }
    }

    private static void until(BooleanSupplier reached) {
        StateWaiter.holds("it has come so far", reached);
    }

    private long pings() {
        return session().stream().filter("ping"::equals).count();
    }

    /** What arrived and was not harmless. */
    private List<String> session() {
        return terminal.acts().stream()
                .filter(act -> !act.equals("version") && !act.equals("preflight"))
                .toList();
    }

    private static String[] args(String... more) {
        return Stream.concat(Stream.of(LOGIN.split(" ")), Stream.of(more)).toArray(String[]::new);
    }
}
