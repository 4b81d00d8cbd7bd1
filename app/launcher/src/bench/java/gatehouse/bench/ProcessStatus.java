package gatehouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux counts of a process. */
final class ProcessStatus {
    private ProcessStatus() {}

    /**
     * One of its figures of memory, in MB.
     *
     * @param name as {@code VmRSS}, what it has now, or {@code VmHWM}, the most that it ever had
     */
    static double megabytes(long process, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        }
    }
}
