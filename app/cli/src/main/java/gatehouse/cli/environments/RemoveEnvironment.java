package gatehouse.cli.environments;

import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ProductionOption;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.environments.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Removes an environment from the list; nothing is sent. */
@Command(name = "remove")
public final class RemoveEnvironment implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Mixin final ProductionOption production = new ProductionOption();

    public RemoveEnvironment(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            Environment removed = place.environment(console, name);
            production.require(removed);
            console.environments().remove(removed.id());
            console.orphans().removeNow();
            return ReceiptPrinter.print(
                    place.output(),
                    new EnvironmentOutput(console.systems()).document(removed),
                    ExitCode.DONE);
        }
    }
}
