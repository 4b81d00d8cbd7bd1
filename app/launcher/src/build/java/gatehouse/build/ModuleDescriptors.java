package gatehouse.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives libraries without a module descriptor the one that stands in the sources: for each a folder
 * with the name of the module, and in it a {@code module-info.java}.
 */
final class ModuleDescriptors {
    private static final String SOURCE = "module-info.java";

    private final Path sources;

    ModuleDescriptors(Path sources) {
        this.sources = sources;
    }

    /** What keeps the libraries from being linked, a sentence each; empty if nothing does. */
    List<String> complaints(List<ModuleLibrary> libraries) throws IOException {
        var complaints = new ArrayList<String>();
        Set<String> unused = written();
        for (ModuleLibrary library : libraries) {
            boolean isWritten = unused.remove(library.module());
            if (library.isDescribed() && isWritten) {
                complaints.add(
                        "%s has a module descriptor now: delete %s."
                                .formatted(library.name(), source(library.module())));
            } else if (!library.isDescribed() && !isWritten) {
                complaints.add(
                        "%s has no module descriptor: write %s, or do without the library."
                                .formatted(library.name(), source(library.module())));
            }
        }
        unused.forEach(module ->
                complaints.add(
                        "No library is the module %s: delete %s."
                                .formatted(module, source(module))));
        return complaints;
    }

    /** Compiles the descriptors into the JAR files of {@code libraries} that have none. */
    void addTo(List<ModuleLibrary> libraries, Path work) throws IOException {
        String modulePath =
                libraries.stream()
                        .filter(ModuleLibrary::isDescribed)
                        .map(library -> library.file().toString())
                        .collect(Collectors.joining(System.getProperty("path.separator")));
        for (ModuleLibrary library : libraries) {
            if (!library.isDescribed()) {
                Path classes = work.resolve(library.module());
                JdkTool.run(
                        "javac",
                        "-d",
                        classes.toString(),
                        "--module-path",
                        modulePath,
                        "--patch-module",
                        library.module() + "=" + library.file(),
                        source(library.module()).toString());
                JdkTool.run(
                        "jar",
                        "--update",
                        "--file=" + library.file(),
                        "-C",
                        classes.toString(),
                        "module-info.class");
            }
        }
    }

    private Path source(String module) {
        return sources.resolve(module).resolve(SOURCE);
    }

    private Set<String> written() throws IOException {
        try (Stream<Path> folders = Files.list(sources)) {
            return folders.filter(folder -> Files.exists(folder.resolve(SOURCE)))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
