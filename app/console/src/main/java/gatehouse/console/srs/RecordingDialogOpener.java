package gatehouse.console.srs;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ReadOnlyObstacle;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.RecordingPhrases;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.RecordingSessionState;
import gatehouse.console.recording.RecordingSignInViewModel;
import gatehouse.console.recording.server.RecordingServerViewModel;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.WindowContext;

import java.util.function.Consumer;

/** What the person is asked about the SRS of the environment that is open. */
public final class RecordingDialogOpener {
    private final WindowContext window;

    RecordingDialogOpener(WindowContext window) {
        this.window = window;
    }

    /** Asks whether to sign an agent in; first to arm, where that is due. */
    public void signIn() {
        window.whenArmed(SrsViewModels.class, this::signIn);
    }

    private void signIn(EnvironmentViewModel environment, SrsViewModels there) {
        signIn(environment, there, _ -> {});
    }

    /**
     * @param fill types into the question what is known already
     */
    private void signIn(
            EnvironmentViewModel environment,
            SrsViewModels there,
            Consumer<RecordingSignInViewModel> fill) {
        if (there.recording().ladderProperty().get().filter(LadderReport::isKnown).isPresent()) {
            SrsServices services = there.services();
            window.dialogs()
                    .ask(close -> {
                        var model =
                                new RecordingSignInViewModel(
                                        services.connection(),
                                        services.session(),
                                        window.background(),
                                        new ReadOnlyObstacle(
                                                environment.environment().name(),
                                                environment.guard().armedProperty(),
                                                this::allowSignIn),
                                        close);
                        services.played().ifPresent(model::played);
                        fill.accept(model);
                        return new SrsDialog.SignIn(model, environment.connection(there));
                    });
        }
    }

    /** Asks to allow changes, and then for the agent again. */
    private void allowSignIn() {
        if (window.dialogs().dialogProperty().get() instanceof SrsDialog.SignIn(var typed, _)) {
            window.whenArmed(
                    SrsViewModels.class,
                    (environment, there) -> signIn(environment, there, next -> fill(next, typed)));
        }
    }

    /** With all that was typed but the password. */
    private static void fill(RecordingSignInViewModel next, RecordingSignInViewModel typed) {
        next.userProperty().set(typed.userProperty().get());
        next.reasonProperty().set(typed.reasonProperty().get());
        next.ticketProperty().set(typed.ticketProperty().get());
        next.askForCsrfProperty().set(typed.askForCsrfProperty().get());
        next.configuration().takeOver(typed.configuration());
    }

    /** Asks whether to log out what was opened here, or may have been; first to arm. */
    public void logOut() {
        window.whenArmed(SrsViewModels.class, this::logOut);
    }

    private void logOut(EnvironmentViewModel environment, SrsViewModels there) {
        RecordingSession session = there.services().session();
        String subject = there.recording().subject();
        switch (session.report().state()) {
            case RecordingSessionState.Open open ->
                    ask(environment, there, RecordingPhrases.logOut(session, subject, open));
            case RecordingSessionState.Uncertain uncertain ->
                    ask(
                            environment,
                            there,
                            RecordingPhrases.logOutAnyway(session, subject, uncertain));
            case RecordingSessionState.None _,
                    RecordingSessionState.SigningIn _,
                    RecordingSessionState.LoggingOut _,
                    RecordingSessionState.Over _ -> {}
        }
    }

    private void ask(EnvironmentViewModel environment, SrsViewModels there, ActProposal proposal) {
        window.dialogs().whetherToDo(environment, there, proposal, () -> {});
    }

    /** Leaves a session alone of which nobody knows whether it is open. */
    public void leaveIt() {
        window.with(
                SrsViewModels.class,
                there ->
                        window.background()
                                .write(there.services().session()::leave, _ -> {}, _ -> {}));
    }

    /** Asks whether to trust the certificate that stands in the way; first to arm. */
    public void trust() {
        window.whenArmed(
                SrsViewModels.class,
                (environment, there) ->
                        there.recording()
                                .ladderProperty()
                                .get()
                                .flatMap(LadderReport::untrusted)
                                .ifPresent(shown ->
                                        window.dialogs()
                                                .whetherToDo(
                                                        environment,
                                                        there,
                                                        RecordingPhrases.trust(
                                                                there.services().trust(), shown),
                                                        there.recording()::look)));
    }

    /** Offers to look at the recording server itself. */
    public void checkServer() {
        window.with(
                SrsViewModels.class,
                there ->
                        window.dialogs()
                                .ask(close ->
                                        new SrsDialog.AskServer(
                                                new RecordingServerViewModel(
                                                        there.services().server(),
                                                        window.background(),
                                                        close))));
    }
}
