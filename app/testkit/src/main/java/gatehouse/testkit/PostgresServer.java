package gatehouse.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A real PostgreSQL on loopback, of whose databases each test takes one of its own. Its roles need
 * no password, and it flushes nothing to the disk.
 */
public final class PostgresServer implements AutoCloseable {
    private static final AtomicReference<@Nullable PostgresServer> SHARED = new AtomicReference<>();

    private final EmbeddedPostgres server;
    private final Map<String, Connection> owners = new HashMap<>();
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The one of this process, which ends with it. Starting it takes seconds. */
    public static PostgresServer shared() throws IOException {
        synchronized (SHARED) {
            PostgresServer there = SHARED.get();
            if (there == null) {
                there = start();
                SHARED.set(there);
            }
            return there;
        }
    }

    private static PostgresServer start() throws IOException {
        return new PostgresServer(builder().start());
    }

    /**
     * Starts one for a test that stops it and starts it again.
     *
     * @param data where its databases are, and stay
     * @param port 0 for any that is free
     */
    public static PostgresServer start(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                builder().setDataDirectory(data).setCleanDataDirectory(false);
        if (port > 0) {
            builder.setPort(port);
        }
        return new PostgresServer(builder.start());
    }

    /**
     * Starts one that speaks TLS, at all addresses of loopback.
     *
     * @param certificate a file with it and what vouches for it, as PEM
     * @param key a file with its private key, as PEM; only its owner may read it
     */
    public static PostgresServer secured(Path certificate, Path key) throws IOException {
        return new PostgresServer(
                builder()
                        .setServerConfig("listen_addresses", "127.0.0.1,127.0.0.2,127.0.0.3")
                        .setServerConfig("ssl", "on")
                        .setServerConfig("ssl_cert_file", certificate.toString())
                        .setServerConfig("ssl_key_file", key.toString())
                        .start());
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "60");
    }

    /** The port that it listens on. */
    public int port() {
        return server.getPort();
    }

    /** The name of a new database without a table; making one takes half a second. */
    public String newDatabase() throws SQLException {
        String name = "journal_" + databases.incrementAndGet();
        run("postgres", "CREATE DATABASE " + name);
        return name;
    }

    /** Drops a schema with all that is in it, and runs the script that makes it. */
    public void renew(String database, String schema, String script) throws SQLException {
        // Roles are those of all databases.
        synchronized (databases) {
            run(database, "DROP SCHEMA IF EXISTS %s CASCADE; %s".formatted(schema, script));
        }
    }

    /** Makes a role that may connect and nothing else, unless there is one of that name. */
    public void newRole(String name) throws SQLException {
        run(
                "postgres",
                """
                DO $$ BEGIN
                    CREATE ROLE %s LOGIN;
                EXCEPTION WHEN duplicate_object THEN NULL;
                END $$
                """
                        .formatted(name));
    }

    /** Runs statements as the owner, who may do everything. */
    public void run(String database, String script) throws SQLException {
        synchronized (owners) {
            Connection owner = owners.get(database);
            if (owner == null) {
                owner = connection(database, "postgres");
                owners.put(database, owner);
            }
            try (Statement statement = owner.createStatement()) {
                statement.execute(script);
            } catch (SQLException failed) {
                // It may be within a transaction that has failed.
                owners.remove(database);
                owner.close();
                throw failed;
            }
        }
    }

    /** A connection as this role, which needs no password. */
    public Connection connection(String database, String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database), role, "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
