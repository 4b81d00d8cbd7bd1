package gatehouse.cli;

import gatehouse.cli.verb.Choices;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command that all verbs stand behind. */
@Command(name = "gatehouse", versionProvider = Version.class)
final class Gatehouse {
    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private final Choices choices;

    Gatehouse(Choices choices) {
        this.choices = choices;
    }
}
