package gatehouse.console.sessions.revoke.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.JournalOutcome;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class ReceiptExportTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");

    private static final RunPlace PLACE =
            new RunPlace(new EnvironmentId("e1"), "Store 12", new ConnectionId("c1"), "portos");

    private final ReceiptExport receipt =
            new ReceiptExport(
                    new RunHeader(PLACE, new ActReason("r1", "why", "T-1"), NOW),
                    Optional.of(EnvironmentKind.PRODUCTION),
                    List.of(
                            row(0, JournalOutcome.REVOKED, "Revoked"),
                            row(1, JournalOutcome.REFUSED, "=1+1")),
                    "",
                    "");

    @Test
    void no_cell_is_taken_for_a_formula_and_ids_are_short() {
        assertThat(receipt.in("receipt.CSV").lines())
                .containsExactly(
                        "sessionId,outcome,confirmed,status,at,millis,detail,look,"
                                + "journalHead,sharedJournalHead,environment,kind",
                        "till00…,revoked,false,0,2026-11-21T14:03:22Z,0,Revoked,,,,"
                                + "Store 12,production",
                        "till10…,refused,false,0,2026-11-21T14:03:22Z,0,\"'=1+1\",,,,"
                                + "Store 12,production");
    }

    @Test
    void the_document_has_counts_that_add_up() {
        assertThat(receipt.in("receipt.json"))
                .contains("\"asked\" : 2", "\"revoked\" : 1", "\"refused\" : 1")
                .contains(
                        "\"notTried\" : 0",
                        "\"kind\" : \"production\"",
                        "\"journalHead\" : null",
                        "\"detail\" : \"=1+1\"");
    }

    @Test
    void the_page_has_a_line_for_each_session_and_runs_nothing_of_what_it_shows() {
        var page =
                new ReceiptExport(
                                receipt.header(),
                                receipt.kind(),
                                List.of(row(0, JournalOutcome.REVOKED, "<script>x</script>")),
                                "abc",
                                "")
                        .in("receipt.html");

        assertThat(page)
                .contains("<td>till00…</td><td>revoked, not confirmed</td>")
                .contains("&lt;script&gt;", "<dd>T-1</dd>", "<dd>abc</dd>")
                .doesNotContain("<script");
    }

    @Test
    void the_heads_of_both_journals_are_in_each_form_of_it() {
        var both =
                new ReceiptExport(receipt.header(), receipt.kind(), receipt.rows(), "abc", "def");

        assertThat(both.in("receipt.csv").lines()).last().asString().contains(",abc,def,");
        assertThat(both.in("receipt.json"))
                .contains("\"journalHead\" : \"abc\"", "\"sharedJournalHead\" : \"def\"");
        assertThat(both.in("receipt.html")).contains("<dd>abc</dd>", "<dd>def</dd>");
    }

    private static ReceiptRow row(int number, JournalOutcome outcome, String detail) {
        return ReceiptRow.of(
                new KeptLine(
                        number,
                        "till" + number + "0".repeat(27),
                        "",
                        Optional.of(RunLineOutcome.unsent(outcome, NOW, detail))),
                LookFinding.NONE);
    }
}
