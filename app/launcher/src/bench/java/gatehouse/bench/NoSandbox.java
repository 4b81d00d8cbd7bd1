package gatehouse.bench;

import gatehouse.console.environments.EmbeddedSandbox;

/** A program whose sandbox is played by another process. */
final class NoSandbox implements EmbeddedSandbox {
    @Override
    public SandboxAccess start() {
        throw new IllegalStateException("The sandbox is played by another process.");
    }

    @Override
    public void close() {}
}
