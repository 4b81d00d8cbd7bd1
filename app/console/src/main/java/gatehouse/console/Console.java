package gatehouse.console;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.ActEvents;
import gatehouse.console.desk.ConnectionLimits;
import gatehouse.console.desk.EnvironmentOpener;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.portos.PortosModule;
import gatehouse.console.recording.RecordingSessionNotes;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.srs.SrsModule;
import gatehouse.console.superoffice.SuperOfficeModule;
import gatehouse.console.systems.SystemCatalog;
import gatehouse.console.work.Background;
import gatehouse.console.work.SystemDelayTicker;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Builds clients and services by hand and hands out view-models; opens no file and no connection by
 * itself.
 */
public final class Console implements AutoCloseable {
    private final EmbeddedSandbox sandbox;
    private final Journal journal;
    private final SystemCatalog systems;
    private final EnvironmentStore environments;
    private final PreferenceStore preferences;
    private final EnvironmentOpener desks;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Background background;
    private final SystemDelayTicker ticker;

    /**
     * @param home where everything is kept
     * @param sandbox starts the sandbox when it is first needed
     * @param ui the owner of all view-models: the FX thread in the window
     * @param bugs gets faults of Gatehouse itself
     */
    public Console(
            HomeFolder home,
            EmbeddedSandbox sandbox,
            Executor ui,
            Consumer<Throwable> bugs,
            ClockPair clocks,
            ZoneId zone) {
        this(home, sandbox, ui, bugs, clocks, zone, ConnectionLimits.standard());
    }

    /**
     * The same with another patience.
     *
     * @param patience how long every environment is waited for
     */
    public Console(
            HomeFolder home,
            EmbeddedSandbox sandbox,
            Executor ui,
            Consumer<Throwable> bugs,
            ClockPair clocks,
            ZoneId zone,
            ConnectionLimits patience) {
        this.sandbox = sandbox;
        this.clock = clocks.wall();
        this.zone = zone;
        this.journal = new Journal(home);
        this.systems = systems(patience, clock, zone);
        this.environments = new EnvironmentStore(home, clock, systems.schemas());
        this.preferences = new PreferenceStore(home, clock);
        this.background = new Background(ui, bugs);
        this.desks =
                new EnvironmentOpener(
                        sandbox,
                        journal,
                        new RecordingSessionNotes(home),
                        System.getProperty("user.name", ""),
                        clocks,
                        new ActEvents(fault -> background.onUi(() -> bugs.accept(fault))),
                        patience);
        this.ticker = new SystemDelayTicker(ui);
    }

    /** The systems that Gatehouse knows, each by its line here. Nothing is opened. */
    public static SystemCatalog systems(
            ConnectionLimits patience, InstantSource clock, ZoneId zone) {
        return new SystemCatalog(
                List.of(
                        new PortosModule(patience.limits(), clock, zone),
                        new SuperOfficeModule(clock),
                        new SrsModule(patience.recording(), clock, zone)));
    }

    /** The systems that this console knows. */
    public SystemCatalog systems() {
        return systems;
    }

    /** Opens environments, for the terminal. */
    public EnvironmentOpener desks() {
        return desks;
    }

    /** The environments that are known. */
    public EnvironmentStore environments() {
        return environments;
    }

    /** Every write, before and after. */
    public Journal journal() {
        return journal;
    }

    /** Small choices of the person. */
    public PreferenceStore preferences() {
        return preferences;
    }

    /** The view-models of a window. */
    public ShellViewModel shell() {
        return new ShellViewModel(
                desks, environments, preferences, background, ticker, clock, zone);
    }

    /**
     * Logs out what is polled, lets acts under way come to their end, signs out of what is still
     * open, then stops everything.
     */
    @Override
    public void close() throws JournalException {
        desks.endPolling();
        background.close();
        desks.end();
        ticker.close();
        try (sandbox) {
            journal.close();
        }
    }
}
