package gatehouse.console.database;

import gatehouse.console.environments.OwnerOnlyFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Opens databases of the home folder, and loads the native library of SQLite so that it stays
 * nowhere: the driver unpacks it into a temporary folder and removes it when the program ends,
 * which a program that is killed never does; here it is removed as soon as it is loaded. The driver
 * is named here, as the JDK would load every driver to find it, that of PostgreSQL, too.
 */
public final class SqliteDriver {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDriver.class);
    private static final String FOLDER = "org.sqlite.tmpdir";

    private SqliteDriver() {}

    /**
     * Opens a database that only its owner may read, and makes it when it is not there.
     *
     * <p>A rollback journal that is truncated, and not a write-ahead log: the home folder may lie
     * on a network drive, where a write-ahead log does not work, and the evidence is then one file
     * that can be copied. FULL flushes at every commit, in this mode the end of the commit too. Who
     * finds it locked waits for up to 20 s, as the removal of many old entries takes its time.
     *
     * @throws IOException when something is in the place of the database that is no file
     */
    public static Connection open(Path file) throws SQLException, IOException {
        load();
        OwnerOnlyFile.prepare(file);
        OwnerOnlyFile.requireFile(file.resolveSibling(file.getFileName() + "-journal"));
        var settings = new Properties();
        settings.setProperty("journal_mode", "TRUNCATE");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("busy_timeout", "20000");
        settings.setProperty("foreign_keys", "true");
        // As an address, because a plain path could hold a '?' and would end there.
        return JDBC.createConnection("jdbc:sqlite:" + file.toUri(), settings);
    }

    /** Loads it once; the driver itself knows whether it is loaded. */
    private static void load() throws SQLException, IOException {
        synchronized (SqliteDriver.class) {
            if (System.getProperty(FOLDER) != null) {
                return;
            }
            Path unpacked = Files.createTempDirectory("gatehouse-sqlite-");
            System.setProperty(FOLDER, unpacked.toString());
            try (Connection _ = JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
                LOG.debug("SQLite is loaded");
            } finally {
                remove(unpacked);
            }
        }
    }

    private static void remove(Path unpacked) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(unpacked)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(unpacked);
        } catch (IOException inUse) {
            // Windows keeps a library that is loaded; the driver removes it at the end.
            LOG.debug("The library of SQLite stays until the program ends", inUse);
        }
    }
}
