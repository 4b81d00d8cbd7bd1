package gatehouse.cli;

import gatehouse.cli.verb.GlobalOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command that all verbs stand behind. */
@Command(name = "gatehouse", versionProvider = VersionProvider.class)
final class GatehouseCommand {
    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private final GlobalOptions choices;

    GatehouseCommand(GlobalOptions choices) {
        this.choices = choices;
    }
}
