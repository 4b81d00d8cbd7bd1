package gatehouse.bench;

import com.sun.management.OperatingSystemMXBean;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.work.RetryDelay;
import gatehouse.console.work.RetryPolicy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/** Reading all sessions into the list, against a download of the same pages. */
final class ListReadingBench {
    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Path folder;
    private final int sessions;
    private final RunCosts read = new RunCosts();
    private final RunCosts downloaded = new RunCosts();
    private long total;
    private long bytes;

    ListReadingBench(Path folder, int sessions) {
        this.folder = folder;
        this.sessions = sessions;
    }

    /** Reads and downloads in turn. */
    List<BenchComparison> compare(int rounds) throws Exception {
        try (ChildProcess sandbox = ChildProcess.sandbox(folder, sessions)) {
            PortosPlace portos = PortosPlace.of(sandbox.hear("ready").details());
            compare(portos, rounds);
        }
        String what = "Reading %,d sessions, %,d kB".formatted(total, bytes / 1000);
        return List.of(new BenchComparison(what, read, downloaded, 1.3));
    }

    private void compare(PortosPlace portos, int rounds) throws Exception {
        var clock = Clock.systemUTC();
        var settings =
                new PortosSettings(
                        ServerAddress.parse(portos.server()),
                        portos.prefix(),
                        "en-GB",
                        CallLimits.standard().withCall(Duration.ofMinutes(10)));
        try (var connection =
                        new PortosConnection(
                                settings,
                                HttpCore.ofOneClient(ClockPair.of(clock), _ -> {}),
                                CallScope.none());
                var bare = new BareDownload(portos)) {
            connection.signIn(
                    portos.user(),
                    portos.password().toCharArray(),
                    portos.device(),
                    false,
                    SendPermit.always());
            var repeats = new RetryPolicy(RetryDelay.real(), clock, RandomGenerator.getDefault());
            var list = new SessionService(connection, repeats, clock);
            for (int round = 0; round < rounds; round++) {
                read.add(cost(() -> total = readAll(list)));
                downloaded.add(cost(() -> bytes = bare.download(total)));
            }
        }
    }

    private long readAll(SessionService list) throws Exception {
        SessionListReading reading = list.read(_ -> {});
        if (!reading.isComplete() || reading.table().size() < sessions) {
            throw new IllegalStateException("Not all was read: " + reading.progress());
        }
        return reading.table().size();
    }

    private RunCost cost(Callable<?> work) throws Exception {
        long own = system.getProcessCpuTime();
        long begun = System.nanoTime();
        work.call();
        double wall = (System.nanoTime() - begun) / 1e6;
        return new RunCost(wall, (system.getProcessCpuTime() - own) / 1e6);
    }
}
