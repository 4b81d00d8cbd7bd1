package gatehouse.cli.recording;

import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.srs.SrsServices;

import picocli.CommandLine.Command;

import java.io.IOException;

/** Takes the harmless steps of the ladder, without a password and without any effect. */
@Command(name = "status")
public final class RecordingStatusVerb implements TerminalVerb {
    private final CommandContext place;

    public RecordingStatusVerb(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.open(console, place.readFrom(), SrsAddress.SCHEMA.system())) {
            SrsServices srs = lease.require(SrsServices.class);
            var report = new RecordingOutput(srs, place);
            report.left();
            return report.ladder(srs.recording().look());
        }
    }
}
