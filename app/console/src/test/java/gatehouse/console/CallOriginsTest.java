package gatehouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.journal.browsing.EntryLink;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.recording.LadderStepLine;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.JournalPlace;
import gatehouse.console.srs.SrsViewModels;
import gatehouse.console.srs.SrsWindow;
import gatehouse.console.wire.WireEntry;

import javafx.util.Subscription;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A call of the network log leads back to what it belongs to. */
@Timeout(180)
class CallOriginsTest extends RunWindowFixture {
    private static final String ENTRY = "Show journal entry";
    private static final String SESSION = "Show session";
    private static final String STEP = "Show step";
    private static final String LIST = "Show list of sessions";
    private static final String RECEIPT = "Show receipt of the run";

    @Test
    void a_call_of_an_act_leads_to_its_journal_entry() {
        revokeAll();
        WireEntry call = deleteOfFourth();

        go(ENTRY);

        assertThat(shell.placeProperty().get()).isEqualTo(JournalPlace.PLACE);
        assertThat(shell.places().journal().model().selectedProperty().get())
                .isEqualTo(Long.toString(call.exchange().scope().actEntry().orElseThrow()));
    }

    @Test
    void a_call_of_a_run_leads_to_its_line_of_the_receipt() {
        RevokeRunViewModel run = revokeAll();
        deleteOfFourth();

        go(RECEIPT);

        assertThat(dialog().run()).isSameAs(run);
        assertThat(dialog().wantedLine()).hasValue(3);
    }

    @Test
    void a_call_of_an_act_leads_to_its_session_while_the_list_has_it() {
        revokeAll();
        deleteOfFourth();
        shell.placeProperty().set(JournalPlace.PLACE);

        go(SESSION);

        assertThat(shell.placeProperty().get()).isEqualTo(PortosWindow.SESSIONS);
        assertThat(selectedSession()).isEqualTo(TILLS.get(3).sessionId());
    }

    @Test
    void a_call_that_only_read_a_session_leads_to_it() {
        revokeAll();
        shows(call ->
                call.exchange().method().equals("GET") && isOf(call, TILLS.get(2).sessionId()));

        leadsTo(SESSION);
        go(SESSION);

        assertThat(selectedSession()).isEqualTo(TILLS.get(2).sessionId());
    }

    @Test
    void a_call_that_was_selected_before_its_list_came_leads_there_once_it_has() {
        Environment twelve = environment("Store 12", store);
        planForTills(PortosViewModels.of(signInTo(twelve))).close();
        shows(call ->
                call.exchange().method().equals("GET") && isOf(call, TILLS.get(2).sessionId()));
        leadsTo(SESSION);
        signInTo(environment("Store 13", other));
        leadsTo();

        signInTo(twelve);

        leadsTo(SESSION);
    }

    @Test
    void a_call_that_read_the_list_leads_to_it() {
        signInToStore();
        shows(call -> call.exchange().url().contains("/sessions?"));
        shell.placeProperty().set(JournalPlace.PLACE);

        leadsTo(LIST);
        go(LIST);

        assertThat(shell.placeProperty().get()).isEqualTo(PortosWindow.SESSIONS);
    }

    @Test
    void a_call_of_the_ladder_leads_to_its_step() {
        var opened = new SrsAddress(other.server(), "https://desk.example");
        shell.go(new Environment("Desk", EnvironmentKind.TEST, opened));
        ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        RecordingViewModel recording = SrsViewModels.of(shell.open().orElseThrow()).recording();
        Subscription open = recording.open();
        ui.until(() -> stepWithCall(recording).isPresent());
        open.unsubscribe();
        LadderStepLine step = stepWithCall(recording).orElseThrow();
        shows(call -> call.number() == step.callNumber().orElseThrow());
        shell.placeProperty().set(JournalPlace.PLACE);

        go(STEP);

        assertThat(shell.placeProperty().get()).isEqualTo(SrsWindow.RECORDING);
        assertThat(recording.selectedProperty().get()).contains(step);
    }

    private static Optional<LadderStepLine> stepWithCall(RecordingViewModel recording) {
        return recording.steps().stream().filter(step -> step.callNumber().isPresent()).findFirst();
    }

    @Test
    void in_a_window_of_another_environment_a_call_leads_to_no_session() {
        RevokeRunViewModel run = revokeAll();
        deleteOfFourth();
        leadsTo(ENTRY, SESSION, RECEIPT);

        signInTo(environment("Store 13", other));
        shell.wire().selectedProperty().set("");
        leadsTo();
        deleteOfFourth();

        leadsTo(ENTRY, RECEIPT);
    }

    @Test
    void while_a_dialog_is_open_a_call_leads_back_to_that_alone() {
        revokeAll();
        deleteOfFourth();
        leadsTo(ENTRY, SESSION, RECEIPT);

        shell.askPalette();

        leadsTo("Back to the dialog");
    }

    @Test
    void the_word_about_a_sign_out_leads_to_its_call() {
        signInToStore();
        shell.signOut();
        ui.until(() -> shell.toastProperty().get().hasCalls());

        shell.callDialogs().show(shell.toastProperty().get().act().orElseThrow());

        ui.until(() -> shell.wire().selectedCall().isPresent());
        WireEntry shown = shell.wire().selectedCall().orElseThrow();
        assertThat(shown.exchange().scope().purpose()).isEqualTo("end-session");
        assertThat(isOf(shown, OWN.sessionId())).isTrue();
    }

    private RevokeRunViewModel revokeAll() {
        mayAnswer.countDown();
        RevokeRunViewModel run = beginRun();
        ui.until(() -> ending(run).isPresent() && run.receipt().rows().size() == TILLS.size());
        dialog().close();
        return run;
    }

    /** Shows the call of the fourth line. */
    private WireEntry deleteOfFourth() {
        String session = TILLS.get(3).sessionId();
        return shows(call -> call.exchange().method().equals("DELETE") && isOf(call, session));
    }

    private static boolean isOf(WireEntry call, String session) {
        return call.exchange().url().contains("/sessions/" + session.substring(0, 6));
    }

    private WireEntry shows(Predicate<WireEntry> wanted) {
        shell.wire().drawer().show();
        shell.wire().rearrange(arranged -> arranged.hidingNothing());
        ui.until(() -> shell.wire().calls().stream().anyMatch(wanted));
        WireEntry call = shell.wire().calls().stream().filter(wanted).findFirst().orElseThrow();
        shell.wire().show(call.number());
        return call;
    }

    private void leadsTo(String... texts) {
        ui.until(() -> links().stream().map(EntryLink::text).toList().equals(List.of(texts)));
    }

    private void go(String text) {
        ui.until(() -> links().stream().anyMatch(link -> link.text().equals(text)));
        links().stream().filter(link -> link.text().equals(text)).forEach(link -> link.act().run());
    }

    private List<EntryLink> links() {
        return shell.callDialogs().origins().linksProperty().get();
    }

    private String selectedSession() {
        return PortosViewModels.of(shell.open().orElseThrow()).sessions().selectedProperty().get();
    }
}
