package gatehouse.console;

import gatehouse.console.environments.EmbeddedSandbox;

/** Of a program whose systems the test plays itself. */
final class NoSandbox implements EmbeddedSandbox {
    @Override
    public SandboxAccess start() {
        throw new IllegalStateException("The sandbox is not needed here.");
    }

    @Override
    public void close() {}
}
