package gatehouse.cli.environments;

import gatehouse.cli.environments.PinFinder.FoundPin;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.ActExitCode;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ProductionOption;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.acts.ActResult;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.journal.ActReason;
import gatehouse.console.work.FailureMessages;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;

/** Pins a certificate for one connection, or ends that; the fingerprint is the confirmation. */
@Command(name = "trust")
public final class TrustEnvironment implements TerminalVerb {
    private static final ActReason NO_REASON = new ActReason("", "");

    private final CommandContext place;

    @Parameters(index = "0", paramLabel = "NAME")
    String name = "";

    @Parameters(index = "1", paramLabel = "CONNECTION")
    String connection = "";

    @Option(names = "--fingerprint", paramLabel = "SHA256")
    @Nullable String fingerprint;

    @Option(names = "--ca", paramLabel = "FILE")
    @Nullable Path issuer;

    @Option(names = "--remove")
    boolean remove;

    @Mixin final ProductionOption production = new ProductionOption();

    public TrustEnvironment(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        boolean isClear = remove ? fingerprint == null && issuer == null : fingerprint != null;
        if (!isClear) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("environments.trust.usage"));
        }
        try (Console console = place.console()) {
            Environment environment = place.changeable(console, name);
            ConnectionSpec pinned = connection(environment);
            production.require(environment);
            return tell(console, environment, done(console, environment, pinned));
        }
    }

    private ActResult<?, ConnectionTrust> done(
            Console console, Environment environment, ConnectionSpec pinned) throws IOException {
        String typed = fingerprint;
        if (typed == null) {
            return console.pins().unpin(environment, pinned, NO_REASON);
        }
        ConnectionSpec effective = console.systems().schemas().effective(environment, pinned);
        place.offerSecrets(console, effective);
        var finder = new PinFinder(console.connectionTester(), effective, typed);
        FoundPin found = issuer == null ? finder.shown() : finder.inFile(issuer);
        return console.pins().pin(environment, pinned, found.pin(), found.subject(), NO_REASON);
    }

    private ConnectionSpec connection(Environment environment) {
        return environment
                .connection(connection)
                .orElseThrow(() ->
                        new CliException(
                                ExitCode.WRONG_USAGE,
                                TerminalMessages.of(
                                        "environments.trust.connection",
                                        environment.name(),
                                        connection)));
    }

    private ExitCode tell(
            Console console, Environment environment, ActResult<?, ConnectionTrust> result)
            throws IOException {
        result.outcome()
                .failure()
                .ifPresent(why -> {
                    throw new CliException(
                            ActExitCode.of(result.outcome()),
                            FailureMessages.of(why, environment.name()).text());
                });
        Environment changed = place.environment(console, environment.name());
        ExitCode printed =
                new EnvironmentOutput(console.systems()).printChanged(changed, place.output());
        return printed == ExitCode.DONE ? ActExitCode.of(result.outcome()) : printed;
    }
}
