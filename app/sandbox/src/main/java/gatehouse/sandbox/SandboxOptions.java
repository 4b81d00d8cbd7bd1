package gatehouse.sandbox;

import gatehouse.sandbox.portos.PlayedPortos;
import gatehouse.sandbox.srs.PlayedSrs;
import gatehouse.sandbox.superoffice.PlayedSuperOffice;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a sandbox is played; the same options give the same sessions, users and devices. Start from
 * {@link #standard} and change what is to be different.
 *
 * @param ports ports of the played systems by their names, 0 or nothing for any free one
 * @param sessions how many sessions live in Portos at the start, the contract's own pair among them
 * @param seed draws the people, the devices and their sessions
 * @param variants variants of the contracts that differ from the default, as {@code
 *     portos.date-form=offset}
 * @param store the SQLite file that keeps all of Portos between two runs; null keeps it in memory
 * @param clock what the sandbox takes for the time until a test sets it otherwise
 */
public record SandboxOptions(
        Map<String, Integer> ports,
        int sessions,
        long seed,
        List<String> variants,
        @Nullable Path store,
        InstantSource clock) {

    private static final int MOST_SESSIONS = 1_000_000;

    public SandboxOptions {
        ports.forEach(SandboxOptions::requirePort);
        if (sessions < 0 || sessions > MOST_SESSIONS) {
            throw new IllegalArgumentException(
                    "The number of sessions is "
                            + sessions
                            + "; allowed is 0 to "
                            + MOST_SESSIONS
                            + ".");
        }
        ports = Map.copyOf(ports);
        variants = List.copyOf(variants);
    }

    public static SandboxOptions standard() {
        return new SandboxOptions(
                Map.of(), 1204, 20_230_804L, List.of(), null, InstantSource.system());
    }

    public int portosPort() {
        return port(PlayedPortos.NAME);
    }

    public int srsPort() {
        return port(PlayedSrs.NAME);
    }

    public SandboxOptions withPortosPort(int wanted) {
        return withPort(PlayedPortos.NAME, wanted);
    }

    public int superofficePort() {
        return port(PlayedSuperOffice.NAME);
    }

    public SandboxOptions withSuperofficePort(int wanted) {
        return withPort(PlayedSuperOffice.NAME, wanted);
    }

    public SandboxOptions withSrsPort(int wanted) {
        return withPort(PlayedSrs.NAME, wanted);
    }

    public SandboxOptions withSessions(int wanted) {
        return new SandboxOptions(ports, wanted, seed, variants, store, clock);
    }

    public SandboxOptions withSeed(long wanted) {
        return new SandboxOptions(ports, sessions, wanted, variants, store, clock);
    }

    public SandboxOptions withVariants(List<String> wanted) {
        return new SandboxOptions(ports, sessions, seed, wanted, store, clock);
    }

    public SandboxOptions withStore(@Nullable Path wanted) {
        return new SandboxOptions(ports, sessions, seed, variants, wanted, clock);
    }

    public SandboxOptions withClock(InstantSource wanted) {
        return new SandboxOptions(ports, sessions, seed, variants, store, wanted);
    }

    /** Where a system listens; 0 for any free port. */
    int port(String system) {
        return ports.getOrDefault(system, 0);
    }

    private SandboxOptions withPort(String system, int wanted) {
        var others = new HashMap<>(ports);
        others.put(system, wanted);
        return new SandboxOptions(others, sessions, seed, variants, store, clock);
    }

    private static void requirePort(String system, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "The port of "
                            + system
                            + " is "
                            + port
                            + "; allowed is 0 (any free one) to 65535.");
        }
    }
}
