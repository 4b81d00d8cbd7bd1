package gatehouse.cli.environments;

import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.EnvironmentRevision;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds an environment: its addresses, and never a secret. */
@Command(name = "add")
public final class AddEnvironment implements TerminalVerb {
    private final CommandContext place;
    private final ConnectionOptions options;

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            required = true,
            completionCandidates = KindCandidates.class)
    Environment.EnvironmentKind kind = Environment.EnvironmentKind.TEST;

    @Option(names = "--colour", paramLabel = "NAME")
    String colour = "";

    @Option(
            names = "--without-shared-journal",
            paramLabel = "RULE",
            defaultValue = "default",
            completionCandidates = UnsharedRuleCandidates.class)
    Environment.UnsharedActRule unshared = Environment.UnsharedActRule.DEFAULT;

    @Option(names = "--connection", paramLabel = "NAME=SYSTEM:URL")
    List<String> connections = new ArrayList<>();

    @Option(names = "--set", paramLabel = "CONNECTION.SETTING=VALUE")
    List<String> settings = new ArrayList<>();

    @Mixin final DefaultOption defaults;

    private AddEnvironment(
            CommandContext place, ConnectionOptions options, DefaultOption defaults) {
        this.place = place;
        this.defaults = defaults;
        this.options = options;
    }

    /** The command, with options for the settings of every system. */
    public static CommandLine command(CommandContext place, ConnectionSchemas schemas) {
        var options = new ConnectionOptions(schemas, true);
        var command =
                new CommandLine(new AddEnvironment(place, options, new DefaultOption(schemas)));
        options.addTo(command.getCommandSpec());
        return command;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        var added =
                new EnvironmentRevision(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(colour),
                                Optional.of(unshared),
                                defaults.read(),
                                List.of(),
                                options.read(connections, settings, List.of()))
                        .applyTo(
                                new Environment(EnvironmentId.random(), name, kind, "", List.of()));
        try (Console console = place.console()) {
            console.environments().add(added);
            return new EnvironmentOutput(console.systems()).printChanged(added, place.output());
        }
    }
}
