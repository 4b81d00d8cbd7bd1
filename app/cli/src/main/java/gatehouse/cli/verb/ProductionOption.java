package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.environments.Environment;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** The option that names the production environment a verb may change. */
public final class ProductionOption {
    @Option(names = "--on-production", paramLabel = "NAME")
    @Nullable String environment;

    /**
     * Stops where nobody is asked about a change to a production environment that was not named.
     *
     * @throws CliException where it is one, and another or none was named
     */
    public void require(Environment changed) {
        if (isProduction(changed) && !changed.name().equals(environment)) {
            throw new CliException(
                    ExitCode.WRONG_USAGE,
                    TerminalMessages.of("write.production.missing", changed.name()));
        }
    }

    static boolean isProduction(Environment environment) {
        return environment.kind() == Environment.EnvironmentKind.PRODUCTION;
    }
}
