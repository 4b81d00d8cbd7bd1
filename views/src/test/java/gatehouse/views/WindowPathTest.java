package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The main job with the mouse, in the real window against the real sandbox. */
final class WindowPathTest extends CompleteWindowFixture {
    private static final String KEY = "soZIt6Jq2W8xK9vB3nM5pQ7rT1yU4aSd";
    private static final String DELETE = "DELETE /sessions/{id}";
    private static final String TILLS = "P08";

    @Test
    void the_own_session_is_shown_and_not_offered() throws Exception {
        operator.clicks("#filter").types("own:yes");
        window.sees("1 of 1,205");
        operator.clicks(".table-row-cell");
        window.sees("As of");
        window.sees("This is the session that Gatehouse itself uses. Sign out instead.");
        assertThat(window.find(".detail #revoke", Button.class).isDisabled()).isTrue();
    }

    @Test
    void a_session_is_found_read_armed_for_and_revoked() throws Exception {
        String id = selectsATill();
        assertThat(window.texts())
                .as("the name behind the login name, and the device")
                .anyMatch(text -> text.matches("\\D+ \\(\\d+\\)"))
                .anyMatch(text -> text.startsWith("This signs out till "));
        arms();
        operator.clicks(".detail #revoke");
        window.sees("Checked just now: nothing has changed.");
        assertThat(window.portos().calls(DELETE)).as("asked, and nothing sent").isZero();
        assertThat(revoke().isDisabled()).as("no reason yet").isTrue();
        operator.clicks("#reason").types("Till hangs");
        operator.clicks(".question #confirm");
        window.sees("Revoked, and confirmed: the session of ");
        assertThat(window.portos().calls(DELETE)).isEqualTo(1);
        assertThat(window.portos().isAlive(id)).isFalse();
        assertThat(revokes()).singleElement().satisfies(WindowPathTest::tellsOfTheRevoke);
        operator.clicksText("Close");
        window.sees("Ended: Portos no longer has this session");
        window.sees("This session has already ended.");
    }

