package gatehouse.console.journal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.filter.FilterResult;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalIndex;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.journal.RecordDelivery;
import gatehouse.console.journal.VerificationResult;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.JournalHead;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Computers that share a journal, against a real PostgreSQL. */
final class SharedJournalTest {
    private static final String SESSION = "soZI7cHJhZ3VlLXNlc3Npb24";

    private static JournalServer server;

    @TempDir Path homes;

    @BeforeAll
    static void start() throws Exception {
        server = JournalServer.of("jana", "eva");
    }

    @BeforeEach
    void setUp() throws Exception {
        server.renew();
    }

    @Test
    void an_act_is_in_the_shared_journal_before_it_is_done_and_its_outcome_after_it()
            throws Exception {
        try (JournalComputer computer = opened("one", "jana")) {
            long act = computer.begin(JournalComputer.PRODUCTION, SESSION, "stuck");

            assertThat(outcomes(computer)).containsExactly(JournalOutcome.UNKNOWN);

            computer.complete(act);

            assertThat(outcomes(computer)).containsExactly(JournalOutcome.REVOKED);
        }
    }

    @Test
    void acts_of_several_computers_are_one_chain_in_the_order_in_which_they_arrived()
            throws Exception {
        try (JournalComputer one = opened("one", "jana");
                JournalComputer other = opened("other", "eva")) {
            long first = one.begin(JournalComputer.TEST, SESSION, "first");
            other.act(JournalComputer.TEST, SESSION, "second");
            one.complete(first);
            one.act(JournalComputer.TEST, SESSION, "third");

            assertThat(reasons(other)).containsExactly("third", "second", "first");
            assertThat(outcomes(other)).containsOnly(JournalOutcome.REVOKED);
            assertThat(one.shared.verify()).isInstanceOf(VerificationResult.Intact.class);
            assertThat(one.shared.verify()).isEqualTo(other.shared.verify());
        }
    }

    @Test
    void a_session_is_found_by_its_full_id_whoever_acted_on_it() throws Exception {
        try (JournalComputer one = opened("one", "jana");
                JournalComputer other = opened("other", "eva")) {
            one.act(JournalComputer.TEST, SESSION, "mine");
            other.act(JournalComputer.TEST, "another-session-of-nobody", "not this one");

            JournalFilter byId = filter("target:" + SESSION);

            assertThat(other.shared.list(byId, 9)).extracting(this::reason).containsExactly("mine");
            assertThat(new JournalIndex(other.shared).search(byId, 9).entries())
                    .extracting(this::reason)
                    .containsExactly("mine");
            assertThat(one.local.list(byId, 9)).extracting(this::reason).containsExactly("mine");
        }
    }

    @Test
    void an_entry_says_which_computer_delivered_it_and_when_and_whether_it_waited()
            throws Exception {
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "now");

