package gatehouse.build;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A JAR file that the program consists of.
 *
 * @param file the JAR file
 * @param module the name of its module; for one without a descriptor, the name that the JDK derives
 * @param isDescribed whether it has a module descriptor
 */
record ModuleLibrary(Path file, String module, boolean isDescribed) {
    /** All JAR files of a folder that hold classes, by name; the others are only markers. */
    static List<ModuleLibrary> allOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(ModuleLibrary::of)
                    .filter(library -> !library.descriptor().packages().isEmpty())
                    .toList();
        }
    }

    private static ModuleLibrary of(Path file) {
        ModuleDescriptor descriptor = reference(file).descriptor();
        return new ModuleLibrary(file, descriptor.name(), !descriptor.isAutomatic());
    }

    private ModuleDescriptor descriptor() {
        return reference(file).descriptor();
    }

    private static ModuleReference reference(Path file) {
        return ModuleFinder.of(file).findAll().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " is no module"));
    }

    /** Its file name without the folders. */
    String name() {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
