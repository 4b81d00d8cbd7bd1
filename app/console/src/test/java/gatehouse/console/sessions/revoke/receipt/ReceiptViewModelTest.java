package gatehouse.console.sessions.revoke.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.Background;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The lines of a long receipt are read when they are drawn. */
@Timeout(180)
class ReceiptViewModelTest {
    private static final int LINES = 3_000;
    private static final RunHeader HEADER =
            new RunHeader(
                    new RunPlace(new EnvironmentId("e"), "Store 12", new ConnectionId("c"), "one"),
                    new ActReason("run-1", "why", ""),
                    Instant.EPOCH);

    private final TestUiThread ui = new TestUiThread();
    private HomeFolder home;
    private Journal journal;
    private RunStore store;
    private Background background;
    private ReceiptViewModel receipt;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        home = HomeFolder.of(folder);
        journal = new Journal(home);
        store = new RunStore(home, journal, () -> Instant.EPOCH);
        background = ui.background();
        receipt = new ReceiptViewModel(LINES, () -> store.openReceipt("run-1"), background);
        try (RunKeeper _ = store.begin(HEADER, lines())) {
            receipt.load(why -> assertThat(why).isNull());
            ui.until(() -> !receipt.rows().isEmpty());
        }
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        store.close();
        journal.close();
        assertThat(ui.bugs()).isEmpty();
    }

    private static List<KeptLine> lines() {
        return IntStream.range(0, LINES)
                .mapToObj(number ->
                        new KeptLine(number, id(number), "{}", Optional.of(outcome(number))))
                .toList();
    }

    private static String id(int number) {
        return String.format("%06d", number) + "0".repeat(26);
    }

    private static RunLineOutcome outcome(int number) {
        return RunLineOutcome.unsent(
                number % 3 == 0 ? JournalOutcome.REFUSED : JournalOutcome.REVOKED,
                Instant.EPOCH,
                "line " + number);
    }

    private ReceiptRow read(int number) {
        ui.until(() -> receipt.rows().get(number).line().isPresent());
        return receipt.rows().get(number);
    }

    @Test
    void each_line_is_counted_and_the_first_ones_are_there_at_once() {
        assertThat(receipt.rows()).hasSize(LINES);
        assertThat(receipt.rows().get(99).detail()).isEqualTo("line 99");
        assertThat(receipt.countsProperty().get().outcomes())
                .isEqualTo(Map.of(JournalOutcome.REFUSED, 1_000, JournalOutcome.REVOKED, 2_000));
        assertThat(receipt.countsProperty().get().unconfirmed()).isEqualTo(2_000);
        assertThat(receipt.countsProperty().get().retryable()).isEqualTo(1_000);
    }

    @Test
    void a_line_is_read_when_it_is_drawn_and_says_so_until_then() {
        ReceiptRow waiting = receipt.rows().get(2_987);
        assertThat(waiting.sessionId()).isEqualTo("…");
        assertThat(waiting.outcome()).isEmpty();
        int arrivals = receipt.arrivalsProperty().get();

        assertThat(read(2_987).detail()).isEqualTo("line 2987");
        assertThat(read(2_987).sessionId()).isEqualTo("002987…");
        assertThat(receipt.arrivalsProperty().get()).as("drawn again").isEqualTo(arrivals + 1);
    }

    @Test
    void lines_that_were_drawn_long_ago_are_not_held() {
        read(0);
        for (int number = 100; number < LINES; number += 100) {
            read(number);
        }

        assertThat(receipt.rows().get(0).line()).isEmpty();
        assertThat(receipt.rows().get(LINES - 100).line()).isPresent();
    }

    @Test
    void what_a_second_look_found_is_in_lines_that_were_not_drawn_before() {
        var back = new LookFinding("back", Optional.of(session()));

        receipt.look(_ ->
                new LookFindings(
                        IntStream.range(0, LINES)
                                .mapToObj(at -> at == 2_999 ? back : LookFinding.NONE)
                                .toList()));
        ui.until(() -> !receipt.found().lines().isEmpty());

        assertThat(read(2_999).look()).isEqualTo(back);
        assertThat(read(0).look()).isEqualTo(LookFinding.NONE);
    }

    @Test
    void lines_that_cannot_be_read_say_why_and_are_read_once_they_can_be() throws IOException {
        store.close();
        byte[] kept = Files.readAllBytes(home.runs());
        Files.writeString(home.runs(), "no database");

        receipt.rows().get(500);
        ui.until(() -> receipt.failureProperty().get().isPresent());
        Files.write(home.runs(), kept);

        assertThat(read(500).detail()).isEqualTo("line 500");
    }

    @Test
    void what_is_saved_has_each_line_in_its_order() throws IOException {
        List<ReceiptRow> rows = ReceiptExport.rows(store.openReceipt("run-1"), LookFindings.NONE);

        assertThat(rows)
                .extracting(ReceiptRow::detail)
                .containsExactlyElementsOf(
                        IntStream.range(0, LINES).mapToObj(at -> "line " + at).toList());
        assertThat(Collections.frequency(rows.stream().map(ReceiptRow::isRevoked).toList(), true))
                .isEqualTo(2_000);
    }

    private static Session session() {
        return new Session(id(1), "12", "P01", "Tool", "Bearer", null, null, null, 1L);
    }
}
