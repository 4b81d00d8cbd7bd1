package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.console.Console;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.KeptRun;
import gatehouse.console.acts.runs.store.KeptRunState;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.revoke.RevokeResumption;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A kept run that is taken up again.
 *
 * @param run as it was found
 * @param keeper keeps what becomes of it
 */
record ResumedRun(KeptRun run, RunKeeper keeper) {
    /**
     * Takes up a run.
     *
     * @param environment the one that was named, if any
     * @throws CliException where there is no such run, where it is closed, going on elsewhere, or
     *     of another environment
     */
    static ResumedRun take(Console console, String id, Optional<String> environment)
            throws IOException {
        RunStore runs = console.runs();
        KeptRun run =
                runs.find(id)
                        .orElseThrow(() -> wrong(ExitCode.WRONG_USAGE, "runs.close.missing", id));
        String where = run.header().environment();
        if (environment.filter(name -> !name.equals(where)).isPresent()) {
            throw wrong(ExitCode.WRONG_USAGE, "revoke.resume.elsewhere", where);
        }
        if (run.state() == KeptRunState.CLOSED) {
            throw wrong(ExitCode.FAILED, "revoke.resume.closed", id);
        }
        RunKeeper keeper =
                runs.resume(id).orElseThrow(() -> wrong(ExitCode.FAILED, "runs.alive", id));
        return new ResumedRun(run, keeper);
    }

    /** The sessions that are to be tried. */
    List<KeptLine> open(Console console, EnvironmentLease desk, InstantSource clock)
            throws IOException, InterruptedException {
        var lookup = desk.require(PortosServices.class).sessions().lookup();
        return new RevokeResumption(console.runs(), console.journal(), lookup, clock)
                .take(run, keeper);
    }

    /** The receipt of the whole run. */
    RevokeReceipt whole(RunStore runs, RevokeReceipt part) throws IOException {
        List<RevokeReceipt.ReceiptLine> lines =
                runs.lines(run.header().run()).stream()
                        .map(line ->
                                RevokeReceipt.ReceiptLine.of(
                                        line.id(), line.outcome().orElseThrow()))
                        .toList();
        return new RevokeReceipt(part.run(), part.ending(), Optional.empty(), null, lines);
    }

    private static CliException wrong(ExitCode exit, String key, String place) {
        return new CliException(exit, TerminalMessages.of(key, place));
    }
}
