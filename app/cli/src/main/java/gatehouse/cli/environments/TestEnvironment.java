package gatehouse.cli.environments;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.clients.http.CallException;
import gatehouse.console.Console;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.SystemCatalog;
import gatehouse.console.systems.SystemModule;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what answers at each connection of an environment, without signing in. */
@Command(name = "test")
public final class TestEnvironment implements Verb {
    private final Workplace place;

    @Parameters(paramLabel = "NAME")
    String name = "";

    public TestEnvironment(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console();
                EmbeddedSandbox sandbox = place.sandbox()) {
            Environment environment = place.environment(console, name);
            List<ConnectionProbe> probes = probes(where(environment, sandbox), console.systems());
            if (probes.isEmpty()) {
                throw new Stop(
                        Exit.FAILED, Texts.of("environments.test.nothing", environment.name()));
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

    private static List<ConnectionProbe> probes(Environment where, SystemCatalog systems)
            throws CallException {
        var probes = new ArrayList<ConnectionProbe>();
        for (ConnectionSpec connection : where.connections()) {
            Optional<SystemModule> system = systems.find(connection.system());
            if (system.isPresent()) {
                for (ProbeStep step : system.get().probe(connection)) {
                    probes.add(new ConnectionProbe(connection.name(), step));
                }
            }
        }
        return List.copyOf(probes);
    }

    private void tell(Environment environment, List<ConnectionProbe> probes) {
        place.output()
                .print(
                        new Result.Listing<>(
                                JsonWriter.object().put("environment", environment.name()),
                                "connections",
                                probes,
                                ConnectionProbe.columns()));
    }

    private static Exit exit(List<ConnectionProbe> probes) {
        long answered = probes.stream().filter(ConnectionProbe::answered).count();
        return answered == probes.size() ? Exit.DONE : answered == 0 ? Exit.FAILED : Exit.PARTLY;
    }
}
