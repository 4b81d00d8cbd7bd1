package gatehouse.bench;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints how long Gatehouse takes beside what the same takes without it; judges nothing. */
public final class Benchmarks {
    private static final int ROUNDS = 5;

    private Benchmarks() {}

    /** Prints a table in Markdown; its first argument is how many rounds, 5 without one. */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("gatehouse-bench");
        double load = system().getSystemLoadAverage();
        var starts = new StartBench(folder);
        List<BenchComparison> started = starts.compare(rounds);
        System.out.println(facts(rounds, load, starts.toolkit()));
        System.out.print(BenchComparison.HEAD);
        print(started);
        print(new ListReadingBench(folder, 100_000).compare(rounds));
        print(new ListReadingBench(folder, 1_000_000).compare(Math.min(rounds, 3)));
        new PageBench(folder).print();
        new TableBench().print();
        new JournalBench(folder).print();
        new RevokeBench(folder).print();
        new RecordBench(folder).print();
        new LongRunBench(folder).print();
        new ThreadBlockBench(folder).print();
        System.out.printf("%nLoad average at the end: %.1f.%n", system().getSystemLoadAverage());
        delete(folder);
    }

    private static void print(List<BenchComparison> lines) {
        lines.stream().map(BenchComparison::line).forEach(System.out::print);
    }

    private static String facts(int rounds, double load, String toolkit) {
        return """

        %s, %d cores, %.1f GB of memory, JDK %s, JavaFX %s, %s; load average %.1f.
        Medians of %d runs in turn, with the least and the most.
        """
                .formatted(
                        LocalDate.now(),
                        system().getAvailableProcessors(),
                        system().getTotalMemorySize() / 1e9,
                        Runtime.version(),
                        toolkit,
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        load,
                        rounds);
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
