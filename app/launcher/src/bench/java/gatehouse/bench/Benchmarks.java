package gatehouse.bench;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Prints how long Gatehouse takes beside what the same takes without it; judges nothing. */
public final class Benchmarks {
    private static final int ROUNDS = 5;

    private Benchmarks() {}

    /**
     * Prints tables in Markdown.
     *
     * @param args how many rounds, 5 without one; then the parts that are wanted, all without one
     */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("gatehouse-bench");
        System.out.println(facts(rounds, system().getSystemLoadAverage()));
        Map<String, BenchPart> parts = parts(folder, rounds);
        List<String> wanted = List.of(args).subList(Math.min(1, args.length), args.length);
        for (String name : wanted.isEmpty() ? parts.keySet() : wanted) {
            parts.get(name).print();
        }
        System.out.printf("%nLoad average at the end: %.1f.%n", system().getSystemLoadAverage());
        delete(folder);
    }

    /** Measures one thing and prints its table. */
    private interface BenchPart {
        void print() throws Exception;
    }

    private static Map<String, BenchPart> parts(Path folder, int rounds) {
        var parts = new LinkedHashMap<String, BenchPart>();
        parts.put("start", () -> starts(new StartBench(folder), rounds));
        parts.put("packaged", () -> PackagedStartBench.print(folder, program(), rounds));
        parts.put("reading", () -> print(new ListReadingBench(folder, 100_000).compare(rounds)));
        parts.put(
                "million",
                () -> print(new ListReadingBench(folder, 1_000_000).compare(Math.min(rounds, 3))));
        parts.put("pages", () -> new PageBench(folder).print());
        parts.put("memory", () -> new TableBench().print());
        parts.put("journal", () -> new JournalBench(folder, program()).print());
        parts.put("revoking", () -> new RevokeBench(folder).print());
        parts.put("records", () -> new RecordBench(folder).print());
        parts.put("shared", () -> new SharedRecordBench(folder).print());
        parts.put("run", () -> new LongRunBench(folder).print());
        parts.put("jobs", () -> new JobsBench(folder).print());
        parts.put("window", () -> new ThreadBlockBench(folder).print());
        return parts;
    }

    private static Path program() {
        return Path.of(System.getProperty("gatehouse.program", "target/gatehouse"));
    }

    private static void starts(StartBench starts, int rounds) throws IOException {
        print(starts.compare(rounds));
        System.out.printf("%nJavaFX %s.%n", starts.toolkit());
    }

    private static void print(List<BenchComparison> lines) {
        System.out.print(BenchComparison.HEAD);
        lines.stream().map(BenchComparison::line).forEach(System.out::print);
    }

    private static String facts(int rounds, double load) {
        return """

        %s, %d cores, %.1f GB of memory, JDK %s, %s; load average %.1f.
        Medians of %d runs in turn, with the least and the most.
        """
                .formatted(
                        LocalDate.now(),
                        system().getAvailableProcessors(),
                        system().getTotalMemorySize() / 1e9,
                        Runtime.version(),
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
                // Xvfb removes the memory of its screen itself.
                Files.deleteIfExists(file);
            }
        }
    }
}
