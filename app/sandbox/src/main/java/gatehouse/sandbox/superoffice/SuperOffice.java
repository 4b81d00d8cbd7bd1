package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.faults.Faults;
import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.Counters;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.Violations;
import gatehouse.sandbox.readings.Readings;

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
public final class SuperOffice implements PlayedSystem, AutoCloseable {
    public static final String NAME = "superoffice";

    private final Readings readings;
    private final InstantSource clock;
    private final Counters counters = new Counters();
    private final Violations violations;
    private final Faults faults;
    private final Tenants tenants = new Tenants();
    private final Credentials credentials;
    private final Logins logins;
    private final TemporaryKeys keys;
    private final Seed seed;
    private final LoopbackServer here;
    private final LoopbackServer there;
    private Instant beginning;

    private SuperOffice(int port, long seed, InstantSource clock, Readings readings) {
        this.readings = readings;
        this.clock = clock;
        this.beginning = clock.instant();
        this.violations = new Violations(clock);
        var secrets = new Secrets(new SplittableRandom(seed));
        this.credentials = new Credentials(readings, clock, secrets);
        this.logins = new Logins(readings, clock, secrets);
        this.keys = new TemporaryKeys(readings, clock, secrets);
        this.seed = Seed.sown(credentials, keys, beginning, readings);
        var errors = new Errors(readings);
        var mishaps = new Mishaps(errors);
        this.faults = new Faults(mishaps.kinds());
        SuperOfficeServer server = server(errors, mishaps);
        this.here = LoopbackServer.start(port, call -> server.answer(call, Tenants.HERE), clock);
        this.there = LoopbackServer.start(0, call -> server.answer(call, Tenants.THERE), clock);
        tenants.hostIsAt(Tenants.HERE, here.address());
        tenants.hostIsAt(Tenants.THERE, there.address());
    }

    /** Answers calls when it returns; the same seed draws the same keys. */
    public static SuperOffice start(int port, long seed, InstantSource clock, Readings readings) {
        return new SuperOffice(port, seed, clock, readings);
    }

    /** Every point of the contract, read by its default. */
    public static Readings standardReadings() {
        return new Readings(NAME, SuperOfficeReadings.TABLE);
    }

    /** The address of the installation onsite, as a profile names it. */
    public URI base() {
        return URI.create(here.address() + readings.of(SuperOfficeReadings.ONSITE_PATH) + "/api");
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
                Tenants.SAMPLE,
                "base",
                here.address() + "/" + Tenants.SAMPLE + "/api",
                "state",
                here.address() + Target.STATE + Tenants.SAMPLE,
                "movedTenant",
                Tenants.MOVED);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Counters counters() {
        return counters;
    }

    @Override
    public Readings readings() {
        return readings;
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public Violations violations() {
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
    public Optional<Answer> steer(Call call) {
        return new SuperOfficeControl(logins, keys, credentials, tenants, readings, clock)
                .answer(call);
    }

    @Override
    public void close() {
        there.close();
        here.close();
    }

    private SuperOfficeServer server(Errors errors, Mishaps mishaps) {
        var dialect = new Dialect(readings);
        var pace = new Pace(System::nanoTime);
        return new SuperOfficeServer(
                readings,
                counters,
                faults,
                new Conduct(credentials, logins, keys, pace, violations),
                mishaps,
                tenants,
                new Gate(credentials, readings),
                dialect,
                new SessionCalls(logins, readings, dialect),
                new KeyCalls(keys, readings, dialect, clock),
                errors,
                new AroundCalls(tenants, readings, clock, errors));
    }
}
