package gatehouse.console.shell;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.RecordingPhrases;
import gatehouse.console.recording.RecordingSessionState;
import gatehouse.console.recording.RecordingSignInViewModel;
import gatehouse.console.recording.server.RecordingServerViewModel;
import gatehouse.console.srs.SrsServices;
import gatehouse.console.work.Background;

import java.util.function.Consumer;

/** What the person is asked about the SRS of the environment that is open. */
public final class RecordingDialogOpener {
    private final ShellViewModel shell;
    private final DialogHost questions;
    private final Background background;

    RecordingDialogOpener(ShellViewModel shell, DialogHost questions, Background background) {
        this.shell = shell;
        this.questions = questions;
        this.background = background;
    }

    /** Asks whether to sign an agent in; first to arm, where that is due. */
    public void signIn() {
        armed(there -> {
            if (there.recording()
                    .ladderProperty()
                    .get()
                    .filter(LadderReport::isKnown)
                    .isPresent()) {
                SrsServices desk = there.desk();
                questions.ask(close -> {
                    var model =
                            new RecordingSignInViewModel(
                                    desk.connection(), desk.session(), background, close);
                    desk.played().ifPresent(model::played);
                    return new DialogRequest.RecordingSignIn(model);
                });
            }
        });
    }

    /** Asks whether to log out what was opened here, or may have been; first to arm. */
    public void logOut() {
        armed(there -> {
            switch (there.desk().session().report().state()) {
                case RecordingSessionState.Open open ->
                        ask(RecordingPhrases.logOut(there.desk().session(), subject(there), open));
                case RecordingSessionState.Uncertain uncertain ->
                        ask(
                                RecordingPhrases.logOutAnyway(
                                        there.desk().session(), subject(there), uncertain));
                case RecordingSessionState.None _,
                        RecordingSessionState.SigningIn _,
                        RecordingSessionState.LoggingOut _,
                        RecordingSessionState.Over _ -> {}
            }
        });
    }

    /** Leaves a session alone of which nobody knows whether it is open. */
    public void leaveIt() {
        there(there -> {
            SrsServices desk = there.desk();
            background.write(desk.session()::leave, _ -> {}, _ -> {});
        });
    }

    /** Asks whether to trust the certificate that stands in the way; first to arm. */
    public void trust() {
        armed(there ->
                there.recording()
                        .ladderProperty()
                        .get()
                        .flatMap(LadderReport::untrusted)
                        .ifPresent(shown ->
                                shell.open()
                                        .ifPresent(desk ->
                                                questions.whetherToDo(
                                                        desk,
                                                        RecordingPhrases.trust(
                                                                there.desk().trust(), shown),
                                                        there.recording()::look))));
    }

    /** Offers to look at the recording server itself. */
    public void checkServer() {
        there(there ->
                questions.ask(close ->
                        new DialogRequest.RecordingServer(
                                new RecordingServerViewModel(
                                        there.desk().server(), background, close))));
    }

    private void ask(ActProposal proposal) {
        shell.open().ifPresent(desk -> questions.whetherToDo(desk, proposal, () -> {}));
    }

    private static String subject(SrsViewModels there) {
        return there.recording().subject();
    }

    private void armed(Consumer<SrsViewModels> act) {
        shell.open()
                .ifPresent(model ->
                        model.srs()
                                .ifPresent(
                                        there -> shell.whenArmed(model, () -> act.accept(there))));
    }

    private void there(Consumer<SrsViewModels> act) {
        shell.open().flatMap(EnvironmentViewModel::srs).ifPresent(act);
    }
}
