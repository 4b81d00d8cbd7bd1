package gatehouse.sandbox.portos.store;

import gatehouse.sandbox.portos.directory.PlayedPortosDevice;
import gatehouse.sandbox.portos.directory.PlayedPortosUser;
import gatehouse.sandbox.portos.directory.PlayedPortosUser.UserGrant;
import gatehouse.sandbox.portos.sessions.PlayedPortosIdentity;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession.Standing;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionStore;
import gatehouse.sandbox.portos.sessions.PlayedSessionIndex;

import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Keeps sessions, users and devices in a SQLite file that outlives the sandbox.
 *
 * <p>It is the truth at the start and takes every change before anyone sees it; what is asked while
 * the sandbox runs is answered by the {@link PlayedSessionIndex}. Its callers take turns.
 */
public final class PlayedPortosStore implements PlayedPortosSessionStore {
    private static final String SCHEMA =
            """
            CREATE TABLE IF NOT EXISTS session (
                id TEXT, user_name TEXT, device_name TEXT, env_name TEXT,
                authentication_type TEXT, started_at INTEGER, expires_at INTEGER,
                last_access_at INTEGER, version INTEGER, standing TEXT, ends_at INTEGER);
            CREATE TABLE IF NOT EXISTS device (
                name TEXT PRIMARY KEY, is_active INTEGER, env_name TEXT, description TEXT,
                roles TEXT, settings TEXT, version INTEGER);
            CREATE TABLE IF NOT EXISTS user (
                id TEXT, is_active INTEGER, is_virtual INTEGER, user_name TEXT PRIMARY KEY,
                feature_name TEXT, name TEXT, password TEXT, rights TEXT);
            CREATE TABLE IF NOT EXISTS may_use (
                user_name TEXT, device_name TEXT, roles TEXT, description TEXT);
            """;

    /** The last row of an id wins: earlier versions added a row with each change of a session. */
    private static final String ONE_ROW_EACH =
            "DELETE FROM session WHERE rowid NOT IN (SELECT max(rowid) FROM session GROUP BY id)";

    /** Without it no row is ever replaced, and each removal looks at all of them. */
    private static final String ID_INDEX = "CREATE UNIQUE INDEX session_by_id ON session (id)";

    private static final int BATCH = 1_000;

    private final Connection connection;
    private final PreparedStatement putSession;
    private final PreparedStatement removeSession;

