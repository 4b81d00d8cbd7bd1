package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.faults.InjectedFaults;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.instruments.CallCounters;
import gatehouse.sandbox.instruments.RuleViolations;
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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The played SuperOffice as a whole: an installation onsite and its tenants online, which share one
 * set of sessions and keys in memory.
 */
public final class PlayedSuperOffice implements PlayedSystem, AutoCloseable {
    public static final String NAME = "superoffice";

    private final ContractVariants readings;
    private final InstantSource clock;
    private final CallCounters counters = new CallCounters();
    private final RuleViolations violations;
    private final InjectedFaults faults;
    private final PlayedTenantRegistry tenants = new PlayedTenantRegistry();
    private final PlayedSuperOfficeCredentials credentials;
    private final PlayedSuperOfficeLoginRegistry logins;
    private final PlayedTemporaryKeyRegistry keys;
    private final PlayedSuperOfficeSampleData seed;
    private final LoopbackServer here;
    private final LoopbackServer there;
    private Instant beginning;

    private PlayedSuperOffice(int port, long seed, InstantSource clock, ContractVariants readings) {
        this.readings = readings;
        this.clock = clock;
        this.beginning = clock.instant();
        this.violations = new RuleViolations(clock);
        var secrets = new PlayedSuperOfficeSecretSource(new SplittableRandom(seed));
        this.credentials = new PlayedSuperOfficeCredentials(readings, clock, secrets);
        this.logins = new PlayedSuperOfficeLoginRegistry(readings, clock, secrets);
        this.keys = new PlayedTemporaryKeyRegistry(readings, clock, secrets);
        this.seed = PlayedSuperOfficeSampleData.sown(credentials, keys, beginning, readings);
        var errors = new PlayedSuperOfficeErrorAnswers(readings);
        var mishaps = new PlayedSuperOfficeFaultCatalog(errors);
        this.faults = new InjectedFaults(mishaps.kinds());
        PlayedSuperOfficeServer server = server(errors, mishaps);
        this.here =
                LoopbackServer.start(
                        port, call -> server.answer(call, PlayedTenantRegistry.HERE), clock);
        this.there =
                LoopbackServer.start(
                        0, call -> server.answer(call, PlayedTenantRegistry.THERE), clock);
        tenants.hostIsAt(PlayedTenantRegistry.HERE, here.address());
        tenants.hostIsAt(PlayedTenantRegistry.THERE, there.address());
    }

    /** Answers calls when it returns; the same seed draws the same keys. */
    public static PlayedSuperOffice start(
            int port, long seed, InstantSource clock, ContractVariants readings) {
        return new PlayedSuperOffice(port, seed, clock, readings);
    }

    /** Every point of the contract, read by its default. */
    public static ContractVariants standardReadings() {
        return new ContractVariants(NAME, SuperOfficeSwitches.TABLE);
    }

    /** The address of the installation onsite, as a profile names it. */
    public URI base() {
        return URI.create(here.address() + readings.of(SuperOfficeSwitches.ONSITE_PATH) + "/api");
    }

    /** What opens it, by the names of the ready line. */
    public Map<String, String> access() {
        return seed.access();
    }

    /** Keys to try, by what there is to see about them. */
    public Map<String, String> exampleKeys() {
        return seed.keys();
    }

    /** Where a tenant is online: its name, its address, and where its state is told. */
    public Map<String, String> online() {
        return Map.of(
                "tenant",
                PlayedTenantRegistry.SAMPLE,
                "base",
                here.address() + "/" + PlayedTenantRegistry.SAMPLE + "/api",
                "state",
                here.address() + PlayedSuperOfficeTarget.STATE + PlayedTenantRegistry.SAMPLE,
                "movedTenant",
                PlayedTenantRegistry.MOVED);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CallCounters counters() {
        return counters;
    }

    @Override
    public ContractVariants readings() {
        return readings;
    }

    @Override
    public InjectedFaults faults() {
        return faults;
    }

    @Override
    public RuleViolations violations() {
        return violations;
    }

    /** Before the beginning, everything that has a time goes along. */
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
    public Optional<PlayedAnswer> steer(ReceivedCall call) {
        return new PlayedSuperOfficeControl(logins, keys, credentials, tenants, readings, clock)
                .answer(call);
    }

    @Override
    public void close() {
        there.close();
        here.close();
    }

    private PlayedSuperOfficeServer server(
            PlayedSuperOfficeErrorAnswers errors, PlayedSuperOfficeFaultCatalog mishaps) {
        var dialect = new PlayedSuperOfficeDialect(readings);
        var pace = new PlayedSuperOfficeCallPace(System::nanoTime);
        return new PlayedSuperOfficeServer(
                readings,
                counters,
                faults,
                new SuperOfficeRuleChecker(credentials, logins, keys, pace, violations),
                mishaps,
                tenants,
                new PlayedSuperOfficeAuthenticator(credentials, readings),
                dialect,
                new PlayedSuperOfficeLoginCalls(logins, readings, dialect),
                new PlayedTemporaryKeyCalls(keys, readings, dialect, clock),
                errors,
                new PlayedSuperOfficeInformationCalls(tenants, readings, clock, errors));
    }
}
