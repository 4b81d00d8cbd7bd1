package gatehouse.cli.verb;

import gatehouse.cli.streams.ResultStream;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.words.TimeFormat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The process that a verb runs in.
 *
 * @param env its environment variables
 * @param prompt the person at the terminal; empty where there is none
 * @param patience how long the systems are waited for
 * @param passwords the store of the operating system
 */
public record ProcessContext(
        InputStream in,
        ResultStream out,
        PrintStream err,
        Map<String, String> env,
        Optional<TerminalPrompt> prompt,
        InterruptSignals interrupts,
        ClockPair clocks,
        ZoneId zone,
        ConnectionLimits patience,
        PasswordStore passwords) {
    public ProcessContext {
        env = Map.copyOf(env);
    }

    /** The time of day. */
    public InstantSource clock() {
        return clocks.wall();
    }

    /** Writes points of time for people. */
    public TimeFormat times() {
        return TimeFormat.in(zone);
    }

    /** Calls {@code then} on a thread of its own when standard input closes. */
    public void whenInputEnds(Runnable then) {
        Thread.startVirtualThread(() -> {
            try {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException closed) {
                // A broken input is a closed one.
            } finally {
                then.run();
            }
        });
    }

    /** Names no variable, as passwords are among them. */
    @Override
    public String toString() {
        return "ProcessContext[interactive=" + prompt.isPresent() + "]";
    }
}
