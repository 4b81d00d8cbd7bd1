package gatehouse.views;

import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.sandbox.PortosAccess;
import gatehouse.sandbox.Sandbox;
import gatehouse.sandbox.SandboxOptions;

import org.jspecify.annotations.Nullable;

/** The sandbox inside this very program, on free ports of loopback. */
final class InsideSandbox implements EmbeddedSandbox {
    private @Nullable Sandbox running;

    @Override
    public synchronized Access start() {
        if (running == null) {
            running = Sandbox.start(SandboxOptions.standard());
        }
        PortosAccess portos = running.portos();
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
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
