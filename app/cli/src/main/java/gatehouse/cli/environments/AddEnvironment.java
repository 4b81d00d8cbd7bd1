package gatehouse.cli.environments;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentId;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Adds an environment: its addresses, and never a secret. */
@Command(name = "add")
public final class AddEnvironment implements Verb {
    private final Workplace place;
    private final ConnectionOptions options;

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--kind", paramLabel = "KIND", required = true)
    Environment.Kind kind = Environment.Kind.TEST;

    @Option(names = "--connection", paramLabel = "NAME=SYSTEM:URL")
    List<String> connections = new ArrayList<>();

    @Option(names = "--set", paramLabel = "CONNECTION.SETTING=VALUE")
    List<String> settings = new ArrayList<>();

    private AddEnvironment(Workplace place, ConnectionOptions options) {
        this.place = place;
        this.options = options;
    }

    /** The command, with options for the settings of every system. */
    public static CommandLine command(Workplace place, ConnectionSchemas schemas) {
        var options = new ConnectionOptions(schemas);
        var command = new CommandLine(new AddEnvironment(place, options));
        options.addTo(command.getCommandSpec());
        return command;
    }

    @Override
    public Exit run() throws IOException {
        place.refuseEnvironment();
        var added =
                new Environment(
                        EnvironmentId.random(),
                        name,
                        kind,
                        "",
                        options.read(connections, settings));
        try (Console console = place.console()) {
            console.environments().add(added);
            place.output().print(new EnvironmentFacts(console.systems()).document(added));
            if (added.plainHttp()) {
                place.output().note(Texts.of("environments.plainHttp", added.name()));
            }
            return Exit.DONE;
        }
    }
}
