package gatehouse.cli.environments;

import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Shows one environment. */
@Command(name = "show")
public final class ShowEnvironment implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "NAME")
    String name = "";

    public ShowEnvironment(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            place.output()
                    .print(
                            new EnvironmentOutput(console.systems())
                                    .document(place.environment(console, name)));
            return ExitCode.DONE;
        }
    }
}
