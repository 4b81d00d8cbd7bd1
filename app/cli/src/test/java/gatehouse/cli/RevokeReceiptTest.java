package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class RevokeReceiptTest extends RevokeVerbFixture {
    @Test
    void the_receipt_and_the_journal_tell_the_same_run() {
        String run = revoke(first, second, "--yes").json().path("run").asString();

        JsonNode entries =
                shop.run("journal", "list", "--filter", "sessions.revoke").json().path("entries");
        assertThat(entries.findValuesAsString("run")).containsExactly(run, run);
    }

    @Test
    void the_receipt_is_also_kept_in_a_file_of_the_owner() throws IOException {
        Path file = home.resolve("receipt.json");

        RunResult ran = revoke(first, "--yes", "--receipt", file.toString());

        assertThat(Files.readString(file)).isEqualTo(ran.out());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_receipt_never_overwrites_a_file() throws IOException {
        Path file = Files.writeString(home.resolve("receipt.json"), "an earlier receipt");

        RunResult ran = revoke(first, "--yes", "--receipt", file.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(file).hasContent("an earlier receipt");
        assertThat(shop.lives(first)).isTrue();
    }

    @Test
    void a_receipt_for_the_screen_shows_no_whole_id() {
        RunResult ran = revoke(first, "--yes", "-o", "table");

        assertThat(ran.out()).contains(first.substring(0, 6) + "…").doesNotContain(first);
        assertThat(ran.err()).contains("1 revoked").doesNotContain(first);
    }

    @Test
    void the_receipt_has_the_head_of_the_journal_after_the_run() {
        JsonNode receipt = revoke(first, "--yes").json();
        JsonNode next = revoke(second, "--yes").json();

        assertThat(receipt.path("journalHead").asString()).matches("[0-9a-f]{64}");
        assertThat(next.path("journalHead")).isNotEqualTo(receipt.path("journalHead"));
    }

    @Test
    void each_line_of_a_receipt_as_csv_ends_with_the_heads_of_both_journals() {
        List<String> lines = revoke(first, "--yes", "-o", "csv").out().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).endsWith("millis,detail,journalHead,sharedJournalHead");
        assertThat(lines.getLast()).matches(".*,[0-9a-f]{64},");
    }

    @Test
    void a_receipt_that_standard_output_does_not_take_goes_to_standard_error() {
        RunResult ran = shop.runIntoFullDisk(command(first, "--yes"));

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err())
                .contains("No space left on device")
                .contains("\"sessionId\":\"" + first + "\"");
        assertThat(shop.lives(first)).isFalse();
    }
}
