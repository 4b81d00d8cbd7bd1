package gatehouse.console.program;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What runs: the program, the Java that runs it, and the operating system.
 *
 * @param version as the build wrote it into the module; {@code development} where it did not
 * @param commit what the program was built from, with {@code -modified} where its sources had been
 *     changed since; {@code unknown} where the build did not know it, or wrote no program folder
 * @param java version and maker
 * @param system name, version and processor
 */
public record ProgramFacts(String version, String commit, String java, String system) {
    private static final String UNKNOWN = "unknown";

    /** The facts of this process; reads one small file of the runtime. */
    public static ProgramFacts ofThisRun() {
        return new ProgramFacts(
                Optional.ofNullable(ProgramFacts.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion)
                        .orElse("development"),
                commit(Path.of(property("java.home"))),
                property("java.runtime.version") + ", " + property("java.vendor"),
                String.join(" ", property("os.name"), property("os.version"), property("os.arch")));
    }

    /** The build writes it into the file {@code release} of the runtime that it links. */
    static String commit(Path runtime) {
        Path file = runtime.resolve("release");
        if (!Files.isReadable(file)) {
            return UNKNOWN;
        }
        var release = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            release.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return release.getProperty("GATEHOUSE_COMMIT", UNKNOWN).replace("\"", "");
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
