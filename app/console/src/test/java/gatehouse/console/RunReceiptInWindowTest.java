package gatehouse.console;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.portos.Session;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.shell.DialogRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.Path;

/** What can be done with the receipt of a run in a window. */
@Timeout(180)
class RunReceiptInWindowTest extends RunWindowFixture {
    @Test
    void a_second_look_finds_who_is_back_and_leads_there() {
        mayAnswer.countDown();
        RevokeRunViewModel run = beginRun();
        ui.until(() -> ending(run).isPresent());
        Session back =
                new Session(
                        "back" + "0".repeat(28),
                        "12",
                        "P00",
                        "Tool",
                        "Bearer",
                        NOW.plusSeconds(60),
                        NOW.plusSeconds(43_200),
                        NOW.plusSeconds(60),
                        1L);
        store.on("GET", "/api/sessions", json(200, page(TILLS.get(1), back, OWN)));
        store.on("GET", path(back), json(200, json(back)));

        dialog().look();
        ui.until(() -> !run.receipt().rows().getFirst().look().text().isEmpty());

        assertThat(run.receipt().rows())
                .extracting(row -> row.look().text())
                .containsExactly(
                        "back since 21 Nov 2026, 14:04:22 Z",
                        "still there",
                        "out",
                        "out",
                        "out",
                        "out");
        dialog().show(run.receipt().rows().getFirst());
        assertThat(shell.dialogProperty().get()).isInstanceOf(DialogRequest.None.class);
        ui.until(() ->
                PortosViewModels.of(shell.open().orElseThrow())
                        .detail()
                        .words()
                        .getValue()
                        .filter(now -> now.session().equals(back))
                        .isPresent());
    }

    @Test
    void a_line_leads_to_the_last_call_of_its_act() {
        mayAnswer.countDown();
        RevokeRunViewModel run = beginRun();
        ui.until(() -> ending(run).isPresent() && !run.receipt().rows().isEmpty());

        ui.until(() -> run.receipt().rows().getLast().line().isPresent());
        dialog().showCall(run.receipt().rows().getLast());
        ui.until(() -> shell.wire().selectedCall().isPresent());

        Exchange shown = shell.wire().selectedCall().orElseThrow().exchange();
        assertThat(shown.url())
                .contains(run.receipt().rows().getLast().sessionId().replace("…", ""));
        assertThat(shown.scope().actEntry())
                .isEqualTo(run.receipt().rows().getLast().ended().orElseThrow().journalEntry());
    }

    @Test
    void its_receipt_is_saved_as_csv_or_json() throws Exception {
        mayAnswer.countDown();
        RevokeRunViewModel run = beginRun();
        ui.until(() -> ending(run).isPresent());
        Path csv = home.runs().resolveSibling("receipt.csv");
        Path json = home.runs().resolveSibling("receipt.json");

        dialog().save(csv);
        ui.until(() -> Files.exists(csv) && !dialog().file().savingProperty().get());
        dialog().save(json);
        ui.until(() -> Files.exists(json) && !dialog().file().savingProperty().get());

        assertThat(Files.readAllLines(csv)).hasSize(7);
        assertThat(Files.readString(json))
                .contains("\"asked\" : 6", "\"revoked\" : 6", "\"journalHead\" : \"")
                .doesNotContain(TILLS.getFirst().sessionId());
    }
}