    @Test
    void a_fresh_question_is_harmless() throws Exception {
        String id = selectsATill();
        arms();
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.SPACE)) {
            operator.clicks(".detail #revoke");
            window.sees("Checked just now");
            assertThat(operator.focus()).isSameAs(window.find("#reason", TextField.class));
            operator.presses(key).presses(KeyCode.ESCAPE);
            FrameWaiter.holds("the question is gone", () -> !window.isAsking());
        }
        operator.doubleClicks(".detail #revoke");
        window.sees("Checked just now");
        operator.doubleClicks(".question #confirm");
        assertThat(window.portos().calls(DELETE)).isZero();
        assertThat(window.portos().isAlive(id)).isTrue();
        assertThat(revokes()).isEmpty();
    }

    @Test
    void enter_in_the_field_of_a_reason_answers_no_question_about_an_act() throws Exception {
        selectsATill();
        arms();
        operator.clicks(".detail #revoke");
        window.sees("Checked just now");

        operator.types("Till hangs");
        FrameWaiter.holds("it can be answered", () -> !revoke().isDisabled());
        operator.presses(KeyCode.ENTER);

        assertThat(window.isAsking()).isTrue();
        assertThat(window.portos().calls(DELETE)).isZero();
    }

    @Test
    void arming_is_asked_under_the_name_and_the_word_of_the_environment() throws Exception {
        operator.clicks("#arm");
        window.sees("Allow changes in Sandbox?");
        assertThat(List.of("#name", "#word"))
                .extracting(part -> window.find(".question-environment " + part, Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly("Sandbox", "SANDBOX");
        operator.presses(KeyCode.ESCAPE);
        assertThat(window.texts())
                .contains("read-only")
                .doesNotContain("Allow changes in Sandbox?");
    }

    @Test
    void the_outcome_of_a_revoke_is_copied_for_the_ticket() throws Exception {
        arms();
        selectsATill();
        operator.clicks(".detail #revoke");
        operator.types("Till hangs");
        operator.clicksText("Revoke");
        window.sees("Revoked, and confirmed");

        operator.clicksText("Copy for the ticket");

        assertThat(HeadlessToolkit.ask(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Revoke the session of ", "Environment: Sandbox (SANDBOX)")
                .contains("Outcome: Revoked", "Reason: Till hangs")
                .containsPattern("Begun: \\d{4}-\\d\\d-\\d\\dT")
                .containsPattern("Journal entry: \\d+");
    }

    @Test
    void before_arming_the_question_is_whether_to_arm() throws Exception {
        selectsATill();
        operator.clicks(".detail #revoke");
        window.sees("Allow changes in Sandbox?");
        assertThat(window.portos().calls(DELETE)).isZero();
    }

    @Test
    void the_palette_says_why_a_command_is_disabled_and_one_key_disarms_over_it() throws Exception {
        arms();
        operator.presses(KeyCode.SHORTCUT, KeyCode.K).types("15 minutes more");
        window.sees("More time is offered in the last minute.");

        operator.presses(KeyCode.SHORTCUT, KeyCode.L);

        window.sees("read-only");
        assertThat(window.isAsking()).isTrue();
    }

    @Test
    void a_dialog_shows_the_time_that_is_left_and_offers_no_act_once_one_key_has_ended_it()
            throws Exception {
        arms();
        selectsATill();
        operator.clicks(".detail #revoke");
        window.sees("Checked just now");
        operator.types("Till hangs");
        assertThat(left().getText()).startsWith("changes allowed, 14:");
        assertThat(revoke().isDisabled()).isFalse();

        operator.presses(KeyCode.SHORTCUT, KeyCode.L);

        window.sees("Sandbox is read-only. Nothing can be sent before you allow changes again.");
        assertThat(revoke().isDisabled()).isTrue();
        assertThat(left().getParent().isVisible()).isFalse();
        assertThat(window.portos().calls(DELETE)).isZero();

        operator.clicks(".question #allow").clicks(".question #arm");
        window.sees("Checked just now");
        assertThat(window.find(".question #reason", TextField.class).getText())
                .isEqualTo("Till hangs");
        assertThat(revoke().isDisabled()).isFalse();
        assertThat(window.texts()).doesNotContain("Allow changes…");
    }

    @Test
    void a_key_that_is_pasted_into_the_palette_is_never_in_its_field() throws Exception {
        HeadlessToolkit.run(() -> ClipboardText.put(KEY));

        operator.presses(KeyCode.SHORTCUT, KeyCode.K).presses(KeyCode.SHORTCUT, KeyCode.V);
        window.sees("0 of 1,");
        operator.presses(KeyCode.SHORTCUT, KeyCode.Z);

        TextField field = (TextField) operator.focus();
        assertThat(field.getText()).as("undone").isEmpty();
        assertThat(field.getPromptText()).startsWith("Pasted: 32 characters");
        assertThat(window.texts()).doesNotContain(KEY);
    }

    private List<JournalEntry> revokes() throws Exception {
        return window.console().journal().list(JournalFilter.ALL, 100).stream()
                .filter(entry -> entry.act().act().equals("sessions.revoke"))
                .toList();
    }

    private static void tellsOfTheRevoke(JournalEntry entry) {
        assertThat(entry.outcome()).isEqualTo(JournalOutcome.REVOKED);
        assertThat(entry.act().act()).isEqualTo("sessions.revoke");
        assertThat(entry.act().origin().environment()).isEqualTo("Sandbox");
        assertThat(entry.act().reason().text()).isEqualTo("Till hangs");
        assertThat(entry.act().target().person()).matches("\\D+ \\(\\d+\\)");
    }

    private String selectsATill() throws Exception {
        operator.clicks("#filter").types(TILLS);
        FrameWaiter.holds(
                "the filter has worked",
                () -> PortosViewModels.of(window.opened()).sessions().rows().size() < 1000);
        operator.clicks(".table-row-cell");
        window.sees("As of");
        return window.selectedSession();
    }

    private void arms() throws Exception {
        operator.clicks("#arm");
        operator.clicksText("Allow changes for 15 min");
        window.sees("changes allowed, 14:");
    }

    private Label left() throws Exception {
        return window.find(".question-environment #leftText", Label.class);
    }

    private Button revoke() throws Exception {
        return window.find(".question #confirm", Button.class);
    }
}
