package gatehouse.cli.sessions;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.portos.PortosTerminalSignIn;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.portos.PortosServices;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.List;

/** Tells the server's own total, with one call. */
@Command(name = "count")
public final class CountSessions implements TerminalVerb {
    private final CommandContext place;

    public CountSessions(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.reading(console, new PortosTerminalSignIn(place, console))) {
            long total = lease.require(PortosServices.class).sessions().count();
            var document =
                    JsonWriter.object()
                            .put("asOf", place.around().clock().instant().toString())
                            .put("total", total);
            place.output().print(new VerbResult.Document(document, List.of(String.valueOf(total))));
            return ExitCode.DONE;
        }
    }
}
