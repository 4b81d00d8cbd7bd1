package gatehouse.console.connections.portos;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallScope;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.Journal;
import gatehouse.console.passwords.MemoryPasswordStore;
import gatehouse.console.passwords.StoredPasswords;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.TestUiThread;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/** A connection to a Portos at the socket, and what the sign-in and the guard need beside it. */
public final class PortosBench implements AutoCloseable {
    public final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    public final TestUiThread ui = new TestUiThread();
    public final Background background = ui.background();
    public final FakePortos server = new FakePortos();
    public final PortosConnection portos =
            new PortosConnection(
                    server.settings(),
                    HttpCore.ofOneClient(clock.pair(), _ -> {}),
                    CallScope.none());
    public final Environment environment =
            new Environment(
                    "Store 12",
                    Environment.EnvironmentKind.PRODUCTION,
                    new PortosAddress(server.server(), "/api"));
    public final KnownDeviceStore devices;
    public final MemoryPasswordStore store = new MemoryPasswordStore();
    public final StoredPasswords passwords;
    public final Journal journal;
    public final SignInActs signIn;

    public PortosBench(Path folder) throws IOException {
        var preferences = new PreferenceStore(HomeFolder.of(folder), clock);
        devices = new KnownDeviceStore(preferences);
        passwords = new StoredPasswords(store, preferences);
        journal = new Journal(HomeFolder.of(folder));
        var repeats = new RetryPolicy(new NotedPause(), clock, new SplittableRandom(1));
        signIn =
                new SignInActs(
                        new ActRunner(
                                journal,
                                repeats,
                                new NotedPause(),
                                clock.pair(),
                                StrictEvents.create()),
                        new ActOrigin("jana", "Store 12", "PRODUCTION", "portos"),
                        new TestSite(new WriteGuard(clock.pair())),
                        portos);
        server.on("GET", "/api/sessions", json(200, page()));
    }

    @Override
    public void close() throws IOException {
        background.close();
        portos.close();
        server.close();
        journal.close();
    }
}