            assertThat(computer.shared.list(JournalFilter.ALL, 1).getFirst().act().others())
                    .containsEntry("buffered", "false")
                    .containsKeys("computer", "arrivedAt");
        }
    }

    @Test
    void what_waited_is_delivered_later_in_order_with_its_own_time_and_marked() throws Exception {
        try (JournalComputer computer = opened("one", "nobody")) {
            computer.act(JournalComputer.TEST, SESSION, "first");
            computer.act(JournalComputer.TEST, SESSION, "second");
            assertThat(computer.shared.delivery().orElseThrow().waiting()).isEqualTo(2);
        }
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "third");

            List<JournalEntry> entries = computer.shared.list(JournalFilter.ALL, 9);
            assertThat(entries)
                    .extracting(this::reason)
                    .containsExactly("third", "second", "first");
            assertThat(entries)
                    .extracting(entry -> entry.act().others().get("buffered"))
                    .containsExactly("false", "true", "true");
            assertThat(entries.getLast().act().at()).isEqualTo(JournalComputer.AT);
            assertThat(computer.shared.delivery().orElseThrow().waiting()).isZero();
        }
    }

    @Test
    void an_act_of_production_is_refused_while_the_shared_journal_cannot_be_reached()
            throws Exception {
        try (JournalComputer computer = opened("one", "nobody")) {
            assertThatThrownBy(() -> computer.begin(JournalComputer.PRODUCTION, SESSION, "stuck"))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("shared journal")
                    .hasMessageContaining("nobody");
            assertThat(computer.local.list(JournalFilter.ALL, 9)).isEmpty();
        }
    }

    @Test
    void an_act_that_was_recorded_here_and_not_there_is_refused_and_said_to_be_untried()
            throws Exception {
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.PRODUCTION, SESSION, "done");
            server.run("REVOKE INSERT ON gatehouse.record FROM gatehouse_operator");

            assertThatThrownBy(() -> computer.begin(JournalComputer.PRODUCTION, SESSION, "refused"))
                    .isInstanceOf(JournalException.class);

            JournalEntry last = computer.local.list(JournalFilter.ALL, 1).getFirst();
            assertThat(last.outcome()).isEqualTo(JournalOutcome.NOT_TRIED);
        }
    }

    @Test
    void an_act_of_the_program_itself_goes_on_in_production() throws Exception {
        try (JournalComputer computer = opened("one", "nobody")) {
            computer.local.begin(
                    JournalComputer.actOf(JournalComputer.PRODUCTION, SESSION, "signing out"),
                    false);

            assertThat(computer.local.list(JournalFilter.ALL, 9)).hasSize(1);
        }
    }

    @Test
    void nothing_is_delivered_twice_by_two_programs_of_one_home() throws Exception {
        try (JournalComputer window = opened("one", "jana");
                JournalComputer terminal = opened("one", "jana")) {
            window.act(JournalComputer.TEST, SESSION, "first");
            terminal.act(JournalComputer.TEST, SESSION, "second");
            window.act(JournalComputer.TEST, SESSION, "third");
            terminal.act(JournalComputer.TEST, SESSION, "fourth");

            assertThat(reasons(window)).containsExactly("fourth", "third", "second", "first");
        }
    }

    @Test
    void entries_from_before_the_journal_was_shared_stay_on_their_computer() throws Exception {
        Path home = homes.resolve("one");
        try (var alone = new JournalComputer(home, "")) {
            alone.local.deliverTo(RecordDelivery.NONE);
            alone.act(JournalComputer.TEST, SESSION, "before");
        }
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "after");

            assertThat(reasons(computer)).containsExactly("after");
        }
    }

    @Test
    void a_journal_that_was_put_back_from_yesterday_is_named_and_begins_nothing() throws Exception {
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "yesterday");
        }
        Path yesterday = copied(homes.resolve("one"), homes.resolve("copy"));
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "today");
        }
        try (JournalComputer computer = new JournalComputer(yesterday, server.address("jana"))) {
            assertThat(computer.local.verify()).isInstanceOf(VerificationResult.Intact.class);
            assertThat(computer.shared.verify()).isEqualTo(new Broken(4, Why.LOCAL_BEHIND));
            assertThatThrownBy(() -> computer.begin(JournalComputer.TEST, SESSION, "again"))
                    .isInstanceOfSatisfying(
                            JournalException.class,
                            refused -> assertThat(refused.damage()).isPresent());
        }
    }

    @Test
    void a_shared_journal_that_was_put_back_from_yesterday_is_named() throws Exception {
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "first");
            computer.act(JournalComputer.TEST, SESSION, "second");
            computer.act(JournalComputer.TEST, SESSION, "third");
            server.run("DELETE FROM gatehouse.record WHERE number > 2");

            assertThat(computer.shared.verify()).isEqualTo(new Broken(3, Why.END_MISSING));
        }
    }

    @Test
    void an_earlier_head_is_part_of_it_or_named() throws Exception {
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "first");
            JournalHead head = computer.shared.head();
            String own = computer.local.head().seal();
            computer.act(JournalComputer.TEST, SESSION, "second");

            assertThat(head.entries()).isEqualTo(1);
            assertThat(computer.shared.verifySince(head.seal()))
                    .isInstanceOf(VerificationResult.Intact.class);
            assertThat(computer.shared.verifySince(own))
                    .isInstanceOf(VerificationResult.Intact.class);
            assertThat(computer.shared.verifySince("ab".repeat(32)))
                    .isEqualTo(new Broken(1, Why.EARLIER_HEAD_MISSING));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|CHANGED|UPDATE record SET body = replace(body, 'second', 'nothing')",
                "3|CHANGED|UPDATE record SET arrived = arrived + interval '1 day' WHERE number = 3",
                "3|CHANGED|UPDATE record SET buffered = true WHERE number = 3",
                "3|CHANGED|UPDATE record SET login = 'eva' WHERE number = 3",
                "3|MISSING|DELETE FROM record WHERE number IN (3, 4)",
                "3|CHANGED|UPDATE record SET own_number = -own_number WHERE number = 3",
                "5|CHANGED|UPDATE record SET signature = (SELECT signature FROM record WHERE number"
                        + " = 1) WHERE number = 5",
                "1|COMPUTER_UNKNOWN|UPDATE computer SET name = 'other'",
                "1|COMPUTER_UNKNOWN|UPDATE computer SET public_key = 'other'",
                "3|MISSING|UPDATE record SET number = number + 10, completes = completes + 10 WHERE"
                        + " number > 2",
            })
    void what_an_administrator_of_the_database_does_is_named(long record, Why why, String statement)
            throws Exception {
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "first");
            computer.act(JournalComputer.TEST, SESSION, "second");
            computer.act(JournalComputer.TEST, SESSION, "third");
            assertThat(computer.shared.verify()).isInstanceOf(VerificationResult.Intact.class);
            server.run("SET search_path = gatehouse; " + statement);

            assertThat(computer.shared.verify()).isEqualTo(new Broken(record, why));
        }
    }

    @Test
    void a_record_put_in_by_somebody_without_a_key_is_named() throws Exception {
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "first");
            server.run(
                    """
                    INSERT INTO gatehouse.record SELECT 3, NULL, body, 'forged', computer, 99,
                        own_seal, false, arrived, session_user, signature
                    FROM gatehouse.record WHERE number = 1
                    """);

            assertThat(computer.shared.verify()).isEqualTo(new Broken(3, Why.CHANGED));
        }
    }

    @Test
    void after_a_new_journal_was_begun_it_is_delivered_from_its_first_entry() throws Exception {
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "before");
            computer.beginNew("put back");
            computer.act(JournalComputer.TEST, SESSION, "after");

            assertThat(computer.shared.list(JournalFilter.ALL, 9))
                    .extracting(entry -> entry.act().act())
                    .containsExactly("sessions.revoke", "journal.beginNew", "sessions.revoke");
            assertThat(computer.shared.verify()).isInstanceOf(VerificationResult.Intact.class);
        }
    }

    @Test
    void a_database_without_the_tables_is_said_to_be_not_set_up() throws Exception {
        server.dropTables();
        try (JournalComputer computer = opened("one", "jana")) {
            assertThatThrownBy(computer.shared::head).hasMessageContaining("setup-postgres");
        }
    }

    @Test
    void a_newer_shared_journal_is_not_written_to() throws Exception {
        server.run("INSERT INTO gatehouse.schema_version VALUES (2)");
        try (JournalComputer computer = opened("one", "jana")) {
            assertThatThrownBy(() -> computer.begin(JournalComputer.PRODUCTION, SESSION, "stuck"))
                    .hasMessageContaining("newer Gatehouse");
        }
    }

    @Test
    void no_full_id_is_in_the_database() throws Exception {
        try (JournalComputer computer = opened("one", "jana")) {
            computer.act(JournalComputer.TEST, SESSION, "stuck");
        }
        server.run(
                "DO $$ BEGIN ASSERT NOT EXISTS (SELECT FROM gatehouse.record r WHERE"
                        + " strpos(r::text, '"
                        + SESSION
                        + "') > 0); END $$");
    }

    private JournalComputer opened(String home, String role) {
        return new JournalComputer(homes.resolve(home), server.address(role));
    }

    private static Path copied(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private List<String> reasons(JournalComputer computer) throws Exception {
        return computer.shared.list(JournalFilter.ALL, 99).stream().map(this::reason).toList();
    }

    private static List<JournalOutcome> outcomes(JournalComputer computer) throws Exception {
        return computer.shared.list(JournalFilter.ALL, 99).stream()
                .map(JournalEntry::outcome)
                .toList();
    }

    private String reason(JournalEntry entry) {
        return entry.act().reason().text();
    }

    private static JournalFilter filter(String text) {
        return ((FilterResult.Parsed<JournalFilter>)
                        JournalFilter.parse(text, ZoneOffset.UTC, InstantSource.system()))
                .filter();
    }
}
