package gatehouse.console;

import gatehouse.console.desk.Desks;
import gatehouse.console.desk.Patience;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environments;
import gatehouse.console.environments.Home;
import gatehouse.console.environments.Preferences;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.portos.PortosModule;
import gatehouse.console.recording.SessionNotes;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.srs.SrsModule;
import gatehouse.console.superoffice.SuperOfficeModule;
import gatehouse.console.systems.SystemCatalog;
import gatehouse.console.work.Background;
import gatehouse.console.work.SystemTicker;

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
    private final Environments environments;
    private final Preferences preferences;
    private final Desks desks;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Background background;
    private final SystemTicker ticker;

    /**
     * @param home where everything is kept
     * @param sandbox starts the sandbox when it is first needed
     * @param ui the owner of all view-models: the FX thread in the window
     * @param bugs gets faults of Gatehouse itself
     */
    public Console(
            Home home,
            EmbeddedSandbox sandbox,
            Executor ui,
            Consumer<Throwable> bugs,
            InstantSource clock,
            ZoneId zone) {
        this(home, sandbox, ui, bugs, clock, zone, Patience.standard());
    }

    /**
     * The same with another patience.
     *
     * @param patience how long every environment is waited for
     */
    public Console(
            Home home,
            EmbeddedSandbox sandbox,
            Executor ui,
            Consumer<Throwable> bugs,
            InstantSource clock,
            ZoneId zone,
            Patience patience) {
        this.sandbox = sandbox;
        this.clock = clock;
        this.zone = zone;
        this.journal = new Journal(home);
        this.systems = systems(patience, clock, zone);
        this.environments = new Environments(home, clock, systems.schemas());
        this.preferences = new Preferences(home, clock);
        this.desks =
                new Desks(
                        sandbox,
                        journal,
                        new SessionNotes(home),
                        System.getProperty("user.name", ""),
                        clock,
                        patience);
        this.background = new Background(ui, bugs);
        this.ticker = new SystemTicker(ui);
    }

    /** The systems that Gatehouse knows, each by its line here. Nothing is opened. */
    public static SystemCatalog systems(Patience patience, InstantSource clock, ZoneId zone) {
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
    public Desks desks() {
        return desks;
    }

    /** The environments that are known. */
    public Environments environments() {
        return environments;
    }

    /** Every write, before and after. */
    public Journal journal() {
        return journal;
    }

    /** Small choices of the person. */
    public Preferences preferences() {
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
