package gatehouse.console.shell;

import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.recording.OrphanedSessionsViewModel;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionListPreferences;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.srs.SrsServices;
import gatehouse.console.superoffice.SuperOfficeServices;
import gatehouse.console.systems.OpenConnection;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the window shows of one environment. */
public final class EnvironmentViewModel {
    private final EnvironmentLease desk;
    private final WriteGuardViewModel guard;
    private final WireViewModel wire;
    private final Optional<PortosViewModels> portos;
    private final Optional<SuperOfficeViewModels> superOffice;
    private final Optional<SrsViewModels> srs;

    /** The view-models of {@code desk}. */
    public EnvironmentViewModel(
            EnvironmentLease desk,
            SessionListPreferences choices,
            Background background,
            DelayTicker ticker,
            InstantSource clock,
            TimeFormat times) {
        this.desk = desk;
        this.guard = new WriteGuardViewModel(desk.guard(), ticker);
        this.wire = new WireViewModel(desk.wire(), background, ticker, clock, times);
        this.portos =
                desk.find(PortosServices.class)
                        .map(there ->
                                PortosViewModels.of(
                                        desk.chosen(PortosServices.class).orElseThrow().id(),
                                        there,
                                        choices,
                                        background,
                                        ticker,
                                        clock,
                                        times));
        this.superOffice =
                desk.find(SuperOfficeServices.class)
                        .map(there ->
                                SuperOfficeViewModels.of(
                                        desk.environment().name(),
                                        there,
                                        background,
                                        ticker,
                                        clock,
                                        times));
        this.srs =
                desk.find(SrsServices.class)
                        .map(there -> SrsViewModels.of(there, guard, background, ticker, times));
    }

    /** Which environment. */
    public Environment environment() {
        return desk.environment();
    }

    /** The places for the systems that this environment has. */
    public List<ShellPlace> places() {
        var places = new ArrayList<ShellPlace>();
        portos.ifPresent(_ -> places.add(ShellPlace.SESSIONS));
        superOffice.ifPresent(_ -> {
            places.add(ShellPlace.SERVICE_LOGIN);
            places.add(ShellPlace.TEMPORARY_KEY);
        });
        srs.ifPresent(_ -> places.add(ShellPlace.RECORDING));
        return places;
    }

    /** The connections among which a person chooses one for a place. */
    public List<ConnectionSpec> connections(ShellPlace place) {
        return desk.connections(kindOf(place));
    }

    /** The connection that a place shows. */
    public Optional<ConnectionSpec> connection(ShellPlace place) {
        return desk.chosen(kindOf(place));
    }

    private static Class<? extends OpenConnection> kindOf(ShellPlace place) {
        return switch (place) {
            case SESSIONS -> PortosServices.class;
            case SERVICE_LOGIN, TEMPORARY_KEY -> SuperOfficeServices.class;
            case RECORDING -> SrsServices.class;
        };
    }

    /** That place where this environment has it, else the first that it has. */
    ShellPlace nearest(ShellPlace wanted) {
        List<ShellPlace> here = places();
        return here.isEmpty() || here.contains(wanted) ? wanted : here.getFirst();
    }

    /** Read-only or armed. */
    public WriteGuardViewModel guard() {
        return guard;
    }

    /** The list of sessions, where {@link #places} has {@link ShellPlace#SESSIONS}. */
    public SessionsViewModel sessions() {
        return portos.orElseThrow().sessions();
    }

    /** The session beside the list, where {@link #places} has {@link ShellPlace#SESSIONS}. */
    public SessionDetailViewModel detail() {
        return portos.orElseThrow().detail();
    }

    /** The service logins, where {@link #places} has {@link ShellPlace#SERVICE_LOGIN}. */
    public ServiceLoginsViewModel serviceLogins() {
        return superOffice.orElseThrow().logins();
    }

    /** The temporary keys, where {@link #places} has {@link ShellPlace#TEMPORARY_KEY}. */
    public TemporaryKeysViewModel temporaryKeys() {
        return superOffice.orElseThrow().keys();
    }

    /** The ladder of the SRS, where {@link #places} has {@link ShellPlace#RECORDING}. */
    public RecordingViewModel recording() {
        return srs.orElseThrow().recording();
    }

    /** What an earlier Gatehouse left open there, where there is such a place. */
    public OrphanedSessionsViewModel leftSessions() {
        return srs.orElseThrow().left();
    }

    /** The calls. */
    public WireViewModel wire() {
        return wire;
    }

    /** Who is signed in to Portos: {@code Majiteľ on TOOL1}; empty when nobody is. */
    public String signedInAs() {
        return portos.flatMap(there -> there.desk().connection().signedIn())
                .map(PortosCaller::text)
                .orElse("");
    }

    /** What is looked at in a place, as text to be copied; empty where nothing is. */
    public Optional<String> text(ShellPlace place) {
        return switch (place) {
            case SESSIONS -> portos.flatMap(there -> there.detail().text());
            case RECORDING -> srs.map(there -> there.recording().text());
            case SERVICE_LOGIN, TEMPORARY_KEY -> Optional.empty();
        };
    }

    EnvironmentLease desk() {
        return desk;
    }

    Optional<PortosViewModels> portos() {
        return portos;
    }

    Optional<SuperOfficeViewModels> superOffice() {
        return superOffice;
    }

    Optional<SrsViewModels> srs() {
        return srs;
    }

    /** Whether this shows the same open environment as {@code other}. */
    boolean isOver(EnvironmentViewModel other) {
        return desk.isOnSame(other.desk);
    }

    /** Asks nothing more, and lets no further write through; those that have begun go on. */
    void leave() {
        portos.ifPresent(PortosViewModels::leave);
        superOffice.ifPresent(SuperOfficeViewModels::leave);
        srs.ifPresent(SrsViewModels::leave);
        guard.retire();
    }
}
