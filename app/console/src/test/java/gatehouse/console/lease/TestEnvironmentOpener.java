package gatehouse.console.lease;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallLimits;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.Console;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.journal.Journal;
import gatehouse.console.wire.WireLog;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.RetryPolicy;

import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** Makes openers of environments whose waits are noted, and not waited. */
public final class TestEnvironmentOpener {
    private TestEnvironmentOpener() {}

    /** An opener of a program that jana uses. */
    public static EnvironmentOpener of(
            HomeFolder home, EmbeddedSandbox sandbox, Journal journal, HandClock clock) {
        var pause = new NotedPause();
        var limits = new ConnectionLimits(pause, CallLimits.standard());
        return new EnvironmentOpener(
                home,
                sandbox,
                Console.systems(limits, clock.pair(), ZoneOffset.UTC),
                new ActRunner(
                        journal,
                        new RetryPolicy(pause, clock, new SplittableRandom(1)),
                        pause,
                        clock.pair(),
                        StrictEvents.create()),
                new HttpCore(clock.pair(), _ -> {}),
                new WireLog(),
                new ConnectionSecrets(),
                "jana");
    }
}
