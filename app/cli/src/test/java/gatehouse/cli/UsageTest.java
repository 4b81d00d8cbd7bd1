package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.cli.streams.ResultStream;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.passwords.PasswordStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

class UsageTest {
    private static final InterruptSignals NEVER = _ -> () -> {};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ProcessContext around(InputStream in, InterruptSignals interrupts) {
        return new ProcessContext(
                in,
                new ResultStream(out, StandardCharsets.UTF_8, () -> false),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                Optional.empty(),
                interrupts,
                ClockPair.system(),
                ZoneOffset.UTC,
                ConnectionLimits.standard(),
                PasswordStore.none());
    }

    private int run(String line) {
        var in = new ByteArrayInputStream(new byte[0]);
        return new TerminalProgram(around(in, NEVER))
                .run(line.isEmpty() ? new String[0] : line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sessions",
                "sessions burn",
                "sessions list --limit 0",
                "sessions list --limit some",
                "sessions list -o xml",
                "sessions show",
                "sessions show .",
                "sessions revoke",
                "environments add X",
                "recording",
                "recording login --yes",
                "recording login -e Desk --yes",
                "sandbox -e Shop",
                "sandbox --portos-port 70000",
                "sandbox --reading portos.no-such=thing",
                "sandbox --reading portos.id-case=upper",
                "--no-such-option"
            })
    void wrong_usage_ends_with_2_and_a_sentence_and_no_result(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sessions list --no-such|There is no option --no-such.",
                "sessions show a b|“b” is not expected here.",
                "environments add|Missing: --kind KIND, NAME.",
                "sessions list --limit|--limit needs a value: --limit N",
                "sessions list --limit 1 --limit 2|--limit may stand here only once.",
                "sessions list --limit x"
                        + "|--limit takes a whole number up to 2,147,483,647; “x” is not one.",
                "sessions list -o xml"
                        + "|--output takes one of table, json, jsonl, csv; “xml” is none of them.",
                "sessions list --sort x|--sort: “x” is not a key."
            })
    void what_is_wrong_is_told_in_a_sentence(String line, String sentence) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(sentence);
    }

    @Test
    void a_group_alone_lists_its_verbs() {
        assertThat(run("sessions")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("list, count, show, revoke")
                .contains("End sessions");
    }

    @Test
    void a_mistyped_verb_gets_a_suggestion() {
        assertThat(run("sesions")).isEqualTo(2);
        assertThat(run("sessions lst")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Did you mean: sessions")
                .contains("Did you mean: list");
    }

    @Test
    void what_could_not_be_decoded_is_refused_before_anything_is_sent() {
        assertThat(run("sessions revoke x -e Shop --yes --reason vy\uFFFDaz")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void every_verb_tells_how_it_is_used_with_an_example() {
        everyCommand(CommandTree.whole(around(InputStream.nullInputStream(), NEVER)))
                .forEach(command -> {
                    String help = command.getUsageMessage();
                    assertThat(help)
                            .contains("Example")
                            .contains("  gatehouse ")
                            .contains("--help")
                            .contains("--home")
                            .contains("--output");
                    assertThat(command.getCommandSpec().args())
                            .filteredOn(argument -> !argument.hidden())
                            .allSatisfy(argument ->
                                    assertThat(argument.description())
                                            .as(argument.toString())
                                            .isNotEmpty());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "count", "show", "revoke"})
    void what_a_verb_does_with_the_session_of_its_sign_in_is_in_its_help(String verb) {
        assertThat(run("sessions " + verb + " --help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains("is ended when the verb ends");
    }

    private static Stream<CommandLine> everyCommand(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(UsageTest::everyCommand));
    }

    @Test
    void help_goes_to_standard_output() {
        assertThat(run("sessions revoke --help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--dry-run");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void the_version_is_told_with_commit_and_java() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        version -> assertThat(version).startsWith("gatehouse "),
                        commit -> assertThat(commit).startsWith("commit "),
                        java -> assertThat(java).startsWith("Java " + Runtime.version()));
    }

    @Test
    void the_sandbox_plays_until_its_input_closes() {
        assertThat(run("sandbox --sessions 2 --reading portos.date-form=offset")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("{\"portos\":{\"server\":\"http://127.0.0.1:")
                .contains("\"control\":\"http://127.0.0.1:");
    }

    @Test
    void the_sandbox_plays_until_it_is_told_to_end() {
        var never = new CountDownLatch(1);
        InterruptSignals atOnce =
                asked -> {
                    asked.run();
                    return () -> {};
                };

        int exit = new TerminalProgram(around(new SilentInput(never), atOnce)).run("sandbox");

        assertThat(exit).isZero();
        never.countDown();
    }

    /** Stays open and says nothing until it is let go. */
    private static final class SilentInput extends InputStream {
        private final CountDownLatch end;

        SilentInput(CountDownLatch end) {
            this.end = end;
        }

        @Override
        public int read() {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }
    }
}
