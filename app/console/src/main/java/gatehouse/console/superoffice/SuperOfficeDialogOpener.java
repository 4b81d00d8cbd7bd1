package gatehouse.console.superoffice;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.environments.Environment;
import gatehouse.console.servicelogin.QuitDialogViewModel;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginMessages;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.MessageBundle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the person is asked about the SuperOffice of the environment that is open. */
public final class SuperOfficeDialogOpener {
    private final WindowContext window;
    private final Supplier<Map<Environment, List<ServiceLogin>>> living;
    private boolean askedToQuit;

    SuperOfficeDialogOpener(
            WindowContext window, Supplier<Map<Environment, List<ServiceLogin>>> living) {
        this.window = window;
        this.living = living;
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
        window.with(SuperOfficeViewModels.class, there -> window.dialogs().ask(there::question));
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
        window.dialogs()
                .ask(close ->
                        new SuperOfficeDialog.Quit(
                                new QuitDialogViewModel(
                                        left, remove, elsewhere(left), this::go, quit, close)));
        return false;
    }

    /** Opens the place of the service logins; the program asks again before it ends. */
    private void go(Environment there) {
        askedToQuit = false;
        window.shell().placeProperty().set(SuperOfficeWindow.SERVICE_LOGIN);
        window.shell().go(there);
    }

    /** Of the environments with logins that can be removed, one that has to be opened first. */
    private Optional<Environment> elsewhere(Map<Environment, List<ServiceLogin>> left) {
        return left.entrySet().stream()
                .filter(each -> !isOpen(each.getKey()))
                .filter(each -> each.getValue().stream().anyMatch(SuperOfficeDialogOpener::hasId))
                .map(Map.Entry::getKey)
                .max(Comparator.comparing(Environment::kind));
    }

    /** The keys that are forgotten when an environment is left; empty where there are none. */
    String forgottenKeys(Environment open) {
        List<ServiceLogin> made = living.get().getOrDefault(open, List.of());
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
        return left.entrySet().stream()
                .allMatch(each ->
                        isOpen(each.getKey())
                                && each.getValue().stream()
                                        .allMatch(SuperOfficeDialogOpener::hasId));
    }

    private boolean isOpen(Environment environment) {
        return window.shell()
                .open()
                .map(EnvironmentViewModel::environment)
                .filter(environment::equals)
                .isPresent();
    }

    private static boolean hasId(ServiceLogin login) {
        return login.session().loginId() != null;
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
        window.whenArmed(
                SuperOfficeViewModels.class,
                (environment, there) ->
                        act.apply(there.logins())
                                .ifPresent(proposal ->
                                        window.dialogs()
                                                .whetherToDo(environment, there, proposal, ended)));
    }
}
