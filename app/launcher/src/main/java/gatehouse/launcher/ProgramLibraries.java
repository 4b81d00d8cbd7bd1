package gatehouse.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** The native libraries that the program folder has beside those of Java. */
final class ProgramLibraries {
    private static final String SQLITE_FOLDER = "org.sqlite.lib.path";

    private ProgramLibraries() {}

    /**
     * Tells the driver of SQLite where its library is, for the home folder and for the sandbox; it
     * would else start {@code uname} from the search path to find out for which system it looks,
     * and unpack one. Where Java has none, all is as it would be.
     */
    static void name() {
        Path libraries = Path.of(System.getProperty("java.home"), "lib");
        if (Files.isRegularFile(libraries.resolve(System.mapLibraryName("sqlitejdbc")))) {
            System.setProperty(SQLITE_FOLDER, libraries.toString());
        }
    }
}
