package gatehouse.console.wire.export;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/**
 * What runs: the program, the Java that runs it, and the operating system.
 *
 * @param version as the build wrote it into the module; {@code development} where it did not
 * @param java version and maker
 * @param system name, version and processor
 */
record ProgramFacts(String version, String java, String system) {
    static ProgramFacts ofThisRun() {
        return new ProgramFacts(
                Optional.ofNullable(ProgramFacts.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion)
                        .orElse("development"),
                property("java.runtime.version") + ", " + property("java.vendor"),
                String.join(" ", property("os.name"), property("os.version"), property("os.arch")));
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
