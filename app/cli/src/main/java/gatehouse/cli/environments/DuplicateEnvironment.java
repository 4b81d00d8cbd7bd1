package gatehouse.cli.environments;

import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentEdit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Adds an environment that is like another one, under a name of its own. */
@Command(name = "duplicate")
public final class DuplicateEnvironment implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "NAME", index = "0")
    String name = "";

    @Parameters(paramLabel = "NEW", index = "1")
    String other = "";

    public DuplicateEnvironment(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            Environment original = place.changeable(console, name);
            console.environments().change(edit -> duplicate(edit, original));
            return new EnvironmentOutput(console.systems())
                    .printChanged(place.environment(console, other), place.output());
        }
    }

    private void duplicate(EnvironmentEdit edit, Environment original) {
        edit.keptAs(original.id()).ifPresent(kept -> edit.add(kept.asNew(other)));
    }
}
