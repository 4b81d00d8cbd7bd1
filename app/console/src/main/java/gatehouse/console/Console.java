package gatehouse.console;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.ActEvents;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.environments.editor.EditorServices;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalIndex;
import gatehouse.console.journal.browsing.JournalServices;
import gatehouse.console.journal.shared.SharedJournal;
import gatehouse.console.journal.shared.SharedSettings;
import gatehouse.console.keys.CommandKeys;
import gatehouse.console.lease.EnvironmentOpener;
import gatehouse.console.lease.UnsharedActPolicy;
import gatehouse.console.passwords.OrphanedPasswords;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.passwords.StoredPasswords;
import gatehouse.console.portos.PortosModule;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.portos.RevokeRunRegistry;
import gatehouse.console.preferences.LanguagePreference;
import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.preferences.RefreshPreference;
import gatehouse.console.preferences.TimePreferences;
import gatehouse.console.preferences.WindowTimes;
import gatehouse.console.sessions.revoke.RevokeRunService;
import gatehouse.console.shell.EnvironmentWindows;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.WindowServices;
import gatehouse.console.srs.SrsModule;
import gatehouse.console.srs.SrsWindow;
import gatehouse.console.superoffice.SuperOfficeModule;
import gatehouse.console.superoffice.SuperOfficeWindow;
import gatehouse.console.systems.ConnectionTester;
import gatehouse.console.systems.SystemCatalog;
import gatehouse.console.trust.CertificatePinService;
import gatehouse.console.wire.LastCallViewModel;
import gatehouse.console.wire.WireDrawer;
import gatehouse.console.wire.WireLog;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.SystemDelayTicker;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Builds clients and services by hand and hands out view-models; opens no file and no connection by
 * itself.
 */
public final class Console implements AutoCloseable {
    private final EmbeddedSandbox sandbox;
    private final Journal journal;
    private final Optional<SharedJournal> shared;
    private final JournalIndex index;
    private final RevokeRunService runs;
    private final SuperOfficeModule superOffice;
    private final SystemCatalog systems;
    private final WireLog wire = new WireLog();
    private final HttpCore http;
    private final ConnectionSecrets secrets = new ConnectionSecrets();
    private final EnvironmentStore environments;
    private final PreferenceStore preferences;
    private final StoredPasswords passwords;
    private final OrphanedPasswords orphans;
    private final EnvironmentOpener opener;
    private final CertificatePinService pins;
    private final InstantSource clock;
    private final TimePreferences timePreferences;
    private final RefreshPreference refresh;
    private final CommandKeys keys;
    private final Background background;
    private final SystemDelayTicker ticker;
    private final RevokeRunRegistry revokes;

    /**
     * A console that stores no password and has the usual limits of time; see the other
     * constructor.
     */
    public Console(
            HomeFolder home,
            EmbeddedSandbox sandbox,
            Executor ui,
            Consumer<Throwable> bugs,
            ClockPair clocks,
            ZoneId zone) {
        this(
                home,
                sandbox,
                ui,
                bugs,
                clocks,
                zone,
                ConnectionLimits.standard(),
                PasswordStore.none(),
                new SharedSettings(home, Map.of()));
    }

    /**
     * @param home where everything is kept
     * @param sandbox starts the sandbox when it is first needed
     * @param ui the owner of all view-models: the FX thread in the window
     * @param bugs gets faults of Gatehouse itself
     * @param patience how long every environment is waited for
     * @param store where passwords are kept on request
     * @param sharing whether the journal is shared, and where
     */
    public Console(
            HomeFolder home,
            EmbeddedSandbox sandbox,
            Executor ui,
            Consumer<Throwable> bugs,
            ClockPair clocks,
            ZoneId zone,
            ConnectionLimits patience,
            PasswordStore store,
            SharedSettings sharing) {
        this.sandbox = sandbox;
        this.clock = clocks.wall();
        this.preferences = new PreferenceStore(home, clock);
        this.background = new Background(ui, bugs);
        this.timePreferences = new TimePreferences(preferences, background, zone);
        this.refresh = new RefreshPreference(preferences, background);
        this.keys = new CommandKeys(preferences, background);
        TimeFormat times = TimeFormat.in(zone);
        this.superOffice = new SuperOfficeModule(patience.pause(), clock);
        this.systems = systems(superOffice, patience, clocks, times);
        this.environments = new EnvironmentStore(home, clock, systems.schemas());
        this.journal = new Journal(home);
        this.shared =
                SharedJournal.chosen(
                        home, journal, sharing, clocks, new UnsharedActPolicy(environments));
        this.index = new JournalIndex(entries());
        this.runs =
                new RevokeRunService(
                        new RunStore(home, journal, clock),
                        environments,
                        journal,
                        entries(),
                        clocks);
        this.passwords = new StoredPasswords(store, preferences);
        this.orphans = new OrphanedPasswords(passwords, environments, clock);
        this.http = new HttpCore(clocks, _ -> {});
        String operator = System.getProperty("user.name", "");
        ActRunner runner = runner(clocks, patience, bugs);
        this.opener =
                new EnvironmentOpener(
                        home, sandbox, systems, runner, http, wire, secrets, operator);
        this.pins =
                new CertificatePinService(
                        environments, runner, clocks, operator, opener::signedInUser);
        this.ticker = new SystemDelayTicker(ui);
        shared.ifPresent(there -> there.deliverBy(ticker, background));
        this.revokes = new RevokeRunRegistry(runs, background, clock, timePreferences.format());
    }

