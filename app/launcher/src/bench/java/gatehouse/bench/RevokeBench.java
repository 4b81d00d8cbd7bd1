package gatehouse.bench;

import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.portos.Session;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.Console;
import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.shared.SharedSettings;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.revoke.OpenRevokeRun;
import gatehouse.console.sessions.revoke.PlannedSession;
import gatehouse.console.sessions.revoke.RevokePlan;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.TimeFormat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Ends 10,000 sandbox sessions as a run, with journal and confirmation, against OkHttp alone that
 * sends as many {@code DELETE}s at the same parallelism; and tells where the time goes.
 */
public final class RevokeBench {
    private static final int SESSIONS = 10_000;

    /** The first ones of each part only warm the code up. */
    private static final int WARM_UP_SHARE = 10;

    private final Path folder;
    private final int sessions;

    RevokeBench(Path folder) {
        this(folder, SESSIONS);
    }

    private RevokeBench(Path folder, int sessions) {
        this.folder = folder;
        this.sessions = sessions;
    }

    /** Prints tables of its own. */
    void print() throws Exception {
        Path home = Files.createDirectories(folder.resolve("revokes"));
        try (ChildProcess sandbox = ChildProcess.sandbox(folder, 4 * sessions)) {
            PortosPlace portos = PortosPlace.of(sandbox.hear("ready").details());
            try (var console = console(home);
                    EnvironmentLease lease = console.opener().open(environment(portos))) {
                measure(console, lease, portos);
            }
        }
    }

    private void measure(Console console, EnvironmentLease lease, PortosPlace place)
            throws Exception {
        PortosServices portos = lease.require(PortosServices.class);
        portos.connection()
                .signIn(
                        place.user(),
                        place.password().toCharArray(),
                        place.device(),
                        false,
                        SendPermit.always());
        lease.guard().armForWholeRun();
        List<Session> all = others(portos, place);
        try (var bare = new BareRevokes(place, portos.parallelActs())) {
            int warm = sessions / WARM_UP_SHARE;
            bare.end(ids(all.subList(0, warm)));
            revoke(console, lease, plan(portos, all.subList(warm, 2 * warm)));
            int from = 2 * warm;
            List<String> once = ids(all.subList(from, from + sessions));
            List<String> thrice = ids(all.subList(from + sessions, from + 2 * sessions));
            RevokePlan plan = plan(portos, all.subList(from + 2 * sessions, from + 3 * sessions));
            double deletes = time(() -> bare.end(once));
            double calls = time(() -> bare.readEndAndLook(thrice));
            double run = time(() -> revoke(console, lease, plan));
            var records = new RecordBench(folder);
            double journal = records.journal(sessions, portos.parallelActs());
            double lines = records.lines(sessions, portos.parallelActs());
            System.out.printf(
                    Locale.ROOT,
                    """

                    | Ending %,d sessions, %d at once | Took | Times the bare DELETEs | Aim |
                    |---|---|---|---|
                    """,
                    sessions,
                    portos.parallelActs());
            line("bare DELETEs", deletes, deletes, "");
            line("a run, with journal and confirmation", run, deletes, "at most 5");
            line("… of these, three bare calls for one", calls, deletes, "");
            line("… the journal alone, as many writers at once", journal, deletes, "");
            line("… the run's own lines alone, as many writers at once", lines, deletes, "");
        }
    }

    private static void line(String what, double took, double deletes, String aim) {
        System.out.printf(
                Locale.ROOT, "| %s | %.1f s | %.2f | %s |%n", what, took, took / deletes, aim);
    }

    private static Console console(Path home) throws Exception {
        return new Console(
                HomeFolder.of(home),
                new NoSandbox(),
                Runnable::run,
                fault -> {
                    throw new IllegalStateException(fault);
                },
                ClockPair.of(InstantSource.system()),
                ZoneOffset.UTC,
                ConnectionLimits.standard(),
                PasswordStore.none(),
                new SharedSettings(HomeFolder.of(home), Map.of()));
    }

    private static Environment environment(PortosPlace portos) {
        return new Environment(
                "Bench",
                Environment.EnvironmentKind.TEST,
                new PortosAddress(portos.server(), portos.prefix()));
    }

    /** All sessions but those of this sign-in's device. */
    private static List<Session> others(PortosServices portos, PortosPlace place) throws Exception {
        SessionTable table = portos.sessions().read(_ -> {}).table();
        return IntStream.range(0, table.size())
                .mapToObj(table::session)
                .filter(session -> !session.deviceName().equals(place.device()))
                .toList();
    }

    private static List<String> ids(List<Session> sessions) {
        return sessions.stream().map(Session::sessionId).toList();
    }

    private static RevokePlan plan(PortosServices portos, List<Session> sessions) throws Exception {
        Instant now = portos.connection().clock().instant();
        return new RevokePlan(
                sessions.stream().map(RevokeBench::planned).toList(),
                portos.sessions().directory(),
                now,
                TimeFormat.in(ZoneOffset.UTC));
    }

    private static PlannedSession planned(Session session) {
        return new PlannedSession.RevocableSession(session);
    }

    private static void revoke(Console console, EnvironmentLease lease, RevokePlan plan)
            throws Exception {
        PortosServices portos = lease.require(PortosServices.class);
        var header =
                new RunHeader(
                        RunPlace.of(
                                lease.environment(),
                                lease.chosen(PortosServices.class).orElseThrow()),
                        new ActReason("a benchmark", ""),
                        Instant.now());
        try (OpenRevokeRun run = console.runs().begin(header, plan)) {
            RevokeRunState.Ended ended =
                    run.run(
                            portos.acts(),
                            portos.parallelActs(),
                            (_, _) -> "",
                            new RunControl(),
                            _ -> {});
            if (ended.how() != RunEnding.WHOLE) {
                throw new IllegalStateException("The run ended otherwise: " + ended);
            }
        }
    }

    /** Work that is timed. */
    @FunctionalInterface
    private interface TimedWork {
        void run() throws Exception;
    }

    private static double time(TimedWork work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /**
     * Prints the tables alone; its arguments are a folder to write in and, where there are to be
     * others than 10,000, the number of sessions.
     */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path folder = Files.createDirectories(Path.of(args[0]));
        int sessions = args.length > 1 ? Integer.parseInt(args[1]) : SESSIONS;
        new RevokeBench(folder, sessions).print();
        new RecordBench(folder).print();
        new LongRunBench(folder).print();
    }
}
