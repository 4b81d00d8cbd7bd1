package gatehouse.cli;

import gatehouse.cli.streams.StandardStreams;

import java.time.InstantSource;
import java.time.ZoneOffset;

/** The terminal as a program of its own. */
final class InProcess {
    private InProcess() {}

    public static void main(String[] args) {
        OutputLanguage.choose(args);
        var terminal =
                new TerminalProgram(
                        System.in,
                        StandardStreams.output(),
                        StandardStreams.errors(),
                        System.getenv(),
                        false,
                        InstantSource.system(),
                        ZoneOffset.UTC);
        System.exit(terminal.run(args));
    }
}
