package gatehouse.cli.environments;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.clients.http.CallException;
import gatehouse.console.Console;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.systems.ConnectionTester;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Shows step by step what answers at each connection, without signing in. */
@Command(name = "test")
public final class TestEnvironment implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "NAME")
    String name = "";

    public TestEnvironment(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console();
                EmbeddedSandbox sandbox = place.sandbox()) {
            Environment environment = place.environment(console, name);
            List<ConnectionSpec> connections =
                    console.systems().schemas().effective(where(environment, sandbox));
            connections.forEach(each -> place.offerSecrets(console, each));
            List<ConnectionProbe> probes = probes(connections, console.connectionTester());
            if (probes.isEmpty()) {
                throw new CliException(
                        ExitCode.FAILED,
                        TerminalMessages.of("environments.test.nothing", environment.name()));
            }
            tell(environment, probes);
            return exit(probes);
        }
    }

    private static Environment where(Environment environment, EmbeddedSandbox sandbox) {
        return environment.equals(Environment.SANDBOX)
                ? sandbox.start().environment()
                : environment;
    }

    private static List<ConnectionProbe> probes(
            List<ConnectionSpec> connections, ConnectionTester tester) throws CallException {
        var probes = new ArrayList<ConnectionProbe>();
        for (ConnectionSpec connection : connections) {
            tester.test(connection)
                    .forEach(step -> probes.add(new ConnectionProbe(connection.name(), step)));
        }
        return List.copyOf(probes);
    }

    private void tell(Environment environment, List<ConnectionProbe> probes) {
        place.output()
                .print(
                        new VerbResult.Listing<>(
                                JsonWriter.object().put("environment", environment.name()),
                                "connections",
                                probes,
                                ConnectionProbe.columns()));
    }

    /** Done if every step came to what it should, failed if no system answered at all. */
    private static ExitCode exit(List<ConnectionProbe> probes) {
        if (probes.stream().allMatch(ConnectionProbe::answered)) {
            return ExitCode.DONE;
        }
        return probes.stream().anyMatch(probe -> probe.step().isFromSystem())
                ? ExitCode.PARTLY
                : ExitCode.FAILED;
    }
}
