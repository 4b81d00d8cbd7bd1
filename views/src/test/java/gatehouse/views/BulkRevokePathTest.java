package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.runs.store.KeptRunState;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.revoke.RevokePlanViewModel;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/** Many sessions are marked, planned, revoked, and their receipt is read. */
final class BulkRevokePathTest extends CompleteWindowFixture {
    private static final String DELETE = "DELETE /sessions/{id}";

    @Test
    void marked_sessions_are_planned_revoked_and_receipted_with_the_mouse() throws Exception {
        operator.clicks("#arm");
        operator.clicksText("Allow changes for 15 min");
        window.sees("changes allowed, 14:");
        operator.clicks("#filter").types("devicetype:PDA -own:yes");
        window.sees("12 of 1,205");
        operator.clicksRow(0).clicks(".table-row-cell:selected .check-box");
        operator.clicksRowWith(KeyCode.SHIFT, 2);
        window.sees("3 marked");

        operator.clicks("#revokeMarked");
        window.sees("Revoke 3 sessions in Sandbox?");
        assertThat(window.portos().calls(DELETE)).as("planned, and nothing sent").isZero();
        assertThat(confirm().isDisabled()).as("no reason yet").isTrue();
        operator.clicks("#reason").types("End of the day");
        operator.clicks(".question #confirm");

        window.sees("Run in Sandbox: each session was tried");
        window.sees("3 sessions: 3 revoked.");
        assertThat(window.portos().calls(DELETE)).isEqualTo(3);
        assertThat(window.console().journal().list(JournalFilter.ALL, 100))
                .filteredOn(entry -> entry.act().act().equals("sessions.revoke"))
                .hasSize(3)
                .allMatch(entry -> entry.outcome() == JournalOutcome.REVOKED)
                .allMatch(entry -> entry.act().reason().text().equals("End of the day"));
        assertThat(window.console().runs().list())
                .singleElement()
                .matches(run -> run.state() == KeptRunState.FINISHED);
        operator.clicksText("Close");
        FrameWaiter.holds("the question is gone", () -> !window.isAsking());
    }

    @Test
    void what_the_filter_shows_is_revoked_by_keys_alone() throws Exception {
        operator.presses(KeyCode.SLASH).types("devicetype:BackOffice -own:yes user:106");
        FrameWaiter.holds(
                "the filter has worked",
                () -> PortosViewModels.of(window.opened()).sessions().rows().size() < 100);
        operator.presses(KeyCode.ENTER);
        operator.presses(KeyCode.CONTROL, KeyCode.K).types("what the filter");
        operator.presses(KeyCode.ENTER);
        FrameWaiter.holds("the plan is made", () -> isPlanned());
        int planned = HeadlessToolkit.ask(() -> plan().planned());
        window.sees("Revoke " + planned + " session");
        window.sees("Sandbox is read-only");
        operator.types("left signed in");
        operator.tabsTo(".question #allow").presses(KeyCode.SPACE);
        window.sees("Allow changes in Sandbox?");
        operator.tabsTo(".question #arm").presses(KeyCode.SPACE);
        FrameWaiter.holds("the plan is made again", () -> isPlanned() && !isReasonEmpty());
        if (planned > 25) {
            operator.tabsTo("#count").types(String.valueOf(planned));
        }
        operator.presses(KeyCode.ENTER);
        assertThat(window.portos().calls(DELETE)).as("Enter sends nothing").isZero();
        operator.tabsTo(".question #confirm");
        assertThat(window.find(".question #confirm", Button.class).getText())
                .isEqualTo("Revoke " + planned + (planned == 1 ? " session" : " sessions"));

        operator.presses(KeyCode.SPACE);

        window.sees("Run in Sandbox: each session was tried");
        assertThat(window.portos().calls(DELETE)).isEqualTo(planned);
        operator.presses(KeyCode.ESCAPE);
        FrameWaiter.holds("the question is gone", () -> !window.isAsking());
        assertThat(operator.focus()).as("back where one was").isSameAs(window.table());
    }

    private boolean isPlanned() {
        return window.shell().dialogProperty().get() instanceof PortosDialog.PlanRevokes
                && plan().planned() > 0;
    }

    private RevokePlanViewModel plan() {
        return ((PortosDialog.PlanRevokes) window.shell().dialogProperty().get()).model();
    }

    private boolean isReasonEmpty() {
        return plan().reasonProperty().get().isEmpty();
    }

    private Button confirm() throws Exception {
        return window.find(".question #confirm", Button.class);
    }
}
