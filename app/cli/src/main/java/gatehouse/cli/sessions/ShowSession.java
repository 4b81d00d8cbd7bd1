package gatehouse.cli.sessions;

import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.portos.PortosTerminalSignIn;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.clients.portos.Session;
import gatehouse.console.Console;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.SessionFormatter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Optional;

/** Reads one session by its id. */
@Command(name = "show")
public final class ShowSession implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "ID")
    String id = "";

    @Option(names = "--full-ids")
    boolean fullIds;

    public ShowSession(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        String wanted = SessionIdArguments.checked(id);
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.reading(console, new PortosTerminalSignIn(place, console))) {
            Optional<Session> found = lease.require(PortosServices.class).sessions().find(wanted);
            if (found.isEmpty()) {
                place.output()
                        .note(
                                TerminalMessages.of(
                                        "sessions.show.gone", SessionFormatter.shortId(wanted)));
                return ExitCode.FAILED;
            }
            SessionContext from = SessionContext.at(lease, place.around().times());
            show(from.facts(found.get()));
            return ExitCode.DONE;
        }
    }

    private void show(SessionOutput facts) {
        OutputStreams output = place.output();
        boolean whole = fullIds || output.form().isForPrograms();
        output.print(
                VerbResult.Document.of(facts, SessionOutput.columns(whole), facts.lines(whole)));
    }
}
