package gatehouse.cli.sandbox;

import gatehouse.console.environments.EmbeddedSandbox;
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
                portos.server().toString(),
                portos.prefix(),
                portos.user(),
                portos.password(),
                portos.device());
    }

    @Override
    public synchronized void close() {
        played.ifPresent(Sandbox::close);
        played = Optional.empty();
    }
}