    private PlayedPortosStore(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.executeUpdate("PRAGMA synchronous = OFF");
            statement.executeUpdate(SCHEMA);
        }
        putSession =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO session VALUES (?,?,?,?,?,?,?,?,?,?,?)");
        removeSession = connection.prepareStatement("DELETE FROM session WHERE id = ?");
    }

    public static PlayedPortosStore open(Path file) {
        try {
            var store =
                    new PlayedPortosStore(
                            JDBC.createConnection("jdbc:sqlite:" + file, new Properties()));
            store.keepOneRowForEachId();
            return store;
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "The store " + file + " cannot be opened as a SQLite file: " + e.getMessage(),
                    e);
        }
    }

    public boolean isEmpty() {
        return all("SELECT 1 FROM user LIMIT 1", row -> row.getInt(1)).isEmpty();
    }

    /** Fills an empty store; a million ids are indexed faster at once than one by one. */
    public void fill(PlayedPortosContents contents) {
        changing(() -> {
            connection.setAutoCommit(false);
            putDevices(contents.devices());
            putUsers(contents.users());
            putAll(contents.sessions());
            run(ID_INDEX);
            connection.commit();
            connection.setAutoCommit(true);
        });
    }

    public PlayedPortosContents contents() {
        return new PlayedPortosContents(devices(), users(), sessions());
    }

    @Override
    public void put(PlayedPortosSession session) {
        changing(() -> {
            bind(putSession, session);
            putSession.executeUpdate();
        });
    }

    @Override
    public void remove(String sessionId) {
        changing(() -> {
            removeSession.setString(1, sessionId);
            removeSession.executeUpdate();
        });
    }

    @Override
    public void replaceSessions(Collection<PlayedPortosSession> sessions) {
        changing(() -> {
            connection.setAutoCommit(false);
            run("DELETE FROM session");
            putAll(sessions);
            connection.commit();
            connection.setAutoCommit(true);
        });
    }

    private List<PlayedPortosSession> sessions() {
        var known = new HashMap<PlayedPortosIdentity, PlayedPortosIdentity>();
        return all("SELECT * FROM session", row -> session(row, known));
    }

    private List<PlayedPortosDevice> devices() {
        return all(
                "SELECT * FROM device ORDER BY rowid",
                row ->
                        new PlayedPortosDevice(
                                row.getString("name"),
                                row.getBoolean("is_active"),
                                row.getString("env_name"),
                                row.getString("description"),
                                words(row.getString("roles")),
                                settings(row.getString("settings")),
                                row.getInt("version")));
    }

    private List<PlayedPortosUser> users() {
        Map<String, List<UserGrant>> grants = grants();
        return all(
                "SELECT * FROM user ORDER BY rowid",
                row ->
                        new PlayedPortosUser(
                                row.getString("id"),
                                row.getBoolean("is_active"),
                                row.getBoolean("is_virtual"),
                                row.getString("user_name"),
                                row.getString("feature_name"),
                                row.getString("name"),
                                row.getString("password"),
                                words(row.getString("rights")),
                                grants.getOrDefault(row.getString("user_name"), List.of())));
    }

    @Override
    public void close() {
        changing(connection::close);
    }

    private void keepOneRowForEachId() throws SQLException {
        boolean indexed =
                !all(
                                "SELECT 1 FROM sqlite_master WHERE name = 'session_by_id'",
                                row -> row.getInt(1))
                        .isEmpty();
        if (!isEmpty() && !indexed) {
            run(ONE_ROW_EACH);
            run(ID_INDEX);
        }
    }

    private Map<String, List<UserGrant>> grants() {
        var grants = new HashMap<String, List<UserGrant>>();
        all(
                "SELECT * FROM may_use ORDER BY rowid",
                row ->
                        grants.computeIfAbsent(row.getString("user_name"), _ -> new ArrayList<>())
                                .add(
                                        new UserGrant(
                                                row.getString("device_name"),
                                                words(row.getString("roles")),
                                                row.getString("description"))));
        return grants;
    }

    private void putDevices(Collection<PlayedPortosDevice> devices) throws SQLException {
        for (PlayedPortosDevice device : devices) {
            run(
                    "INSERT INTO device VALUES (?,?,?,?,?,?,?)",
                    device.name(),
                    device.isActive(),
                    device.envName(),
                    device.description(),
                    String.join(" ", device.roles()),
                    text(device.settings()),
                    device.version());
        }
    }

    private void putUsers(Collection<PlayedPortosUser> users) throws SQLException {
        for (PlayedPortosUser user : users) {
            run(
                    "INSERT INTO user VALUES (?,?,?,?,?,?,?,?)",
                    user.id(),
                    user.isActive(),
                    user.isVirtual(),
                    user.userName(),
                    user.featureName(),
                    user.name(),
                    user.password(),
                    String.join(" ", user.rights()));
            for (UserGrant grant : user.grants()) {
                run(
                        "INSERT INTO may_use VALUES (?,?,?,?)",
                        user.userName(),
                        grant.deviceName(),
                        String.join(" ", grant.roles()),
                        grant.description());
            }
        }
    }

    private void putAll(Collection<PlayedPortosSession> sessions) throws SQLException {
        int waiting = 0;
        for (PlayedPortosSession session : sessions) {
            bind(putSession, session);
            putSession.addBatch();
            if (++waiting % BATCH == 0) {
                putSession.executeBatch();
            }
        }
        putSession.executeBatch();
    }

    private static void bind(PreparedStatement statement, PlayedPortosSession session)
            throws SQLException {
        statement.setString(1, session.id());
        statement.setString(2, session.identity().userName());
        statement.setString(3, session.identity().deviceName());
        statement.setString(4, session.identity().envName());
        statement.setString(5, session.identity().authenticationType());
        statement.setLong(6, session.startedAt().toEpochMilli());
        statement.setObject(7, millis(session.expiresAt()));
        statement.setLong(8, session.lastAccessAt().toEpochMilli());
        statement.setInt(9, session.version());
        statement.setString(10, session.standing().name());
        statement.setObject(11, millis(session.endsAt()));
    }

    private static PlayedPortosSession session(
            ResultSet row, Map<PlayedPortosIdentity, PlayedPortosIdentity> known)
            throws SQLException {
        var identity =
                new PlayedPortosIdentity(
                        row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        return new PlayedPortosSession(
                row.getString(1),
                known.computeIfAbsent(identity, same -> same),
                Instant.ofEpochMilli(row.getLong(6)),
                instant(row, 7),
                Instant.ofEpochMilli(row.getLong(8)),
                row.getInt(9),
                Standing.valueOf(row.getString(10)),
                instant(row, 11));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static String text(Map<String, String> settings) {
        return String.join(
                " ",
                settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    }

    private static Map<String, String> settings(String text) {
        var settings = new LinkedHashMap<String, String>();
        words(text).stream()
                .map(word -> Arrays.asList(word.split("=", 2)))
                .forEach(pair -> settings.put(pair.getFirst(), pair.getLast()));
        return settings;
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private <T> List<T> all(String sql, StoreReading<T> reading) {
        var found = new ArrayList<T>();
        changing(() -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
        });
        return found;
    }

    private static void changing(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException("The sandbox's store failed: " + e.getMessage(), e);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private interface StoreReading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
