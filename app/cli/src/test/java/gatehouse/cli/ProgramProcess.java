package gatehouse.cli;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The terminal as a program of its own. */
final class ProgramProcess {
    private ProgramProcess() {}

    /** What starts it; its arguments follow. */
    static Stream<String> command() {
        return Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                InProcess.class.getName());
    }
}
