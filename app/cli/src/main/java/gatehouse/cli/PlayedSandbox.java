package gatehouse.cli;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.SystemId;
import gatehouse.sandbox.PlayedPortosAccess;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;

import java.util.Map;
import java.util.Optional;

/** The sandbox inside this process, started when it is first needed. */
public final class PlayedSandbox implements EmbeddedSandbox {
    private final SandboxOptions options;
    private Optional<PlayedSystems> played = Optional.empty();

    /** The sandbox as it is played by default. */
    public PlayedSandbox() {
        this(SandboxOptions.standard());
    }

    /** A sandbox that is played another way. */
    public PlayedSandbox(SandboxOptions options) {
        this.options = options;
    }

    @Override
    public SandboxAccess start() {
        PlayedSystems sandbox = systems();
        return new SandboxAccess(where(sandbox), users(sandbox));
    }

    /** The played systems, started when they are first asked for. */
    public synchronized PlayedSystems systems() {
        if (played.isEmpty()) {
            played = Optional.of(PlayedSystems.start(options));
        }
        return played.get();
    }

    /** Temporary keys of the played SuperOffice to try, by what they are; none before it runs. */
    public synchronized Map<String, String> keysToTry() {
        return played.map(sandbox -> sandbox.superOffice().keys()).orElse(Map.of());
    }

    @Override
    public synchronized void close() {
        played.ifPresent(PlayedSystems::close);
        played = Optional.empty();
    }

    private static Environment where(PlayedSystems sandbox) {
        return new Environment(
                Environment.SANDBOX.name(),
                Environment.EnvironmentKind.SANDBOX,
                new PortosAddress(sandbox.portos().server().toString(), sandbox.portos().prefix()),
                new SuperOfficeAddress(sandbox.superOffice().base().toString()),
                new SrsAddress(sandbox.srs().base().toString(), sandbox.srs().origin()));
    }

    private static Map<SystemId, SandboxUser> users(PlayedSystems sandbox) {
        PlayedPortosAccess portos = sandbox.portos();
        return Map.of(
                PortosAddress.SCHEMA.system(),
                new SandboxUser(portos.user(), portos.password(), portos.device()),
                SuperOfficeAddress.SCHEMA.system(),
                new SandboxUser(sandbox.superOffice().user(), sandbox.superOffice().password(), ""),
                SrsAddress.SCHEMA.system(),
                new SandboxUser(sandbox.srs().user(), sandbox.srs().password(), ""));
    }
}
