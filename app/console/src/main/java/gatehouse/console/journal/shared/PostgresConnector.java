package gatehouse.console.journal.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Connects to a PostgreSQL. Its driver is loaded with the first connection and not before. */
final class PostgresConnector {
    private static final String CONNECT_SECONDS = "5";

    /** For one answer; what takes long is read a thousand rows at a time. */
    private static final String ANSWER_SECONDS = "20";

    private PostgresConnector() {}

    /**
     * Connects. Beyond loopback that takes TLS, a certificate that is trusted, and the name of the
     * host in it.
     *
     * @param password where a variable has it; otherwise the driver looks into the password file of
     *     PostgreSQL
     */
    static Connection open(SharedAddress address, Optional<String> password) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", address.user());
        password.ifPresent(known -> settings.setProperty("password", known));
        settings.setProperty("currentSchema", SharedSchema.SCHEMA);
        settings.setProperty("ApplicationName", "Gatehouse");
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("socketTimeout", ANSWER_SECONDS);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("gssEncMode", "disable");
        settings.putAll(encryption(address));
        return DriverManager.getConnection(address.url(), settings);
    }

    private static Properties encryption(SharedAddress address) {
        var settings = new Properties();
        settings.setProperty("sslmode", address.isLoopback() ? "prefer" : "verify-full");
        if (address.rootCertificate().isPresent()) {
            settings.setProperty("sslrootcert", address.rootCertificate().get().toString());
        } else if (!address.isLoopback()) {
            settings.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        return settings;
    }
}
