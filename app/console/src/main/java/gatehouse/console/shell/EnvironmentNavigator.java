package gatehouse.console.shell;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.lease.EnvironmentOpener;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The environment on the screen: opened, signed in to, lost, left. */
final class EnvironmentNavigator {
    private final EnvironmentOpener opener;
    private final WindowContext window;
    private final List<SystemWindow> systems;
    private final DialogHost dialogs;
    private final Background background;
    private final ReadOnlyObjectWrapper<EnvironmentState> state =
            new ReadOnlyObjectWrapper<>(new EnvironmentState.Opening(Environment.SANDBOX));
    private final Subscription listening;
    private int openings;
    private boolean leaving;
    private boolean unlocking;

    EnvironmentNavigator(WindowContext window, List<SystemWindow> systems) {
        this.opener = window.services().opener();
        this.window = window;
        this.systems = systems;
        this.dialogs = window.dialogs();
        this.background = window.background();
        this.listening =
                new JournalDialogOpener(opener, window)
                        .watch(() -> state.get().environment())
                        .and(opener.listen(this::left));
    }

    ReadOnlyObjectProperty<EnvironmentState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Optional<EnvironmentViewModel> model() {
        return switch (state.get()) {
            case EnvironmentState.Ready(EnvironmentViewModel model) -> Optional.of(model);
            case EnvironmentState.SignedOut(EnvironmentViewModel model) -> Optional.of(model);
            case EnvironmentState.Opening _, EnvironmentState.Failed _, EnvironmentState.Locked _ ->
                    Optional.empty();
        };
    }

    /** Leaves what is open, read-only, and opens another environment. */
    void go(Environment environment) {
        openings++;
        int own = openings;
        dialogs.leave();
        model().ifPresent(this::leave);
        state.set(new EnvironmentState.Opening(environment));
        withSecrets(
                environment,
                opener.needs(environment),
                () ->
                        background.write(
                                () -> opener.open(environment),
                                lease -> opened(own, lease),
                                why -> failed(own, environment, why)));
    }

    /** Leaves what is open for good, with its secrets, and shows nothing more. */
    void lock() {
        openings++;
        systems.forEach(SystemWindow::lock);
        dialogs.leave();
        Optional<EnvironmentViewModel> left = model();
        left.ifPresent(EnvironmentViewModel::leave);
        state.set(new EnvironmentState.Locked(state.get().environment()));
        leaving = true;
        unlocking = false;
        background.write(
                () -> {
                    left.ifPresent(model -> model.lease().abandon());
                    opener.forgetSecrets();
                    return left;
                },
                _ -> left(),
                _ -> left());
    }

    /** Whether another window shows an environment; that one comes to the front then. */
    boolean isShownElsewhere(Environment environment) {
        return window.services().others().showOther(environment);
    }

    /** Leaves what is open, as its window closes. */
    void close() {
        openings++;
        listening.unsubscribe();
        systems.forEach(SystemWindow::close);
        dialogs.leave();
        model().ifPresent(this::leave);
    }

    /** Any environment was left, by this window or another one. */
    private void left(Environment environment, SignOutResult end) {
        background.onUi(() ->
                window.shell().tell(new SignOutWords(environment, end, window.times()).ofLeft()));
    }

    private void left() {
        leaving = false;
        if (unlocking) {
            unlock();
        }
    }

    /** Opens again what was locked, once it is signed out of, or asks once more who is there. */
    void unlock() {
        unlocking = leaving;
        if (leaving) {
            return;
        }
        switch (state.get()) {
            case EnvironmentState.Locked(Environment environment) -> go(environment);
            case EnvironmentState.Failed(Environment environment, var _) -> go(environment);
            case EnvironmentState.SignedOut _ -> signIn();
            case EnvironmentState.Opening _, EnvironmentState.Ready _ -> {}
        }
    }

    /** Asks for the secrets of the connections that are shown, in place of those that are known. */
    void askSecrets() {
        model().ifPresent(shown ->
                dialogs.whichSecrets(
                        shown.environment(), shown.lease().needs(), opener.secrets(), () -> {}));
    }

    /** Asks for the secrets that are missing, and goes on when the person has answered. */
    private void withSecrets(Environment environment, List<SecretNeed> needs, Runnable open) {
        List<SecretNeed> missing =
                needs.stream().filter(need -> !opener.secrets().has(need)).toList();
        if (missing.isEmpty()) {
            open.run();
        } else {
            dialogs.whichSecrets(environment, missing, opener.secrets(), open);
        }
    }

