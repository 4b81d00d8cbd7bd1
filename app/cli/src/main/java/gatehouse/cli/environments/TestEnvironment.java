package gatehouse.cli.environments;

import gatehouse.cli.output.Json;
import gatehouse.cli.output.Output;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.clients.http.Address;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.portos.License;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.console.Console;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.Times;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

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
            List<Probe> probes = probes(portos(environment, sandbox));
            tell(environment, probes);
            return exit(probes);
        }
    }

    private static Environment.Portos portos(Environment environment, EmbeddedSandbox sandbox) {
        if (environment.equals(Environment.SANDBOX)) {
            return portos(sandbox.start().environment(), sandbox);
        }
        Environment.Portos portos = environment.portos();
        if (portos == null) {
            throw new Stop(Exit.FAILED, Texts.of("environments.test.nothing", environment.name()));
        }
        return portos;
    }

    private List<Probe> probes(Environment.Portos portos) {
        var wire = new AtomicReference<Exchange>();
        var settings =
                new PortosSettings(
                        Address.parse(portos.server()),
                        portos.prefix(),
                        "en-GB",
                        place.around().patience().limits());
        try (var client = new PortosClient(settings, wire::set, place.around().clock())) {
            return List.of(
                    Probe.of("portos", "license", () -> told(client.license()), wire),
                    Probe.of("portos", "health", () -> client.health().status(), wire));
        }
    }

    private String told(License license) {
        return Texts.of(
                "environments.test.license",
                license.shopId(),
                Times.full(license.expirationTime(), place.around().zone()));
    }

    private void tell(Environment environment, List<Probe> probes) {
        Output output = place.output();
        output.print(
                new Result.Listing<>(
                        Json.object().put("environment", environment.name()),
                        "connections",
                        probes,
                        Probe.columns()));
        if (environment.superoffice() != null || environment.srs() != null) {
            output.note(Texts.of("environments.test.later"));
        }
    }

    private static Exit exit(List<Probe> probes) {
        long answered = probes.stream().filter(Probe::answered).count();
        return answered == probes.size() ? Exit.DONE : answered == 0 ? Exit.FAILED : Exit.PARTLY;
    }
}
