package gatehouse.console.sessions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.SessionFields;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.List;

class TableDiffTest {
    private static final Session A = SampleSessions.session("a", "999", "P01", "CashRegister");
    private static final Session B = SampleSessions.session("b", "12", "PDA-3", "PDA");
    private static final Session C = SampleSessions.session("c", "7", "BackOffice", "BackOffice");

    @Test
    void two_readings_of_the_same_do_not_differ_in_whatever_order() throws Exception {
        var diff =
                TableDiff.between(
                        SampleSessions.table(List.of(A, B)), SampleSessions.table(List.of(B, A)));

        assertThat(diff.isEmpty()).isTrue();
    }

    @Test
    void new_changed_and_gone_sessions_are_told_apart() throws Exception {
        Session used = SampleSessions.with(B, SampleSessions.NOW, B.expiresAt(), 5L);

        var diff =
                TableDiff.between(
                        SampleSessions.table(List.of(A, B)),
                        SampleSessions.table(List.of(C, used)));

        assertThat(diff.added()).isEqualTo(rows(0));
        assertThat(diff.changed()).isEqualTo(rows(1));
        assertThat(diff.gone()).isEqualTo(rows(0));
        assertThat(diff.addedCount() + diff.changedCount() + diff.goneCount()).isEqualTo(3);
    }

    @Test
    void an_id_that_comes_back_with_another_user_is_a_change() throws Exception {
        Session other = SampleSessions.session("a", "12", "P01", "CashRegister");

        var diff =
                TableDiff.between(
                        SampleSessions.table(List.of(A)), SampleSessions.table(List.of(other)));

        assertThat(diff.changed()).isEqualTo(rows(0));
    }

    @Test
    void after_nothing_everything_is_new_and_before_nothing_everything_is_gone() throws Exception {
        SessionTable both = SampleSessions.table(List.of(A, B));

        assertThat(TableDiff.between(SessionTable.EMPTY, both).addedCount()).isEqualTo(2);
        assertThat(TableDiff.between(both, SessionTable.EMPTY).goneCount()).isEqualTo(2);
    }

    @Test
    void two_snapshots_of_one_builder_can_be_compared() throws Exception {
        var builder = SessionFields.newTable();
        builder.add(A);
        SessionTable before = builder.snapshot();
        builder.add(SampleSessions.with(A, SampleSessions.NOW, null, 9L));
        builder.add(B);

        var diff = TableDiff.between(before, builder.snapshot());

        assertThat(diff.changed()).isEqualTo(rows(0));
        assertThat(diff.added()).isEqualTo(rows(1));
    }

    @Test
    void an_interrupted_comparison_stops() {
        SessionTable table = SampleSessions.table(List.of(A));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> TableDiff.between(table, table))
                .isInstanceOf(InterruptedException.class);
    }

    private static BitSet rows(int... rows) {
        var set = new BitSet();
        for (int row : rows) {
            set.set(row);
        }
        return set;
    }
}
