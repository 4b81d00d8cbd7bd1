package gatehouse.console.shell;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.environments.Environment;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginMessages;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.words.MessageBundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the person is asked about the SuperOffice of the environment that is open. */
public final class SuperOfficeDialogOpener {
    private final ShellViewModel shell;
    private final DialogHost questions;
    private final Supplier<Map<Environment, List<ServiceLogin>>> living;
    private boolean askedToQuit;

    SuperOfficeDialogOpener(
            ShellViewModel shell,
            DialogHost questions,
            Supplier<Map<Environment, List<ServiceLogin>>> living) {
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
        Map<Environment, List<ServiceLogin>> left = living.get();
        if (askedToQuit || left.isEmpty()) {
            return true;
        }
        askedToQuit = true;
        Optional<Runnable> remove =
                areRemovable(left)
                        ? Optional.of(() -> {
                            askedToQuit = false;
                            removeThenQuit(quit);
                        })
                        : Optional.empty();
        questions.whetherToQuit(left, remove, quit);
        return false;
    }

    /** What the window forgets when its environment is left; empty where it forgets nothing. */
    String forgottenKeys() {
        return shell.open()
                .map(EnvironmentViewModel::environment)
                .map(open -> forgottenKeys(open, living.get().getOrDefault(open, List.of())))
                .orElse("");
    }

    private static String forgottenKeys(Environment open, List<ServiceLogin> made) {
        List<String> ids =
                made.stream()
                        .filter(ServiceLogin::hasKey)
                        .map(login -> ServiceLoginMessages.id(login.session()))
                        .toList();
        return ids.isEmpty()
                ? ""
                : MessageBundle.of(
                        "environments.forgets", open.name(), ids.size(), String.join(", ", ids));
    }

    /** Only logins of the environment on the screen that have an id can be removed. */
    private boolean areRemovable(Map<Environment, List<ServiceLogin>> left) {
        Optional<Environment> open = shell.open().map(EnvironmentViewModel::environment);
        return left.entrySet().stream()
                .allMatch(each ->
                        open.equals(Optional.of(each.getKey()))
                                && each.getValue().stream()
                                        .allMatch(one -> one.session().loginId() != null));
    }

    /** Asks about one login after the other; stops where one is not removed. */
    private void removeThenQuit(Runnable quit) {
        Map<Environment, List<ServiceLogin>> left = living.get();
        if (left.isEmpty()) {
            quit.run();
        } else if (areRemovable(left)) {
            ServiceLogin next = left.values().iterator().next().getFirst();
            about(
                    logins -> {
                        logins.selectedProperty().set(next.number());
                        return logins.toRemove();
                    },
                    () -> {
                        if (!living.get().equals(left)) {
                            removeThenQuit(quit);
                        }
                    });
        }
    }

    private void about(Function<ServiceLoginsViewModel, Optional<ActProposal>> act) {
        about(act, () -> {});
    }

    private void about(
            Function<ServiceLoginsViewModel, Optional<ActProposal>> act, Runnable ended) {
        shell.open()
                .filter(desk -> desk.superOffice().isPresent())
                .ifPresent(desk -> shell.whenArmed(desk, () -> ask(desk, act, ended)));
    }

    private void ask(
            EnvironmentViewModel desk,
            Function<ServiceLoginsViewModel, Optional<ActProposal>> act,
            Runnable ended) {
        act.apply(desk.serviceLogins())
                .ifPresent(proposal -> questions.whetherToDo(desk, proposal, ended));
    }

    private void answerSignIn(SuperOfficeViewModels there) {
        there.access().signInBy(this::signIn);
    }

    private Optional<SuperOfficeViewModels> there() {
        return shell.open().flatMap(EnvironmentViewModel::superOffice);
    }
}
