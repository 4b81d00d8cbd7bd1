package gatehouse.cli.environments;

import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.environments.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Removes an environment from the list; nothing is sent. */
@Command(name = "remove")
public final class RemoveEnvironment implements Verb {
    private final Workplace place;

    @Parameters(paramLabel = "NAME")
    String name = "";

    public RemoveEnvironment(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            Environment removed = place.environment(console, name);
            console.environments().remove(removed.id());
            place.output().print(new EnvironmentFacts(console.systems()).document(removed));
            return Exit.DONE;
        }
    }
}
