package gatehouse.sandbox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * How a sandbox is to be played; the same options give the same sessions, users and devices.
 *
 * @param portosPort port of the played Portos, 0 for any free one
 * @param sessions how many sessions live at the start, the contract's own pair among them
 * @param seed draws the people, the devices and their sessions
 * @param readings ways to read the contract that differ from the default, as {@code
 *     portos.date-form=offset}
 * @param store the SQLite file that keeps everything between two runs; null keeps it in memory
 * @param clock what the sandbox takes for the time until a test sets it otherwise
 */
public record SandboxOptions(
        int portosPort,
        int sessions,
        long seed,
        List<String> readings,
        @Nullable Path store,
        InstantSource clock) {

    private static final int MOST_SESSIONS = 1_000_000;

    public SandboxOptions {
        if (portosPort < 0 || portosPort > 65_535) {
            throw new IllegalArgumentException(
                    "The Portos port is " + portosPort + "; allowed is 0 (any free one) to 65535.");
        }
        if (sessions < 0 || sessions > MOST_SESSIONS) {
            throw new IllegalArgumentException(
                    "The number of sessions is "
                            + sessions
                            + "; allowed is 0 to "
                            + MOST_SESSIONS
                            + ".");
        }
        readings = List.copyOf(readings);
    }

    public static SandboxOptions standard() {
        return new SandboxOptions(0, 1204, 20_230_804L, List.of(), null, InstantSource.system());
    }

    public SandboxOptions withPortosPort(int wanted) {
        return new SandboxOptions(wanted, sessions, seed, readings, store, clock);
    }

    public SandboxOptions withSessions(int wanted) {
        return new SandboxOptions(portosPort, wanted, seed, readings, store, clock);
    }

    public SandboxOptions withSeed(long wanted) {
        return new SandboxOptions(portosPort, sessions, wanted, readings, store, clock);
    }

    public SandboxOptions withReadings(List<String> wanted) {
        return new SandboxOptions(portosPort, sessions, seed, wanted, store, clock);
    }

    public SandboxOptions withStore(@Nullable Path wanted) {
        return new SandboxOptions(portosPort, sessions, seed, readings, wanted, clock);
    }

    public SandboxOptions withClock(InstantSource wanted) {
        return new SandboxOptions(portosPort, sessions, seed, readings, store, wanted);
    }
}
