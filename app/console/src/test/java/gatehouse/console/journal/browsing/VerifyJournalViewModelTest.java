package gatehouse.console.journal.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.journal.VerificationResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

class VerifyJournalViewModelTest {
    @TempDir private Path folder;
    private JournalBrowsingBench bench;
    private VerifyJournalViewModel check;

    @BeforeEach
    void begin() {
        bench = new JournalBrowsingBench(folder);
        check = new VerifyJournalViewModel(bench.services, bench.background, () -> {});
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        assertThat(bench.ui.bugs()).isEmpty();
    }

    private void verifies() {
        check.start();
        bench.ui.until(() -> !(check.stateProperty().get() instanceof VerifyJournalState.Checking));
    }

    @Test
    void a_journal_that_is_as_it_was_written_shows_its_head() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");

        verifies();

        assertThat(check.sentence().getValue()).startsWith("Intact: 1 entry");
        assertThat(check.head().getValue()).isEqualTo(bench.journal.head().seal());
    }

    @Test
    void an_earlier_head_is_found_in_it() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");
        String earlier = bench.journal.head().seal();
        bench.writes("sessions.revoke", "Peter (13)");

        check.earlierProperty().set("  " + earlier.toUpperCase(Locale.ROOT) + " ");
        verifies();

        assertThat(check.sentence().getValue()).startsWith("Intact, and the earlier head");
    }

    @Test
    void a_journal_that_was_put_back_lacks_the_earlier_head() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");
        bench.journal.close();
        for (String file : new String[] {"journal.db", "journal.head"}) {
            Files.copy(folder.resolve(file), folder.resolve(file + ".old"));
        }
        bench.writes("sessions.revoke", "Peter (13)");
        String earlier = bench.journal.head().seal();
        bench.journal.close();
        for (String file : new String[] {"journal.db", "journal.head"}) {
            Files.move(
                    folder.resolve(file + ".old"),
                    folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        check.earlierProperty().set(earlier);
        verifies();

        assertThat(check.sentence().getValue())
                .startsWith("Damaged or changed: the earlier head is not part of it");
        assertThat(check.head().getValue()).isEmpty();
    }

    @Test
    void the_first_bad_record_is_named() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");
        bench.journal.close();
        Files.delete(folder.resolve("journal.head"));

        verifies();

        assertThat(check.stateProperty().get())
                .isInstanceOfSatisfying(
                        VerifyJournalState.Ended.class,
                        ended ->
                                assertThat(ended.result())
                                        .isEqualTo(
                                                new VerificationResult.Broken(
                                                        3,
                                                        VerificationResult.Why.HEAD_UNREADABLE)));
        assertThat(check.sentence().getValue()).startsWith("Damaged or changed: ");
    }

    @Test
    void what_is_no_head_is_not_compared() {
        check.earlierProperty().set("abc");

        check.start();

        assertThat(check.trouble().getValue()).isEqualTo("A head has 64 hexadecimal digits.");
        assertThat(check.stateProperty().get()).isEqualTo(new VerifyJournalState.Asking());
    }

    @Test
    void a_check_that_is_stopped_says_nothing() throws IOException {
        for (int at = 0; at < 100; at++) {
            bench.writes("sessions.revoke", "Person " + at);
        }
        check.start();

        check.stop();
        bench.background.close();
        bench.ui.catchUp();

        assertThat(check.stateProperty().get()).isEqualTo(new VerifyJournalState.Asking());
    }
}
