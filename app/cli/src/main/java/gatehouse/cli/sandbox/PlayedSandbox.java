package gatehouse.cli.sandbox;

import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.sandbox.PlayedPortosAccess;
import gatehouse.sandbox.Sandbox;
import gatehouse.sandbox.SandboxOptions;

import java.util.Map;
import java.util.Optional;

/** The sandbox inside this process, started when it is first needed. */
public final class PlayedSandbox implements EmbeddedSandbox {
    private Optional<Sandbox> played = Optional.empty();

    @Override
    public synchronized Access start() {
        if (played.isEmpty()) {
            played = Optional.of(Sandbox.start(SandboxOptions.standard()));
        }
        Sandbox sandbox = played.get();
        return new Access(where(sandbox), portos(sandbox), superOffice(sandbox), srs(sandbox));
    }

    /** Temporary keys of the played SuperOffice to try, by what they are; none before it runs. */
    public synchronized Map<String, String> keysToTry() {
        return played.map(sandbox -> sandbox.superOffice().keys()).orElse(Map.of());
    }

    @Override
    public synchronized void close() {
        played.ifPresent(Sandbox::close);
        played = Optional.empty();
    }

    private static Environment where(Sandbox sandbox) {
        return new Environment(
                Environment.SANDBOX.name(),
                Environment.Kind.SANDBOX,
                new Environment.Portos(
                        sandbox.portos().server().toString(), sandbox.portos().prefix()),
                new Environment.SuperOffice(sandbox.superOffice().base().toString()),
                new Environment.Srs(sandbox.srs().base().toString(), sandbox.srs().origin()));
    }

    private static PortosUser portos(Sandbox sandbox) {
        PlayedPortosAccess portos = sandbox.portos();
        return new PortosUser(portos.user(), portos.password(), portos.device());
    }

    private static User superOffice(Sandbox sandbox) {
        return new User(sandbox.superOffice().user(), sandbox.superOffice().password());
    }

    private static User srs(Sandbox sandbox) {
        return new User(sandbox.srs().user(), sandbox.srs().password());
    }
}
