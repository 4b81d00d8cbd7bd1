package gatehouse.launcher;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.Console;
import gatehouse.console.acts.StopSignal;
import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActReason;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.revoke.PlannedSession;
import gatehouse.console.sessions.revoke.RevokePlan;
import gatehouse.console.sessions.revoke.RevokeTask;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.TimeFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a program leaves in its home when it is killed while it revokes sessions of the sandbox: a
 * run of which a part is done, an act whose outcome is not in it yet, and entries that wait for a
 * shared journal that cannot be reached.
 */
final class KilledProgram {
    /** Nobody listens there. */
    private static final String SHARED_JOURNAL = "postgresql://desk@127.0.0.1:1/gatehouse";

    private static final int DONE = 5;

    private final Console console;
    private final EnvironmentLease lease;
    private final PortosServices portos;
    private final ActReason reason = new ActReason("Left signed in over night", "HELP-1204");

    private KilledProgram(Console console, EnvironmentLease lease) throws IOException {
        this.console = console;
        this.lease = lease;
        this.portos = lease.require(PortosServices.class);
    }

    /** Leaves it; ends the sandbox, which begins anew at the next start. Blocks. */
    static void leave(HomeFolder home, EmbeddedSandbox sandbox)
            throws IOException, InterruptedException {
        Files.createDirectories(home.folder());
        Files.writeString(home.sharedJournal(), SHARED_JOURNAL);
        try (var console =
                        new Console(
                                home,
                                sandbox,
                                Runnable::run,
                                fault -> {
                                    throw new IllegalStateException(fault);
                                },
                                ClockPair.system(),
                                ZoneId.systemDefault());
                EnvironmentLease lease = console.opener().open(Environment.SANDBOX)) {
            lease.guard().armForWholeRun();
            new KilledProgram(console, lease).revoke();
        }
    }

    private void revoke() throws IOException, InterruptedException {
        List<PlannedSession> sessions = sessions();
        RevokePlan whole = plan(sessions);
        var place =
                RunPlace.of(lease.environment(), lease.chosen(PortosServices.class).orElseThrow());
        var header = new RunHeader(place, reason, portos.connection().clock().instant());
        try (RunKeeper keeper = console.runs().store().begin(header, whole.kept())) {
            portos.acts()
                    .run(
                            task(sessions.subList(0, DONE)),
                            keeper,
                            ClockPair.system(),
                            DONE,
                            new RunControl())
                    .run(_ -> {});
            // What comes of it is in the journal alone.
            task(sessions.subList(DONE, DONE + 1)).perform(0, StopSignal.NEVER);
        }
    }

    private List<PlannedSession> sessions() throws IOException, InterruptedException {
        SessionTable table = portos.sessions().read(_ -> {}).table();
        return IntStream.range(0, table.size())
                .mapToObj(table::session)
                .filter(session -> session.envName().equals("PDA"))
                .<PlannedSession>map(PlannedSession.RevocableSession::new)
                .toList();
    }

    private RevokeTask task(List<PlannedSession> sessions)
            throws IOException, InterruptedException {
        return new RevokeTask(plan(sessions), portos.acts(), reason);
    }

    private RevokePlan plan(List<PlannedSession> sessions)
            throws IOException, InterruptedException {
        return new RevokePlan(
                sessions,
                portos.sessions().directory(),
                portos.connection().clock().instant(),
                TimeFormat.in(ZoneId.systemDefault()));
    }
}
