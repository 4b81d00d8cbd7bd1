package gatehouse.cli.environments;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.Output;
import gatehouse.cli.output.Result;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Trouble;
import gatehouse.console.words.Words;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.List;

/** Lists the environments that are known. */
@Command(name = "list")
public final class ListEnvironments implements Verb {
    private final Workplace place;

    public ListEnvironments(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            List<Environment> known = console.environments().list();
            Output output = place.output();
            output.print(
                    new Result.Listing<>(
                            JsonWriter.object(),
                            "environments",
                            known,
                            new EnvironmentFacts(console.systems()).columns()));
            Trouble trouble = console.environments().trouble();
            if (trouble != null) {
                output.note(Words.of(trouble.key(), trouble.arguments().toArray()));
            }
            return trouble == null ? Exit.DONE : Exit.PARTLY;
        }
    }
}
