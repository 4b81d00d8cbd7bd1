package gatehouse.console.environments.editor;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.Console;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.acts.local.SignedInUsers;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.journal.Journal;
import gatehouse.console.passwords.OrphanedPasswords;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.passwords.StoredPasswords;
import gatehouse.console.systems.ConnectionTester;
import gatehouse.console.trust.CertificatePinService;
import gatehouse.console.work.RetryPolicy;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** Makes what the editor works with, over the file and the journal of a test. */
public final class EditorServicesFixture {
    /** Nothing is chosen there, so nothing is ever written. */
    private static final HomeFolder NO_HOME = HomeFolder.of(Path.of("target", "no-home"));

    private EditorServicesFixture() {}

    /** The services over that file. */
    public static EditorServices of(EnvironmentStore environments, Journal journal) {
        var clocks = ClockPair.system();
        var runner =
                new ActRunner(
                        journal,
                        new RetryPolicy(_ -> {}, clocks.wall(), new SplittableRandom(1)),
                        _ -> {},
                        clocks,
                        StrictEvents.create());
        return of(environments, runner);
    }

    /** The services over that file, whose acts are done by {@code runner}. */
    public static EditorServices of(EnvironmentStore environments, ActRunner runner) {
        var clocks = ClockPair.system();
        var passwords =
                new StoredPasswords(
                        PasswordStore.none(), new PreferenceStore(NO_HOME, clocks.wall()));
        return new EditorServices(
                environments,
                new ConnectionTester(
                        Console.systems(ConnectionLimits.standard(), clocks, ZoneOffset.UTC),
                        new HttpCore(clocks, _ -> {}),
                        new ConnectionSecrets()),
                new CertificatePinService(environments, runner, clocks, "jana", SignedInUsers.NONE),
                passwords,
                new OrphanedPasswords(passwords, environments, clocks.wall()),
                new LocalActRunner(runner, clocks, "jana", SignedInUsers.NONE),
                true);
    }
}
