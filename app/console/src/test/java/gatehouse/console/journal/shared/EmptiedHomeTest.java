package gatehouse.console.journal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.shared.SharedRecordStore.ChainEnd;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A home that was emptied with all its files, while the shared journal knows what it had. */
final class EmptiedHomeTest {
    private static final String SESSION = "soZI7cHJhZ3VlLXNlc3Npb24";

    private static JournalServer server;

    @TempDir Path homes;
    private JournalComputer computer;
    private JournalComputer other;

    @BeforeAll
    static void start() throws Exception {
        server = JournalServer.of("jana", "eva");
    }

    @BeforeEach
    void empty_a_home_with_one_act() throws Exception {
        server.renew();
        try (JournalComputer before =
                new JournalComputer(homes.resolve("one"), server.address("jana"))) {
            before.act(JournalComputer.TEST, SESSION, "before");
        }
        Files.move(homes.resolve("one"), homes.resolve("gone"));
        computer = new JournalComputer(homes.resolve("one"), server.address("jana"));
        other = new JournalComputer(homes.resolve("other"), server.address("eva"));
    }

    @AfterEach
    void close() throws Exception {
        computer.close();
        other.close();
    }

    @Test
    void it_is_named_there_and_nothing_is_begun_in_any_environment() throws Exception {
        assertThat(computer.shared.verify()).isEqualTo(new Broken(1, Why.COMPUTER_EMPTIED));
        for (int round = 0; round < 2; round++) {
            for (String kind : List.of(JournalComputer.PRODUCTION, JournalComputer.TEST)) {
                assertThatThrownBy(() -> computer.begin(kind, SESSION, "after"))
                        .isInstanceOfSatisfying(
                                JournalException.class,
                                refused -> assertThat(refused.damage()).isPresent())
                        .hasMessageContaining("journal begin-new");
            }
        }

        assertThat(computer.shared.verify()).isEqualTo(new Broken(1, Why.COMPUTER_EMPTIED));
        assertThat(acts()).containsExactly("before");
    }

    @Test
    void a_new_journal_with_a_reason_goes_on_and_everybody_reads_it() throws Exception {
        assertThatThrownBy(() -> computer.begin(JournalComputer.TEST, SESSION, "refused"));

        computer.beginNew("the home was emptied by mistake");
        computer.act(JournalComputer.PRODUCTION, SESSION, "explained");

        assertThat(acts())
                .containsExactly("explained", "the home was emptied by mistake", "before");
        assertThat(computer.shared.verify()).isInstanceOf(Intact.class);
        assertThat(other.shared.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void another_folder_goes_on() throws Exception {
        other.act(JournalComputer.PRODUCTION, SESSION, "of another folder");

        assertThat(other.shared.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void an_older_gatehouse_that_went_on_in_it_is_named_everywhere() throws Exception {
        goOnAsOlderGatehouse();

        assertThat(computer.shared.verify()).isEqualTo(new Broken(3, Why.COMPUTER_EMPTIED));
        assertThat(other.shared.verify()).isEqualTo(new Broken(3, Why.COMPUTER_EMPTIED));
    }

    private void goOnAsOlderGatehouse() throws Exception {
        HomeFolder home = HomeFolder.of(homes.resolve("one"));
        ComputerKey key = ComputerKey.create(0);
        var database =
                new SharedDatabase(
                        new SharedSettings(
                                home, Map.of("GATEHOUSE_JOURNAL", server.address("jana"))));
        try {
            database.using(records ->
                    records.alone(() -> {
                        records.computers().add(RegisteredComputer.of(key, ComputerPlace.of(home)));
                        ChainEnd end = records.end(key.id());
                        var record =
                                new SharedRecord(
                                        end.number() + 1,
                                        0,
                                        "{}",
                                        key.id(),
                                        1,
                                        "own",
                                        false,
                                        end.now(),
                                        end.login());
                        records.add(List.of(record.sealed(end.seal(), key)));
                        return key;
                    }));
        } finally {
            database.close();
        }
    }

    private List<String> acts() throws JournalException {
        return other.shared.list(JournalFilter.ALL, 9).stream()
                .map(EmptiedHomeTest::reason)
                .toList();
    }

    private static String reason(JournalEntry entry) {
        return entry.act().reason().text();
    }
}
