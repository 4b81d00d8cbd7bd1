package gatehouse.console.shell;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the person is asked about the SuperOffice of the environment that is open. */
public final class SuperOfficeDialogOpener {
    private final ShellViewModel shell;
    private final DialogHost questions;
    private final Supplier<Map<String, List<ServiceLogin>>> living;
    private boolean askedToQuit;

    SuperOfficeDialogOpener(
            ShellViewModel shell,
            DialogHost questions,
            Supplier<Map<String, List<ServiceLogin>>> living) {
        this.shell = shell;
        this.questions = questions;
        this.living = living;
        shell.deskProperty().subscribe(_ -> there().ifPresent(this::answerSignIn));
    }

    /** Asks whether to open a service login; first to arm, where that is due. */
    public void openLogin() {
        about(ServiceLoginsViewModel::toOpen);
    }

    /** Asks whether to remove the service login that is looked at; first to arm. */
    public void removeLogin() {
        about(ServiceLoginsViewModel::toRemove);
    }

    /** Asks whether to report the service login that is looked at as active; first to arm. */
    public void reportLogin() {
        about(ServiceLoginsViewModel::toReport);
    }

    /** Asks as whom SuperOffice is called. */
    public void signIn() {
        shell.open()
                .ifPresent(desk ->
                        desk.superOffice()
                                .ifPresent(there -> questions.whoCallsSuperOffice(desk, there)));
    }

    /**
     * Whether the program may end now; where service logins of this run may be alive, asks once.
     *
     * @param quit ends it
     */
    public boolean mayQuit(Runnable quit) {
        Map<String, List<ServiceLogin>> left = living.get();
        if (askedToQuit || left.isEmpty()) {
            return true;
        }
        askedToQuit = true;
        questions.whetherToQuit(left, quit);
        return false;
    }

    private void about(Function<ServiceLoginsViewModel, Optional<ActProposal>> act) {
        shell.open()
                .filter(desk -> desk.superOffice().isPresent())
                .ifPresent(desk -> shell.whenArmed(desk, () -> ask(desk, act)));
    }

    private void ask(
            EnvironmentViewModel desk,
            Function<ServiceLoginsViewModel, Optional<ActProposal>> act) {
        act.apply(desk.serviceLogins())
                .ifPresent(proposal -> questions.whetherToDo(desk, proposal, () -> {}));
    }

    private void answerSignIn(SuperOfficeViewModels there) {
        there.access().signInBy(this::signIn);
    }

    private Optional<SuperOfficeViewModels> there() {
        return shell.open().flatMap(EnvironmentViewModel::superOffice);
    }
}
