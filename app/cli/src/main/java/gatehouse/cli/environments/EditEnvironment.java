package gatehouse.cli.environments;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ProductionOption;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentEdit;
import gatehouse.console.environments.EnvironmentRevision;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.ProductionRule;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes what is named of an environment, and nothing else. */
@Command(name = "edit")
public final class EditEnvironment implements TerminalVerb {
    private final CommandContext place;
    private final ConnectionOptions options;

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--rename", paramLabel = "NEW")
    @Nullable String rename;

    @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindCandidates.class)
    Environment.@Nullable EnvironmentKind kind;

    @Option(names = "--colour", paramLabel = "NAME")
    @Nullable String colour;

    @Option(
            names = "--without-shared-journal",
            paramLabel = "RULE",
            completionCandidates = UnsharedRuleCandidates.class)
    Environment.@Nullable UnsharedActRule unshared;

    @Option(names = "--connection", paramLabel = "NAME=SYSTEM:URL")
    List<String> connections = new ArrayList<>();

    @Option(names = "--set", paramLabel = "CONNECTION.SETTING=VALUE")
    List<String> settings = new ArrayList<>();

    @Option(names = "--remove-connection", paramLabel = "NAME")
    List<String> removed = new ArrayList<>();

    @Mixin final ProductionOption production = new ProductionOption();

    @Mixin final DefaultOption defaults;

    private EditEnvironment(
            CommandContext place, ConnectionOptions options, DefaultOption defaults) {
        this.place = place;
        this.defaults = defaults;
        this.options = options;
    }

    /** The command, with options for the settings of every system. */
    public static CommandLine command(CommandContext place, ConnectionSchemas schemas) {
        var options = new ConnectionOptions(schemas, false);
        var command =
                new CommandLine(new EditEnvironment(place, options, new DefaultOption(schemas)));
        options.addTo(command.getCommandSpec());
        return command;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            Environment found = place.changeable(console, name);
            console.environments().change(edit -> change(edit, found));
            console.orphans().removeNow();
            Environment changed =
                    place.environment(console, Optional.ofNullable(rename).orElse(found.name()));
            return new EnvironmentOutput(console.systems()).printChanged(changed, place.output());
        }
    }

    /** What is there now counts, as another program may have changed it meanwhile. */
    private void change(EnvironmentEdit edit, Environment found) {
        Environment before =
                edit.keptAs(found.id()).map(KeptEnvironment::environment).orElse(found);
        EnvironmentRevision revision = revision(before);
        if (revision.isEmpty()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("environments.edit.nothing"));
        }
        Environment after = revision.applyTo(before);
        if (ProductionRule.isAskedBy(before, after)) {
            production.require(before);
        }
        edit.replace(after);
    }

    private EnvironmentRevision revision(Environment before) {
        return new EnvironmentRevision(
                Optional.ofNullable(rename),
                Optional.ofNullable(kind),
                Optional.ofNullable(colour),
                Optional.ofNullable(unshared),
                defaults.read(),
                removed,
                options.read(connections, settings, before.connections()));
    }
}