    /** The systems that Gatehouse knows. Nothing is opened. */
    public static SystemCatalog systems(ConnectionLimits patience, ClockPair clocks, ZoneId zone) {
        var superOffice = new SuperOfficeModule(patience.pause(), clocks.wall());
        return systems(superOffice, patience, clocks, TimeFormat.in(zone));
    }

    /** Each system by its line here. */
    private static SystemCatalog systems(
            SuperOfficeModule superOffice,
            ConnectionLimits patience,
            ClockPair clocks,
            TimeFormat times) {
        return new SystemCatalog(
                List.of(
                        new PortosModule(patience.limits(), patience.pause(), clocks.wall(), times),
                        superOffice,
                        new SrsModule(patience.recording(), clocks, times)));
    }

    private ActRunner runner(
            ClockPair clocks, ConnectionLimits patience, Consumer<Throwable> bugs) {
        return new ActRunner(
                journal,
                new RetryPolicy(patience.pause(), clock, RandomGenerator.getDefault()),
                patience.pause(),
                clocks,
                new ActEvents(fault -> background.onUi(() -> bugs.accept(fault))));
    }

    /** The systems that this console knows. */
    public SystemCatalog systems() {
        return systems;
    }

    /** Opens environments, for the terminal. */
    public EnvironmentOpener opener() {
        return opener;
    }

    /** Tests connections step by step. */
    public ConnectionTester connectionTester() {
        return new ConnectionTester(systems, http.observedBy(wire.ofNone()), secrets);
    }

    /** The secrets that connections need before they reach their systems. */
    public ConnectionSecrets secrets() {
        return secrets;
    }

    /** Pins certificates. */
    public CertificatePinService pins() {
        return pins;
    }

    /** The environments that are known. */
    public EnvironmentStore environments() {
        return environments;
    }

    /** The runs of many revokes. */
    public RevokeRunService runs() {
        return runs;
    }

    /** Every write of this computer, before and after. */
    public Journal journal() {
        return journal;
    }

    /** What is looked at: the shared journal, or that of this computer where none is shared. */
    public EntrySource entries() {
        return shared.<EntrySource>map(there -> there).orElse(journal);
    }

    /** The shared journal, where there is one. */
    public Optional<SharedJournal> sharedJournal() {
        return shared;
    }

    /** Small choices of the person. */
    public PreferenceStore preferences() {
        return preferences;
    }

    /** The language of the texts, as a choice of the person. */
    public PreferenceChoice language() {
        return new LanguagePreference(preferences, background).choice();
    }

    /** The passwords that are kept on request. */
    public StoredPasswords passwords() {
        return passwords;
    }

    /** Removes the passwords of connections that are gone. */
    public OrphanedPasswords orphans() {
        return orphans;
    }

    /**
     * The view-models of a window.
     *
     * @param others the other windows of the program
     */
    public ShellViewModel shell(EnvironmentWindows others) {
        var times = new WindowTimes(timePreferences);
        return new ShellViewModel(
                new WindowServices(
                        opener,
                        others,
                        new JournalServices(entries(), index, opener.runner().events(), wire),
                        preferences,
                        passwords,
                        background,
                        ticker,
                        http.clocks(),
                        times,
                        refresh,
                        keys),
                List.of(
                        window -> new PortosWindow(window, revokes),
                        window -> new SuperOfficeWindow(window, superOffice::livingLogins),
                        SrsWindow::new),
                new EditorServices(
                        environments,
                        connectionTester(),
                        pins,
                        passwords,
                        orphans,
                        opener.recorder(),
                        shared.isPresent()),
                calls(times));
    }

    private WireViewModel calls(WindowTimes times) {
        return new WireViewModel(
                wire,
                new WireDrawer(preferences),
                new LastCallViewModel(wire, background, ticker, clock),
                background,
                ticker,
                times.format());
    }

    /**
     * Stops runs of many acts, logs out what is polled, lets acts under way come to their end,
     * signs out of what is still open, then stops everything.
     */
    @Override
    public void close() throws JournalException {
        revokes.stopAll();
        opener.endPolling();
        background.close();
        orphans.end();
        opener.end();
        http.close();
        secrets.wipe();
        ticker.close();
        try (sandbox;
                RunStore _ = runs.store();
                Journal _ = journal) {
            shared.ifPresent(SharedJournal::close);
        }
    }
}
