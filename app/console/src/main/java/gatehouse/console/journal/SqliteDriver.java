package gatehouse.console.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Loads the native library of SQLite so that it stays nowhere. The driver unpacks it into a
 * temporary folder and removes it when the program ends, which a program that is killed never does;
 * here it is removed as soon as it is loaded.
 */
final class SqliteDriver {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDriver.class);
    private static final String FOLDER = "org.sqlite.tmpdir";

    private SqliteDriver() {}

    /** Loads it once; the driver itself knows whether it is loaded. */
    static void load() throws SQLException, IOException {
        synchronized (SqliteDriver.class) {
            if (System.getProperty(FOLDER) != null) {
                return;
            }
            Path unpacked = Files.createTempDirectory("gatehouse-sqlite-");
            System.setProperty(FOLDER, unpacked.toString());
            try (Connection _ = DriverManager.getConnection("jdbc:sqlite::memory:")) {
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
