package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.TerminalPrompt;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** An interrupt while a harmless step waits for its answer. */
@Timeout(60)
class RecordingStoppedTest {
    private static final String SLOW = "srs.answer-delay";

    @TempDir Path home;
    private final AtomicReference<Runnable> interrupt = new AtomicReference<>();
    private AgentTerminal terminal;

    @BeforeEach
    void open() {
        terminal = AgentTerminal.patient(home);
    }

    @AfterEach
    void close() {
        assertThat(terminal.shop.violations()).isEmpty();
        terminal.close();
    }

    @Test
    void a_status_that_is_interrupted_shows_the_step_that_it_stopped() {
        terminal.shop.reading(SLOW, "40s");
        interruptAtVersion(1);

        RunResult ran = run(Optional.empty(), "recording", "status", "-e", "Desk");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(130);
        assertThat(AgentTerminal.findings(ran)).containsExactly("STOPPED");
        assertThat(ran.json().at("/steps/0/step").asInt()).isEqualTo(1);
        assertThat(ran.json().path("badge").asString()).isEqualTo("UNKNOWN");
        assertThat(ran.err()).contains("UNKNOWN: Stopped before this step had an answer");
        assertThat(terminal.acts()).containsExactly("version");
    }

    @Test
    void a_login_that_is_interrupted_in_its_first_look_sends_none() {
        terminal.shop.reading(SLOW, "40s");
        interruptAtVersion(1);

        RunResult ran =
                run(
                        Optional.empty(),
                        "recording login -e Desk --reason unrecorded --yes".split(" "));

        assertThat(ran.exit()).as(ran.err()).isEqualTo(130);
        assertThat(AgentTerminal.findings(ran)).containsExactly("STOPPED");
        assertThat(terminal.acts()).containsExactly("version");
        assertThat(terminal.shop.run("journal", "list").out()).doesNotContain("srs.login");
    }

    @Test
    void a_login_that_is_interrupted_before_it_is_sent_shows_the_step_that_it_stopped() {
        var person = new ScriptedPerson(() -> terminal.shop.reading(SLOW, "40s"), "yes");
        interruptAtVersion(2);

        RunResult ran =
                run(
                        Optional.of(person),
                        "recording login -e Desk --reason unrecorded -o json".split(" "));

        assertThat(ran.exit()).as(ran.err()).isEqualTo(130);
        assertThat(AgentTerminal.findings(ran)).startsWith("VERSION_KNOWN").endsWith("STOPPED");
        assertThat(ran.json().path("badge").asString()).isEqualTo("UNKNOWN");
        assertThat(ran.err()).contains("STOPPED: Stopped before this step had an answer");
        assertThat(terminal.acts()).doesNotContain("login");
        assertThat(terminal.shop.run("journal", "list").out()).doesNotContain("srs.login");
    }

    /** Ends the program while that call for the version waits for its answer. */
    private void interruptAtVersion(int number) {
        Thread.startVirtualThread(() -> {
            StateWaiter.holds(
                    "the version is asked for",
                    () -> terminal.acts().stream().filter("version"::equals).count() == number);
            interrupt.get().run();
        });
    }

    private RunResult run(Optional<TerminalPrompt> person, String... args) {
        InterruptSignals signals =
                asked -> {
                    interrupt.set(asked);
                    return () -> {};
                };
        return terminal.shop.run(terminal.credentials(), person, signals, _ -> {}, args);
    }
}