    /** Shows another connection of the environment that is open, which is read-only again. */
    void choose(ConnectionSpec connection) {
        model().ifPresent(shown -> {
            openings++;
            int own = openings;
            dialogs.leave();
            shown.leave();
            EnvironmentLease lease = shown.lease();
            state.set(new EnvironmentState.Opening(shown.environment()));
            withSecrets(
                    shown.environment(),
                    opener.needs(shown.environment(), connection),
                    () ->
                            background.write(
                                    () -> lease.choose(connection),
                                    _ -> opened(own, lease),
                                    why -> failed(own, shown.environment(), why)));
        });
    }

    /** A lease that comes after the person has gone elsewhere is given back. */
    private void opened(int opening, EnvironmentLease lease) {
        if (opening == openings) {
            opened(lease);
        } else {
            close(lease);
        }
    }

    private void failed(int opening, Environment environment, WorkFailure why) {
        if (opening == openings) {
            state.set(new EnvironmentState.Failed(environment, why));
        }
    }

    void signIn() {
        model().ifPresent(model -> model.signIn().ifPresent(it -> ask(model, it, "")));
    }

    void signOut() {
        model().ifPresent(model ->
                model.signIn()
                        .ifPresent(signIn -> {
                            dialogs.leave();
                            model.guard().retire();
                            signIn.signOut(done -> tell(model.environment(), done), this::notEnded);
                            state.set(new EnvironmentState.SignedOut(model));
                        }));
    }

    private void notEnded(WorkFailure why) {
        warn(FailureMessages.of(why).text());
    }

    private void tell(Environment environment, SignOutResult done) {
        window.shell().tell(new SignOutWords(environment, done, window.times()).ofShown());
    }

    private void opened(EnvironmentLease opened) {
        var model = new EnvironmentViewModel(opened, systems, window);
        state.set(stateOf(model));
        model.signIn()
                .ifPresent(signIn -> {
                    signIn.whenLost(() -> lost(model, signIn));
                    if (signIn.who().isEmpty()) {
                        ask(model, signIn, "");
                    }
                });
    }

    private static EnvironmentState stateOf(EnvironmentViewModel model) {
        return model.signIn().filter(signIn -> signIn.who().isEmpty()).isPresent()
                ? new EnvironmentState.SignedOut(model)
                : new EnvironmentState.Ready(model);
    }

    private void ask(EnvironmentViewModel model, EnvironmentSignIn signIn, String why) {
        var all = new ArrayList<Function<Runnable, SystemDialog>>();
        all.add(signIn.question(why, warning -> signedIn(model, warning)));
        all.addAll(model.furtherSignIns());
        dialogs.whoIsThere(all);
    }

    private void signedIn(EnvironmentViewModel model, String warning) {
        Optional<EnvironmentViewModel> shown = model().filter(model::isOver);
        if (shown.isEmpty()) {
            return;
        }
        Optional<EnvironmentSignIn> signIn = shown.get().signIn();
        signIn.ifPresent(EnvironmentSignIn::leaveQuestion);
        state.set(new EnvironmentState.Ready(shown.get()));
        signIn.ifPresent(EnvironmentSignIn::begin);
        if (!warning.isEmpty()) {
            warn(warning);
        }
    }

    /** A 401 came: the token is dead, and nothing more goes out before a new sign-in. */
    private void lost(EnvironmentViewModel model, EnvironmentSignIn signIn) {
        if (state.get() instanceof EnvironmentState.Ready(EnvironmentViewModel open)
                && open.equals(model)) {
            if (signIn.isRenewable()) {
                go(model.environment());
                warn(MessageBundle.of("signIn.again"));
                return;
            }
            model.guard().retire();
            state.set(new EnvironmentState.SignedOut(model));
            ask(model, signIn, MessageBundle.of("signIn.lost"));
        }
    }

    private void warn(String text) {
        window.shell().tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, text));
    }

    private void leave(EnvironmentViewModel model) {
        model.leave();
        close(model.lease());
    }

    /** Blocks while the last lease signs out; a fault of the program goes to its own handler. */
    private void close(EnvironmentLease lease) {
        background.write(
                () -> {
                    lease.close();
                    return lease;
                },
                _ -> {},
                _ -> {});
    }
}
