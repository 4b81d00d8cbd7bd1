package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.control.AccessDetails;
import gatehouse.sandbox.control.ControlAction;
import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.control.PlayedSystemFactory;
import gatehouse.sandbox.control.PlayedSystemSettings;
import gatehouse.sandbox.faults.SecretMemory;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.instruments.SystemInstruments;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeDialect;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeErrorAnswers;
import gatehouse.sandbox.superoffice.keys.PlayedTemporaryKeyCalls;
import gatehouse.sandbox.superoffice.keys.PlayedTemporaryKeyRegistry;
import gatehouse.sandbox.superoffice.logins.PlayedSuperOfficeLoginCalls;
import gatehouse.sandbox.superoffice.logins.PlayedSuperOfficeLoginRegistry;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeAuthenticator;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeCredentials;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeSecretSource;
import gatehouse.sandbox.superoffice.tenants.PlayedSuperOfficeInformationCalls;
import gatehouse.sandbox.superoffice.tenants.PlayedSuperOfficeTarget;
import gatehouse.sandbox.superoffice.tenants.PlayedTenantRegistry;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The played SuperOffice as a whole: an installation onsite and its tenants online, which share one
 * set of sessions and keys in memory.
 */
public final class PlayedSuperOffice implements PlayedSystem {
    public static final String NAME = "superoffice";
    public static final PlayedSystemFactory FACTORY =
            new PlayedSystemFactory(NAME, SuperOfficeSwitches.TABLE, PlayedSuperOffice::new);

    private final ContractVariants variants;
    private final InstantSource clock;
    private final SystemInstruments instruments;
    private final PlayedTenantRegistry tenants = new PlayedTenantRegistry();
    private final PlayedSuperOfficeCredentials credentials;
    private final PlayedSuperOfficeLoginRegistry logins;
    private final PlayedTemporaryKeyRegistry keys;
    private final PlayedSuperOfficeSampleData sample;
    private final LoopbackServer here;
    private final LoopbackServer there;
    private Instant beginning;

    private PlayedSuperOffice(PlayedSystemSettings settings) {
        this.variants = settings.variants();
        this.clock = settings.clock();
        this.beginning = clock.instant();
        var drawn = new PlayedSuperOfficeSecretSource(new SplittableRandom(settings.seed()));
        this.credentials = new PlayedSuperOfficeCredentials(variants, clock, drawn);
        this.logins = new PlayedSuperOfficeLoginRegistry(variants, clock, drawn);
        this.keys = new PlayedTemporaryKeyRegistry(variants, clock, drawn);
        this.sample = PlayedSuperOfficeSampleData.sown(credentials, keys, beginning, variants);
        var errors = new PlayedSuperOfficeErrorAnswers(variants);
        var faults = new PlayedSuperOfficeFaultCatalog(errors, clock);
        var secrets = new SecretMemory();
        this.instruments = SystemInstruments.of(variants, faults.catalog(secrets), secrets, clock);
        PlayedSuperOfficeServer server = server(errors, faults);
        this.here =
                LoopbackServer.start(
                        settings.port(),
                        call -> server.answer(call, PlayedTenantRegistry.HERE),
                        clock);
        this.there =
                LoopbackServer.start(
                        0, call -> server.answer(call, PlayedTenantRegistry.THERE), clock);
        tenants.hostIsAt(PlayedTenantRegistry.HERE, here.address());
        tenants.hostIsAt(PlayedTenantRegistry.THERE, there.address());
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
        var access = new AccessDetails();
        access.with("base", here.address() + variants.of(SuperOfficeSwitches.ONSITE_PATH) + "/api");
        sample.access().forEach(access::with);
        return access.with("keys", sample.keys()).with("online", online());
    }

    @Override
    public RouteTable<ControlAction> controlRoutes() {
        return new PlayedSuperOfficeControl(logins, keys, credentials, tenants, clock).routes();
    }

    /** A clock that is set to before the start takes along everything that has a time. */
    @Override
    public synchronized void clockWasSet() {
        Instant now = clock.instant();
        if (now.isBefore(beginning)) {
            Duration back = Duration.between(beginning, now);
            credentials.move(back);
            logins.move(back);
            keys.move(back);
            beginning = now;
        }
    }

    @Override
    public void close() {
        there.close();
        here.close();
    }

    /** Where a tenant is online: its name, its address, and where its state is told. */
    private Map<String, String> online() {
        var online = new LinkedHashMap<String, String>();
        online.put("tenant", PlayedTenantRegistry.SAMPLE);
        online.put("base", here.address() + "/" + PlayedTenantRegistry.SAMPLE + "/api");
        online.put(
                "state",
                here.address() + PlayedSuperOfficeTarget.STATE + PlayedTenantRegistry.SAMPLE);
        online.put("movedTenant", PlayedTenantRegistry.MOVED);
        return online;
    }

    private PlayedSuperOfficeServer server(
            PlayedSuperOfficeErrorAnswers errors, PlayedSuperOfficeFaultCatalog faults) {
        var dialect = new PlayedSuperOfficeDialect(variants);
        return new PlayedSuperOfficeServer(
                instruments,
                new SuperOfficeRuleChecker(
                        credentials,
                        logins,
                        keys,
                        new PlayedSuperOfficeCallPace(System::nanoTime),
                        instruments.violations()),
                faults,
                tenants,
                new PlayedSuperOfficeAuthenticator(credentials, variants),
                dialect,
                new PlayedSuperOfficeLoginCalls(logins, variants, dialect),
                new PlayedTemporaryKeyCalls(keys, variants, dialect, clock),
                errors,
                new PlayedSuperOfficeInformationCalls(tenants, variants, clock, errors));
    }
}
