package gatehouse.console.portos;

import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.connections.portos.KnownDeviceStore;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.connections.portos.PortosSignInAnswer;
import gatehouse.console.connections.portos.PortosSignInService;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.passwords.PasswordKeepingViewModel;
import gatehouse.console.passwords.StoredPasswords;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.shell.DialogHost;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.shell.EnvironmentSignIn;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.WorkFailure;

import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** The sign-in to the Portos of an environment. */
final class PortosEnvironmentSignIn implements EnvironmentSignIn {
    private final PortosServices services;
    private final Environment environment;
    private final ConnectionSpec where;
    private final SessionsViewModel sessions;
    private final DialogHost dialogs;
    private final Background background;
    private final StoredPasswords passwords;
    private final KnownDeviceStore devices;
    private Subscription lost = Subscription.EMPTY;

    PortosEnvironmentSignIn(
            PortosServices services,
            EnvironmentLease lease,
            SessionsViewModel sessions,
            WindowContext window) {
        this.services = services;
        this.environment = lease.environment();
        this.where = lease.chosen(PortosServices.class).orElseThrow();
        this.sessions = sessions;
        this.dialogs = window.dialogs();
        this.background = window.background();
        this.passwords = window.passwords();
        this.devices = new KnownDeviceStore(window.preferences());
    }

    @Override
    public String who() {
        return services.connection().signedIn().map(PortosCaller::text).orElse("");
    }

    @Override
    public Function<Runnable, SystemDialog> question(String why, Consumer<String> signedIn) {
        var service =
                new PortosSignInService(
                        environment.id(), where, services.connection(), services.signIn(), devices);
        return close -> {
            var model =
                    new PortosSignInViewModel(
                            service,
                            new PasswordKeepingViewModel(passwords, where.id(), background),
                            background,
                            answer -> signedIn.accept(warning(answer)),
                            close);
            model.because(why);
            services.played().ifPresent(model::offer);
            return new PortosDialog.SignIn(model, where);
        };
    }

    /** What a sign-in that worked has done besides; empty where there is nothing to say. */
    private static String warning(PortosSignInAnswer answer) {
        var warnings = new ArrayList<String>();
        if (answer.caller() instanceof PortosCaller.Login(PortosSignInResult signed)
                && KnownDeviceStore.isTill(signed.deviceEnvName())) {
            warnings.add(MessageBundle.of("signIn.wasTill", signed.deviceName()));
        }
        if (!answer.noted()) {
            warnings.add(MessageBundle.of("signIn.notRecorded"));
        }
        if (!answer.storing().isEmpty()) {
            warnings.add(answer.storing());
        }
        return String.join(" ", warnings);
    }

    @Override
    public void leaveQuestion() {
        dialogs.leave(PortosDialog.SignIn.class);
    }

    @Override
    public void begin() {
        sessions.read();
    }

    /** A list that never came says that signing in once more would not help. */
    @Override
    public boolean isRenewable() {
        return services.played().isPresent() && !sessions.rows().isEmpty();
    }

    @Override
    public void signOut(Consumer<SignOutResult> done, Consumer<WorkFailure> failed) {
        services.connection()
                .leave()
                .ifPresent(who ->
                        background.write(
                                () -> services.endSession(who),
                                ended -> ended.ifPresent(done),
                                failed));
    }

    @Override
    public void whenLost(Runnable act) {
        lost.unsubscribe();
        lost = services.connection().whenLost(() -> background.onUi(act));
    }

    /** Listens to nothing more. */
    void forget() {
        lost.unsubscribe();
    }
}
