package gatehouse.cli.environments;

import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Shows one environment. */
@Command(name = "show")
public final class ShowEnvironment implements Verb {
    private final Workplace place;

    @Parameters(paramLabel = "NAME")
    String name = "";

    public ShowEnvironment(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            place.output()
                    .print(
                            new EnvironmentFacts(console.systems())
                                    .document(place.environment(console, name)));
            return Exit.DONE;
        }
    }
}
