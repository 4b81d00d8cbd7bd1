package gatehouse.console.journal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalIndex;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.EarlierHeadUnknown;
import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.RetentionResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Old entries that the owner of a shared journal removes, in a real PostgreSQL. */
final class SharedRetentionTest {
    private static final String SESSION = "soZI7cHJhZ3VlLXNlc3Npb24";
    private static final String OWNER = "postgres";

    private static JournalServer server;

    private JournalComputer computer;
    private JournalComputer owner;

    @TempDir Path homes;

    @BeforeAll
    static void start() throws Exception {
        server = JournalServer.of("jana");
    }

    @BeforeEach
    void setUp() throws Exception {
        server.renew();
        computer = opened("one", "jana");
        owner = opened("owner", OWNER);
        for (String reason : List.of("first", "second", "third", "fourth")) {
            computer.act(JournalComputer.TEST, SESSION, reason);
        }
    }

    @AfterEach
    void close() throws Exception {
        computer.close();
        owner.close();
    }

    @Test
    void old_entries_go_and_what_is_left_is_intact_for_everybody() throws Exception {
        RetentionResult result = retain();

        assertThat(result.removed()).isEqualTo(2);
        assertThat(result.kept()).isEqualTo(2);
        assertThat(result.head().entries()).isEqualTo(3);
        assertThat(reasons(computer)).containsExactly("older than 0 days", "fourth", "first");
        assertThat(computer.shared.verify()).isEqualTo(new Intact(3, result.head().seal()));
        assertThat(owner.shared.verify()).isEqualTo(computer.shared.verify());
    }

    @Test
    void it_can_be_done_again_and_what_comes_later_is_added_as_before() throws Exception {
        retain();
        computer.act(JournalComputer.TEST, SESSION, "fifth");
        computer.act(JournalComputer.TEST, SESSION, "sixth");
        retain();

        assertThat(reasons(computer))
                .containsExactly("older than 0 days", "sixth", "older than 0 days", "first");
        assertThat(computer.shared.verify()).isInstanceOf(Intact.class);
        assertThat(retain().removed()).isZero();
    }

    @Test
    void a_role_that_can_only_add_and_read_is_told_so_and_removes_nothing() throws Exception {
        assertThatThrownBy(() ->
                        computer.shared.retain(JournalComputer.AT, "jana", Duration.ofDays(1)))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("jana can add entries")
                .hasMessageContaining("not remove any");

        assertThat(reasons(computer)).hasSize(4);
    }

    @Test
    void nobody_removes_while_somebody_else_does() throws Exception {
        try (var other = server.connection(OWNER);
                var statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(%d)".formatted(SharedRecordRemover.LOCK));

            assertThatThrownBy(this::retain).hasMessageContaining("Somebody else is removing");
        }
    }

    @Test
    void a_computer_that_has_not_delivered_everything_loses_nothing() throws Exception {
        long begun = computer.begin(JournalComputer.TEST, SESSION, "begun");
        try (JournalComputer away = opened("other", "nobody")) {
            away.act(JournalComputer.TEST, SESSION, "waits");
        }
        retain();
        computer.complete(begun);
        try (JournalComputer back = opened("other", "jana")) {
            back.shared.deliverAll();

            assertThat(reasons(back)).contains("begun", "waits");
            assertThat(computer.shared.list(JournalFilter.ALL, 9))
                    .allMatch(entry -> entry.completion() != null);
            assertThat(back.shared.verify()).isInstanceOf(Intact.class);
        }
    }

    @Test
    void a_search_that_has_read_them_already_forgets_them() throws Exception {
        var index = new JournalIndex(computer.shared);
        assertThat(index.search(JournalFilter.ALL, 9).total()).isEqualTo(4);

        retain();

        assertThat(index.search(JournalFilter.ALL, 9).total()).isEqualTo(3);
    }

    @Test
    void an_earlier_head_may_have_been_that_of_one_of_them() throws Exception {
        String kept = computer.shared.head().seal();
        retain();

        assertThat(computer.shared.verifySince(kept)).isInstanceOf(Intact.class);
        assertThat(computer.shared.verifySince("ab".repeat(32)))
                .isInstanceOf(EarlierHeadUnknown.class);
    }

    @Test
    void what_is_removed_without_a_checkpoint_is_named_as_before() throws Exception {
        retain();
        server.run("DELETE FROM gatehouse.record WHERE number IN (7, 8)");

        assertThat(computer.shared.verify()).isEqualTo(new Broken(7, Why.MISSING));
    }

    @Test
    void a_checkpoint_that_is_made_to_say_more_is_named() throws Exception {
        retain();
        server.run(
                """
                UPDATE gatehouse.record SET body = replace(body, '"from":3', '"from":1');
                DELETE FROM gatehouse.record WHERE number IN (1, 2)
                """);

        assertThat(computer.shared.verify()).isEqualTo(new Broken(9, Why.CHANGED));
    }

    @Test
    void a_removal_that_was_not_done_leaves_everything_and_is_made_up_for_later() throws Exception {
        server.run(
                """
                CREATE FUNCTION gatehouse.refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$;
                CREATE TRIGGER refuse BEFORE DELETE ON gatehouse.record
                EXECUTE FUNCTION gatehouse.refuse()
                """);
        assertThatThrownBy(this::retain).hasMessageContaining("the disk is full");

        assertThat(reasons(computer)).contains("second", "third");
        assertThat(computer.shared.verify()).isInstanceOf(Intact.class);

        server.run("DROP TRIGGER refuse ON gatehouse.record");
        assertThat(retain().removed()).isEqualTo(2);
        assertThat(computer.shared.verify()).isInstanceOf(Intact.class);
    }

    private RetentionResult retain() throws JournalException {
        return owner.shared.retain(JournalComputer.AT, "dba", Duration.ZERO);
    }

    private JournalComputer opened(String home, String role) {
        return new JournalComputer(homes.resolve(home), server.address(role));
    }

    private static List<String> reasons(JournalComputer computer) throws JournalException {
        return computer.shared.list(JournalFilter.ALL, 99).stream()
                .map(JournalEntry::act)
                .map(act -> act.reason().text())
                .toList();
    }
}
