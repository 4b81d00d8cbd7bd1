package gatehouse.console.sessions.revoke.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.runs.store.KeptLine;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class ReceiptRowTest {
    @Test
    void a_line_that_was_under_way_when_its_program_ended_is_unknown() {
        ReceiptRow row = row(true);

        assertThat(row.isUnknown()).isTrue();
        assertThat(row.outcome()).isEqualTo("unknown until checked");
    }

    @Test
    void a_line_for_which_nothing_was_sent_is_not_unknown() {
        assertThat(row(false).isUnknown()).isFalse();
    }

    private static ReceiptRow row(boolean underWay) {
        var line = new KeptLine(0, "session", "{}", true, underWay, Optional.empty());
        return new ReceiptRow(0, Optional.of(line), LookFinding.NONE);
    }
}
