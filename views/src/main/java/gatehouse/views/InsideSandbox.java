package gatehouse.views;

import gatehouse.console.environments.EmbeddedSandbox;
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
                portos.server().toString(),
                portos.prefix(),
                portos.user(),
                portos.password(),
                portos.device());
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
