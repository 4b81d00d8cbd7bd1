package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gatehouse.cli.streams.ResultStream;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.passwords.PasswordStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

class CompletionTest {
    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void bash_completes_a_verb_and_an_option_from_the_script() throws Exception {
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash), "bash is there");
        assertThat(run("completion", "bash")).isZero();
        Path script = folder.resolve("completion");
        Files.writeString(script, printed());

        assertThat(completed(bash, script, "gatehouse", "sess")).contains("sessions");
        assertThat(completed(bash, script, "gatehouse", "sessions", "rev")).contains("revoke");
        assertThat(completed(bash, script, "gatehouse", "sessions", "revoke", "--on"))
                .contains("--on-production");
        assertThat(completed(bash, script, "gatehouse", "sessions", "list", "-o", "j"))
                .contains("json", "jsonl");
    }

    @Test
    void fish_gets_a_line_for_each_verb_and_option_with_what_it_does() {
        assertThat(run("completion", "fish")).isZero();

        assertThat(printed().lines())
                .contains("complete -c gatehouse -f")
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith(
                                        "complete -c gatehouse -n '__fish_use_subcommand'"
                                                + " -a sessions -d '"))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("__fish_seen_subcommand_from sessions; and")
                                .contains("not __fish_seen_subcommand_from list ")
                                .contains(" -a revoke -d "))
                .anySatisfy(line -> assertThat(line).contains(" -l on-production -r "))
                .anySatisfy(line -> assertThat(line).contains("-x -a 'table json jsonl csv'"))
                .anySatisfy(line ->
                        assertThat(line).contains(" -l kind ", " -x -a 'sandbox test production'"));
    }

    @Test
    void a_shell_that_has_no_script_is_wrong_usage_and_named_with_those_that_have_one() {
        assertThat(run("completion", "tcsh")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("tcsh", "bash, zsh, fish");
    }

    @Test
    void a_script_has_plain_digits_whatever_the_locale_counts_with() {
        assertThat(PrintCompletion.withPlainDigits("local cmds\u06f0=(a) \u0e51\u0968 7 \u00e9"))
                .isEqualTo("local cmds0=(a) 12 7 \u00e9");
    }

    private int run(String... args) {
        return new TerminalProgram(
                        new ProcessContext(
                                new ByteArrayInputStream(new byte[0]),
                                new ResultStream(out, StandardCharsets.UTF_8, () -> false),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                Map.of(),
                                Optional.empty(),
                                _ -> () -> {},
                                ClockPair.system(),
                                ZoneOffset.UTC,
                                ConnectionLimits.standard(),
                                PasswordStore.none()))
                .run(args);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What the shell offers for the last of the words. */
    private static String completed(Path bash, Path script, String... words)
            throws IOException, InterruptedException {
        String typed = String.join(" ", words);
        String ask =
                ". '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; COMP_POINT=%d; %s; %s"
                        .formatted(
                                script,
                                typed,
                                words.length - 1,
                                typed,
                                typed.length(),
                                "$(complete -p gatehouse | sed 's/.*-F \\([^ ]*\\).*/\\1/')",
                                "echo \"${COMPREPLY[@]}\"");
        Process shell =
                new ProcessBuilder(bash.toString(), "-c", ask).redirectErrorStream(true).start();
        String offered = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return offered;
    }
}
