package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ConsolePrompt;
import gatehouse.cli.verb.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;

@Timeout(60)
class ConsolePromptTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(said, true, UTF_8);

    @Test
    void a_question_is_answered_by_a_line_and_by_nothing_at_the_end_of_the_input() {
        var answering = new ConsolePrompt(() -> " yes ", "s3cret"::toCharArray, err);
        var ended = new ConsolePrompt(() -> null, () -> null, err);

        assertThat(answering.line("Sure?")).isEqualTo("yes");
        assertThat(answering.secret("Password:")).containsExactly("s3cret".toCharArray());
        assertThat(ended.line("Sure?")).isEmpty();
        assertThat(ended.secret("Password:")).isEmpty();
        assertThat(said.toString(UTF_8)).isEqualTo("Sure? Password: Sure? Password: ");
    }

    @Test
    void a_program_that_is_stopped_at_a_question_does_not_wait_for_its_answer() {
        // Like a read from a terminal, a join goes on whatever interrupts it.
        var never = new CompletableFuture<String>();
        var silent = new ConsolePrompt(never::join, () -> null, err);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> silent.line("Sure?"))
                .isInstanceOfSatisfying(
                        CliException.class,
                        stopped -> assertThat(stopped.exit()).isEqualTo(ExitCode.INTERRUPTED));
        assertThat(Thread.interrupted()).isFalse();
    }
}
