package gatehouse.console.shell;

import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.acts.local.GuardActs;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.systems.OpenConnection;

import javafx.util.Subscription;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the window shows of one environment. */
public final class EnvironmentViewModel {
    private final EnvironmentLease lease;
    private final WriteGuardViewModel guard;
    private final GuardActs guardActs;
    private final List<SystemViewModels> systems;
    private final Set<Runnable> leaving = new LinkedHashSet<>();

    /**
     * The view-models over a lease, which they give back when they are left.
     *
     * @param windows what the window has of each system
     */
    EnvironmentViewModel(EnvironmentLease lease, List<SystemWindow> windows, WindowContext window) {
        this.lease = lease;
        this.guardActs = new GuardActs(window.recorder(), lease.environment(), lease.guard());
        this.guard =
                new WriteGuardViewModel(
                        lease.guard(),
                        window.ticker(),
                        () -> window.background().write(guardActs::disarmed, _ -> {}, _ -> {}));
        var scope = new EnvironmentScope(lease, guard);
        this.systems =
                windows.stream()
                        .<SystemViewModels>flatMap(system -> system.open(scope).stream())
                        .toList();
    }

    /** Which environment. */
    public Environment environment() {
        return lease.environment();
    }

    /** The places for the systems that this environment has. */
    public List<ShellPlace> places() {
        return systems.stream().flatMap(system -> system.places().stream()).toList();
    }

    /** The connections among which a person chooses one for a place. */
    public List<ConnectionSpec> connections(ShellPlace place) {
        return at(place).map(there -> lease.connections(there.connectionType())).orElse(List.of());
    }

    /** The connection that a place shows. */
    public Optional<ConnectionSpec> connection(ShellPlace place) {
        return at(place).flatMap(there -> lease.chosen(there.connectionType()));
    }

    /** The connection that is used to a system that is shown. */
    public ConnectionSpec connection(SystemViewModels there) {
        return lease.chosen(there.connectionType()).orElseThrow();
    }

    /** That place where this environment has it or the program does, else the first it has. */
    ShellPlace nearest(ShellPlace wanted) {
        List<ShellPlace> here = places();
        boolean there = here.contains(wanted) || wanted.isOfProgram();
        return here.isEmpty() || there ? wanted : here.getFirst();
    }

    /** What is open over a connection that is shown; empty where it is not. */
    Optional<OpenConnection> over(String connectionId) {
        return systems.stream()
                .filter(there -> connection(there).id().value().equals(connectionId))
                .<OpenConnection>flatMap(there -> lease.find(there.connectionType()).stream())
                .findFirst();
    }

    /** Runs when this is left; the same one runs once, however often it was given. */
    void whenLeft(Runnable act) {
        leaving.add(act);
    }

    /** Read-only or armed. */
    public WriteGuardViewModel guard() {
        return guard;
    }

    /** Runs {@code act} whenever there is something else that a call may lead to. */
    Subscription whenRead(Runnable act) {
        return systems.stream()
                .map(system -> system.whenRead(act))
                .reduce(Subscription.EMPTY, Subscription::and);
    }

    /** Allows changes, and records that. */
    GuardActs guardActs() {
        return guardActs;
    }

    /** What is shown of one system; empty where this environment has none. */
    public <M extends SystemViewModels> Optional<M> find(Class<M> kind) {
        return systems.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The time zone of the shop whose systems are shown; empty where none is known. */
    Optional<ZoneId> timeZone() {
        return systems.stream().flatMap(system -> system.timeZone().stream()).findFirst();
    }

    /** The sign-in, where one of the systems needs one. */
    Optional<EnvironmentSignIn> signIn() {
        return systems.stream().flatMap(system -> system.signIn().stream()).findFirst();
    }

    /** What is asked together with the sign-in. */
    List<Function<Runnable, SystemDialog>> furtherSignIns() {
        return systems.stream().flatMap(system -> system.furtherSignIn().stream()).toList();
    }

    /** Who is signed in: {@code Majiteľ on TOOL1}; empty when nobody is. */
    public String signedInAs() {
        return signIn().map(EnvironmentSignIn::who).orElse("");
    }

    /** Reads again what a place shows. */
    void refresh(ShellPlace place) {
        at(place).ifPresent(there -> there.refresh(place));
    }

    /** What is looked at in a place, as text to be copied; empty where nothing is. */
    Optional<String> text(ShellPlace place) {
        return at(place).flatMap(there -> there.text(place));
    }

    /** What is typed to see fewer in a place; empty where nothing is. */
    Optional<FilterViewModel> filter(ShellPlace place) {
        return at(place).flatMap(there -> there.filter(place));
    }

    private Optional<SystemViewModels> at(ShellPlace place) {
        return systems.stream().filter(system -> system.places().contains(place)).findFirst();
    }

    EnvironmentLease lease() {
        return lease;
    }

    /** Whether this shows the same open environment as {@code other}. */
    boolean isOver(EnvironmentViewModel other) {
        return lease.isOnSame(other.lease);
    }

    /**
     * Asks nothing more, and lets no further write through; those that have begun go on, and so
     * does a run until the time is up for which changes are allowed.
     */
    void leave() {
        leaving.forEach(Runnable::run);
        systems.forEach(SystemViewModels::leave);
        if (lease.isShared()) {
            guard.stopTelling();
        } else {
            guard.retire();
        }
    }
}
