package gatehouse.console.environments;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The folder in which everything lives that Gatehouse keeps.
 *
 * @param folder an absolute path; it need not exist yet
 */
public record HomeFolder(Path folder) {

    public HomeFolder {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The home at a place that somebody chose, as by {@code --home}. */
    public static HomeFolder of(Path folder) {
        return new HomeFolder(folder);
    }

    /**
     * The home that a person expects on this machine.
     *
     * @param env the process's environment; {@code GATEHOUSE_HOME} wins over everything
     * @param system the Java system properties; {@code os.name} and {@code user.home} are read
     */
    public static HomeFolder standard(Map<String, String> env, Properties system) {
        String chosen = env.getOrDefault("GATEHOUSE_HOME", "");
        return of(chosen.isBlank() ? platform(env, system) : Path.of(chosen));
    }

    private static Path platform(Map<String, String> env, Properties system) {
        Path user = Path.of(system.getProperty("user.home", ""));
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String roaming = env.getOrDefault("APPDATA", "");
            Path data = roaming.isBlank() ? user.resolve("AppData", "Roaming") : Path.of(roaming);
            return data.resolve("Gatehouse");
        }
        if (os.startsWith("mac")) {
            return user.resolve("Library", "Application Support", "Gatehouse");
        }
        return xdg(env, user).resolve("gatehouse");
    }

    /*
     * XDG would spread the files over config, data and state. They stay together, because the
     * journal, its key and its head are evidence only as long as nobody copies one without the
     * others. XDG also says that a relative path is to be ignored.
     */
    private static Path xdg(Map<String, String> env, Path user) {
        String config = env.getOrDefault("XDG_CONFIG_HOME", "");
        boolean usable = !config.isBlank() && Path.of(config).isAbsolute();
        return usable ? Path.of(config) : user.resolve(".config");
    }

    /** The file of environments: names and addresses, never a secret. */
    public Path environments() {
        return folder.resolve("environments.json");
    }

    /** The file of small choices, such as the size of the window. */
    public Path preferences() {
        return folder.resolve("preferences.json");
    }

    /** The journal's database. */
    public Path journal() {
        return folder.resolve("journal.db");
    }

    /** The key that seals the journal. */
    public Path journalKey() {
        return folder.resolve("journal.key");
    }

    /** How far the journal had got, kept outside its database. */
    public Path journalHead() {
        return folder.resolve("journal.head");
    }

    /**
     * Makes the folder if it is not there, for its owner only where the file system knows owners.
     *
     * @throws IOException when it cannot be made, for instance because a file is in its place
     */
    public void create() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                var owner = PosixFilePermissions.fromString("rwx------");
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(owner));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            // Another Gatehouse may have made it a moment ago.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }
}
