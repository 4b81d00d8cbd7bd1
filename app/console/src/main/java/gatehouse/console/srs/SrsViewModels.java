package gatehouse.console.srs;

import gatehouse.console.recording.OrphanedSessionsViewModel;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.shell.EnvironmentScope;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.SystemViewModels;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.systems.OpenConnection;

import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/** What a window shows of an environment's SRS. */
public final class SrsViewModels implements SystemViewModels {
    private final SrsServices services;
    private final RecordingViewModel recording;
    private final OrphanedSessionsViewModel left;

    SrsViewModels(SrsServices services, EnvironmentScope scope, WindowContext window) {
        this.services = services;
        this.recording =
                new RecordingViewModel(
                        scope.lease().environment(),
                        services.connection(),
                        services.recording(),
                        services.session(),
                        scope.guard(),
                        window.background(),
                        window.ticker(),
                        window.times());
        this.left =
                new OrphanedSessionsViewModel(
                        services.notes(), window.background(), window.times());
    }

    /** Those of an environment that has an SRS. */
    public static SrsViewModels of(EnvironmentViewModel environment) {
        return environment.find(SrsViewModels.class).orElseThrow();
    }

    /** What is asked and done. */
    SrsServices services() {
        return services;
    }

    /** The ladder. */
    public RecordingViewModel recording() {
        return recording;
    }

    /** What an earlier Gatehouse left open. */
    public OrphanedSessionsViewModel left() {
        return left;
    }

    @Override
    public List<ShellPlace> places() {
        return SrsWindow.PLACES;
    }

    @Override
    public Class<? extends OpenConnection> connectionType() {
        return SrsServices.class;
    }

    @Override
    public void refresh(ShellPlace place) {
        recording.look();
    }

    @Override
    public Optional<String> text(ShellPlace place) {
        return Optional.of(recording.text());
    }

    @Override
    public Subscription whenRead(Runnable act) {
        return recording.steps().subscribe(act);
    }

    @Override
    public void leave() {
        recording.leave();
    }
}
