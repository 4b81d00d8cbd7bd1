package gatehouse.console.shell;

import gatehouse.clients.http.Exchange;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.passwords.StoredPasswords;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a window lends to the systems in it.
 *
 * @param shell the window
 * @param dialogs what the person is asked
 * @param services what the program lends to each window
 */
public record WindowContext(ShellViewModel shell, DialogHost dialogs, WindowServices services) {
    /** Small choices of the person. */
    public PreferenceStore preferences() {
        return services.preferences();
    }

    /** The passwords that are kept on request. */
    public StoredPasswords passwords() {
        return services.passwords();
    }

    /** Records what a person looks at, takes along or allows. */
    public LocalActRunner recorder() {
        return services.opener().recorder();
    }

    /** Does work beside the thread of the window. */
    public Background background() {
        return services.background();
    }

    /** Does what is due later, on the thread of the window. */
    public DelayTicker ticker() {
        return services.ticker();
    }

    /** The wall clock of this computer. */
    public InstantSource clock() {
        return services.clocks().wall();
    }

    /** Writes points of time for people. */
    public TimeFormat times() {
        return services.times().format();
    }

    /** What is shown of a system; empty where the environment on the screen has none. */
    public <M extends SystemViewModels> Optional<M> find(Class<M> kind) {
        return shell.open().flatMap(environment -> environment.find(kind));
    }

    /** The same where it is over the connection that a call was made over. */
    public <M extends SystemViewModels> Optional<M> find(Class<M> kind, Exchange call) {
        return shell.open()
                .filter(there ->
                        there.environment().id().value().equals(call.scope().environmentId()))
                .flatMap(there ->
                        there.find(kind)
                                .filter(shown ->
                                        there.connection(shown)
                                                .id()
                                                .value()
                                                .equals(call.scope().connectionId())));
    }

    /** Does something with what is shown of a system, where there is any. */
    public <M extends SystemViewModels> void with(Class<M> kind, Consumer<M> act) {
        find(kind).ifPresent(act);
    }

    /** The same with the environment that it belongs to. */
    public <M extends SystemViewModels> void with(
            Class<M> kind, BiConsumer<EnvironmentViewModel, M> act) {
        shell.open()
                .ifPresent(environment ->
                        environment.find(kind).ifPresent(there -> act.accept(environment, there)));
    }

    /** The same once changes are allowed; the person is asked to allow them first. */
    public <M extends SystemViewModels> void whenArmed(
            Class<M> kind, BiConsumer<EnvironmentViewModel, M> act) {
        with(
                kind,
                (environment, there) ->
                        shell.guard().whenArmed(environment, () -> act.accept(environment, there)));
    }

    /** Why a command cannot be done. */
    public CommandObstacles obstacles() {
        return new CommandObstacles(shell);
    }

    /** Whether somebody is signed in to the environment on the screen. */
    public ObservableBooleanValue signedIn() {
        return BooleanExpression.booleanExpression(
                shell.environmentProperty()
                        .map(now ->
                                now instanceof EnvironmentState.Ready(EnvironmentViewModel there)
                                        && there.signIn().isPresent()));
    }

    /** Whether the environment on the screen has a system. */
    public ObservableBooleanValue has(Class<? extends SystemViewModels> kind) {
        return holds(kind, _ -> new SimpleBooleanProperty(true));
    }

    /** Whether the environment on the screen has a system, and something holds there. */
    public <M extends SystemViewModels> ObservableBooleanValue holds(
            Class<M> kind, Function<M, ObservableValue<Boolean>> value) {
        return BooleanExpression.booleanExpression(
                shell.environmentProperty()
                        .flatMap(_ ->
                                find(kind)
                                        .map(value)
                                        .orElseGet(() -> new SimpleBooleanProperty(false))));
    }
}
