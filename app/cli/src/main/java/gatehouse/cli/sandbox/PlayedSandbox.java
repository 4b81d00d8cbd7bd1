package gatehouse.cli.sandbox;

import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.sandbox.PortosAccess;
import gatehouse.sandbox.Sandbox;
import gatehouse.sandbox.SandboxOptions;

import java.util.Optional;

/** The sandbox inside this process, started when it is first needed. */
public final class PlayedSandbox implements EmbeddedSandbox {
    private Optional<Sandbox> played = Optional.empty();

    @Override
    public synchronized Access start() {
        if (played.isEmpty()) {
            played = Optional.of(Sandbox.start(SandboxOptions.standard()));
        }
        PortosAccess portos = played.get().portos();
        return new Access(
                new Environment(
                        Environment.SANDBOX.name(),
                        Environment.Kind.SANDBOX,
                        new Environment.Portos(portos.server().toString(), portos.prefix())),
                new PortosUser(portos.user(), portos.password(), portos.device()),
                null,
                null);
    }

    @Override
    public synchronized void close() {
        played.ifPresent(Sandbox::close);
        played = Optional.empty();
    }
}
