package gatehouse.cli.environments;

import gatehouse.cli.output.Json;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.List;

/** Tells for each connection of an environment what answers there, without signing in. */
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
            List<Probe> probes = new Probes(place.around()).of(where(environment, sandbox));
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

    private void tell(Environment environment, List<Probe> probes) {
        place.output()
                .print(
                        new Result.Listing<>(
                                Json.object().put("environment", environment.name()),
                                "connections",
                                probes,
                                Probe.columns()));
    }

    private static Exit exit(List<Probe> probes) {
        long answered = probes.stream().filter(Probe::answered).count();
        return answered == probes.size() ? Exit.DONE : answered == 0 ? Exit.FAILED : Exit.PARTLY;
    }
}
