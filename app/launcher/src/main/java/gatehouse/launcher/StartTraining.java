package gatehouse.launcher;

import gatehouse.views.ConsoleWindow;

import javafx.application.Platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What the program does while the build records an AOT cache: what most starts do, and then it
 * ends.
 */
final class StartTraining {
    /** Set by the build. */
    private static final String ASKED = "gatehouse.training";

    /** What draws on a real screen: the training draws into memory, and needs none of these. */
    private static final List<String> TOOLKITS =
            List.of(
                    "com/sun/glass/ui/gtk",
                    "com/sun/glass/ui/win",
                    "com/sun/glass/ui/mac",
                    "com/sun/prism/es2",
                    "com/sun/prism/d3d",
                    "com/sun/prism/mtl");

    private StartTraining() {}

    /** Whether the build asked for it. */
    static boolean isAsked() {
        return Boolean.getBoolean(ASKED);
    }

    /** Runs verbs that are separated by semicolons; the last exit code that is not 0, else 0. */
    static int run(String[] args, ToIntFunction<String[]> terminal) {
        return Stream.of(String.join(" ", args).split(" ; "))
                .mapToInt(verb -> terminal.applyAsInt(verb.split(" ")))
                .reduce(0, (before, exit) -> exit == 0 ? before : exit);
    }

    /** Shows in the window what every start shows, and ends the program. */
    static void walk(ConsoleWindow window) {
        TOOLKITS.forEach(StartTraining::load);
        new TourWalk(TourStop.first(window), _ -> true, Platform::exit).start();
    }

    private static void load(String packageName) {
        Path folder =
                FileSystems.getFileSystem(URI.create("jrt:/"))
                        .getPath("modules/javafx.graphics", packageName);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> packageName + "/" + name.substring(0, name.length() - 6))
                    .forEach(StartTraining::loadClass);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void loadClass(String name) {
        try {
            Class.forName(name.replace('/', '.'), false, ConsoleWindow.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException("The training cannot load " + name, e);
        }
    }
}
