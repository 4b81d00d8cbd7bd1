package gatehouse.sandbox.portos;

import gatehouse.sandbox.control.AccessDetails;
import gatehouse.sandbox.control.ControlAction;
import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.control.PlayedSystemFactory;
import gatehouse.sandbox.control.PlayedSystemSettings;
import gatehouse.sandbox.faults.SecretMemory;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.instruments.SystemInstruments;
import gatehouse.sandbox.portos.answers.PlayedPortosJsonAnswers;
import gatehouse.sandbox.portos.answers.PlayedPortosOpenEnums;
import gatehouse.sandbox.portos.answers.PlayedPortosProblemAnswers;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectory;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectoryCalls;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectoryWriter;
import gatehouse.sandbox.portos.directory.PlayedPortosLicenceCalls;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionCalls;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionRegistry;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionStore;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionWriter;
import gatehouse.sandbox.portos.sessions.PlayedPortosTokenRegistry;
import gatehouse.sandbox.portos.signin.PlayedPortosAuthenticator;
import gatehouse.sandbox.portos.signin.PlayedPortosLoginCall;
import gatehouse.sandbox.portos.store.PlayedPortosContents;
import gatehouse.sandbox.portos.store.PlayedPortosSampleData;
import gatehouse.sandbox.portos.store.PlayedPortosStore;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The played Portos as a whole. */
public final class PlayedPortos implements PlayedSystem {
    public static final String NAME = "portos";
    public static final PlayedSystemFactory FACTORY =
            new PlayedSystemFactory(NAME, PortosSwitches.TABLE, PlayedPortos::new);

    private final PlayedPortosSessionStore store;
    private final SystemInstruments instruments;
    private final PlayedPortosDirectory directory;
    private final PlayedPortosSessionRegistry sessions;
    private final LoopbackServer server;

    /** Plays what the store holds; without a file, or with an empty one, sample data. */
    private PlayedPortos(PlayedSystemSettings settings) {
        InstantSource clock = settings.clock();
        ContractVariants variants = settings.variants();
        Instant beginning = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OpenedContents opened = opened(settings, beginning);
        this.store = opened.store();
        PlayedPortosContents contents = opened.contents();
        this.directory = new PlayedPortosDirectory(contents.devices(), contents.users());
        var tokens = new PlayedPortosTokenRegistry();
        this.sessions =
                new PlayedPortosSessionRegistry(
                        store, contents.sessions(), beginning, variants, clock, tokens);
        var json = new PlayedPortosJsonAnswers(variants);
        var problems = new PlayedPortosProblemAnswers(variants, json);
        var secrets = new SecretMemory();
        this.instruments =
                SystemInstruments.of(
                        variants,
                        new PlayedPortosFaultCatalog(variants, sessions, clock, problems)
                                .catalog(secrets),
                        secrets,
                        clock);
        this.server =
                LoopbackServer.start(settings.port(), api(tokens, json, problems, clock), clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SystemInstruments instruments() {
        return instruments;
    }

    @Override
    public AccessDetails access() {
        return new AccessDetails()
                .with("server", server.address())
                .with("prefix", "/api")
                .with("user", PlayedPortosAuthenticator.KEY_USER)
                .with("password", PlayedPortosSampleData.PASSWORD)
                .with("device", PlayedPortosAuthenticator.KEY_DEVICE)
                .with("key", PlayedPortosAuthenticator.KEY)
                .with("secret", PlayedPortosAuthenticator.SECRET);
    }

    @Override
    public RouteTable<ControlAction> controlRoutes() {
        return new PlayedPortosControl(directory, sessions).routes();
    }

    /** A clock that is set to before the start takes all sessions along. */
    @Override
    public void clockWasSet() {
        sessions.clockWasSet();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }

    private record OpenedContents(PlayedPortosSessionStore store, PlayedPortosContents contents) {}

    private static OpenedContents opened(PlayedSystemSettings settings, Instant beginning) {
        Path file = settings.store();
        if (file == null) {
            return new OpenedContents(PlayedPortosSessionStore.none(), sample(settings, beginning));
        }
        PlayedPortosStore store = PlayedPortosStore.open(file);
        if (!store.isEmpty()) {
            return new OpenedContents(store, store.contents());
        }
        PlayedPortosContents sample = sample(settings, beginning);
        store.fill(sample);
        return new OpenedContents(store, sample);
    }

    private static PlayedPortosContents sample(PlayedSystemSettings settings, Instant beginning) {
        return new PlayedPortosSampleData(settings.seed(), beginning).contents(settings.sessions());
    }

    private PlayedPortosServer api(
            PlayedPortosTokenRegistry tokens,
            PlayedPortosJsonAnswers json,
            PlayedPortosProblemAnswers problems,
            InstantSource clock) {
        ContractVariants variants = instruments.variants();
        var enums = new PlayedPortosOpenEnums(variants);
        var people = new PlayedPortosDirectoryWriter(directory, enums);
        return new PlayedPortosServer(
                instruments,
                new PortosRuleChecker(tokens, instruments.violations()),
                new PlayedPortosRateLimiter(variants, clock),
                new PlayedPortosAuthenticator(directory, sessions, tokens, variants, clock),
                new PlayedPortosLoginCall(directory, sessions, tokens, instruments, people, json),
                new PlayedPortosSessionCalls(
                        sessions, variants, new PlayedPortosSessionWriter(variants, enums), json),
                new PlayedPortosDirectoryCalls(directory, variants, people, json),
                new PlayedPortosLicenceCalls(clock, variants, enums, json),
                problems);
    }
}
