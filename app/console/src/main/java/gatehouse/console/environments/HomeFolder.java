package gatehouse.console.environments;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The folder in which everything lives that Gatehouse keeps.
 *
 * @param folder an absolute path; it need not exist yet
 * @param chosen whether a person named it; then its mode is never changed
 */
public record HomeFolder(Path folder, boolean chosen) {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    public HomeFolder {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The home at a place that somebody chose, as by {@code --home}. */
    public static HomeFolder of(Path folder) {
        return new HomeFolder(folder, true);
    }

    /**
     * The home that a person expects on this machine.
     *
     * @param env the process's environment; {@code GATEHOUSE_HOME} wins over everything
     * @param system the Java system properties; {@code os.name} and {@code user.home} are read
     */
    public static HomeFolder standard(Map<String, String> env, Properties system) {
        String chosen = env.getOrDefault("GATEHOUSE_HOME", "");
        return chosen.isBlank()
                ? new HomeFolder(platform(env, system), false)
                : of(Path.of(chosen));
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
     * Up to where the journal was checked, so that the next program need not begin at its start.
     */
    public Path journalChecked() {
        return folder.resolve("journal.checked");
    }

    /** The key with which the journal signs what it delivers to a shared one. */
    public Path journalComputerKey() {
        return folder.resolve("journal.computer");
    }

    /** Up to where the signatures of the shared journal were checked. */
    public Path sharedChecked() {
        return folder.resolve("journal.verified");
    }

    /** Where the shared journal is, unless an environment variable says so. */
    public Path sharedJournal() {
        return folder.resolve("journal.postgres");
    }

    /** The runs of many acts, with the ids of what is not finished. */
    public Path runs() {
        return folder.resolve("runs.db");
    }

    /** The file whose parts are locked by the programs in which runs are alive. */
    public Path runLocks() {
        return folder.resolve("runs.lock");
    }

    /**
     * Whether others than its owner may look into a folder that a person chose; they should be
     * warned. False where it is missing or the file system knows no owners.
     */
    public boolean isOpenToOthers() throws IOException {
        return chosen
                && knowsOwners()
                && Files.isDirectory(folder)
                && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder));
    }

    private boolean knowsOwners() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Makes the folder if it is not there, for its owner only where the file system knows owners; a
     * folder of ours that others may look into is taken from them.
     *
     * @throws IOException when it cannot be made, for instance because a file is in its place
     */
    public void create() throws IOException {
        if (Files.isDirectory(folder)) {
            if (!chosen
                    && knowsOwners()
                    && !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
            }
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            if (knowsOwners()) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
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
