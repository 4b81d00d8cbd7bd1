package gatehouse.console.portos;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.sessions.revoke.ReceiptRow;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.MessageBundle;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import java.util.Optional;

/** A run as a window shows it: how far it is, its receipt, and what can be done about it. */
public final class RunDialogViewModel {
    private final WindowContext window;
    private final RevokeRunRegistry registry;
    private final RevokeRunViewModel run;
    private final Runnable close;

    /**
     * @param close takes it off the screen; the run goes on
     */
    RunDialogViewModel(
            WindowContext window,
            RevokeRunRegistry registry,
            RevokeRunViewModel run,
            Runnable close) {
        this.window = window;
        this.registry = registry;
        this.run = run;
        this.close = close;
    }

    /** The run. */
    public RevokeRunViewModel run() {
        return run;
    }

    /** Why the run cannot go on now, nor be tried again; empty where it can. */
    public ObservableValue<String> obstacle() {
        return window.shell()
                .deskProperty()
                .flatMap(_ ->
                        here().map(there -> there.guard().armedProperty().map(this::obstacle))
                                .orElseGet(this::elsewhere));
    }

    private ObservableValue<String> elsewhere() {
        String where = run.header().environment();
        return new SimpleBooleanProperty(true)
                .map(_ -> MessageBundle.of("run.obstacle.elsewhere", where));
    }

    private String obstacle(boolean armed) {
        return armed ? "" : MessageBundle.of("run.obstacle.readOnly", run.header().environment());
    }

    /** The environment on the screen, where it is that of the run, over the same connection. */
    private Optional<EnvironmentViewModel> here() {
        return window.shell()
                .open()
                .filter(there -> there.environment().isCalled(run.header().environment()))
                .filter(there ->
                        there.find(PortosViewModels.class)
                                .map(there::connection)
                                .map(ConnectionSpec::name)
                                .filter(run.header().connection()::equals)
                                .isPresent());
    }

    /** The environment of the run, where the window shows it. */
    Optional<Environment> environment() {
        return here().map(EnvironmentViewModel::environment);
    }

    /** Goes on with it, or tries again what was refused, unknown or not tried. */
    public void proceed() {
        if (!run.isGoing() && obstacle().getValue().isEmpty()) {
            here().ifPresent(there ->
                    there.find(PortosViewModels.class)
                            .ifPresent(portos -> registry.proceed(run, portos.share())));
        }
    }

    /** Ends a run that is left unfinished; nothing is sent. */
    public void closeRun() {
        if (run.stateProperty().get() instanceof RevokeRunState.Left) {
            registry.closeRun(run);
        }
    }

    /** Leads to the new session of somebody who is back. */
    public void show(ReceiptRow row) {
        row.back()
                .ifPresent(session -> {
                    close.run();
                    window.with(PortosViewModels.class, portos -> portos.detail().look(session));
                });
    }

    /** Takes it off the screen; the run goes on. */
    public void close() {
        close.run();
    }
}
