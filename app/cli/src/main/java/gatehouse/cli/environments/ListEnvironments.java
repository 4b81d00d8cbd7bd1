package gatehouse.cli.environments;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.FileProblem;
import gatehouse.console.words.MessageBundle;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.List;

/** Lists the environments that are known. */
@Command(name = "list")
public final class ListEnvironments implements TerminalVerb {
    private final CommandContext place;

    public ListEnvironments(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            List<Environment> known = console.environments().list();
            OutputStreams output = place.output();
            output.print(
                    new VerbResult.Listing<>(
                            JsonWriter.object(),
                            "environments",
                            known,
                            new EnvironmentOutput(console.systems()).columns()));
            FileProblem trouble = console.environments().trouble();
            if (trouble != null) {
                output.note(MessageBundle.of(trouble.key(), trouble.arguments().toArray()));
            }
            return trouble == null ? ExitCode.DONE : ExitCode.PARTLY;
        }
    }
}
