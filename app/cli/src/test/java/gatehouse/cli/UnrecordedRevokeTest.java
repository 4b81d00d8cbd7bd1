package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Revokes that cannot be recorded in this home are not sent, and the receipt tells the rest. */
@Timeout(120)
class UnrecordedRevokeTest extends RevokeVerbFixture {
    private static final String[] TWO = {"--yes", "--parallel", "1"};

    @Test
    void a_run_that_cannot_be_kept_sends_nothing() throws IOException {
        Files.writeString(runs(), "no database ".repeat(1000));

        RunResult ran = revoke(first, "--yes");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("runs.db", "Move the file away").doesNotContain("\tat ");
        assertThat(shop.revokes()).isZero();
    }

    @Test
    void runs_that_cannot_be_read_are_told() throws IOException {
        Files.writeString(runs(), "no database ".repeat(1000));

        RunResult listed = shop.run("sessions", "runs");
        RunResult closed = shop.run("sessions", "runs", "--close", "x");

        assertThat(listed.exit()).isEqualTo(1);
        assertThat(listed.err()).contains("Move the file away").doesNotContain("\tat ");
        assertThat(closed.exit()).isEqualTo(1);
    }

    @Test
    void the_receipt_tells_what_was_sent_before_the_run_could_no_longer_be_recorded() {
        RunResult ran =
                shop.runWatched(
                        _ -> () -> {},
                        line -> {
                            if (line.startsWith("1 of 2")) {
                                replaceRuns();
                            }
                        },
                        command(first, second, TWO[0], TWO[1], TWO[2]));

        assertThat(outcomes(ran))
                .as("within the second that an outcome may wait for others")
                .containsExactly("revoked", "revoked");
        assertThat(ran.exit()).as("each outcome is known, and told").isZero();
        assertThat(ran.err())
                .contains("The run could not be recorded to its end.", "runs.db")
                .doesNotContain("\tat ");
        assertThat(shop.revokes()).isEqualTo(2);
        assertThat(
                        shop.run("journal", "list", "--filter", "act:sessions.revoke", "-o", "json")
                                .json()
                                .at("/entries")
                                .size())
                .as("the journal has each")
                .isEqualTo(2);
    }

    private void replaceRuns() {
        try {
            Files.move(runs(), home.resolve("away.db"));
            Files.createDirectories(runs());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path runs() {
        return HomeFolder.of(home).runs();
    }
}
