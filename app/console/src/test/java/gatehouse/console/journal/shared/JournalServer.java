package gatehouse.console.journal.shared;

import gatehouse.testkit.PostgresServer;

import java.sql.Connection;
import java.sql.SQLException;

/** A database of a real PostgreSQL with a shared journal, in which some operators have a role. */
final class JournalServer {
    private final PostgresServer server;
    private final String database;
    private final String operators;

    private JournalServer(PostgresServer server, String database, String operators) {
        this.server = server;
        this.database = database;
        this.operators = operators;
    }

    /** One with a database of its own; the journal is there after {@link #renew}. */
    static JournalServer of(String... operators) throws Exception {
        PostgresServer server = PostgresServer.shared();
        for (String operator : operators) {
            server.newRole(operator);
        }
        return new JournalServer(server, server.newDatabase(), String.join(", ", operators));
    }

    /** Begins an empty journal. */
    void renew() throws Exception {
        server.renew(database, SharedSchema.SCHEMA, SharedSchema.script());
        run("GRANT gatehouse_operator TO " + operators);
    }

    /** Drops the tables of the journal. */
    void dropTables() throws Exception {
        server.renew(database, SharedSchema.SCHEMA, "SELECT 1");
    }

    /** Runs statements as the owner, who may do everything. */
    void run(String script) throws SQLException {
        server.run(database, script);
    }

    /** A connection as this role. */
    Connection connection(String role) throws SQLException {
        return server.connection(database, role);
    }

    /** Makes one more role, which may only connect. */
    void addRole(String name) throws SQLException {
        server.newRole(name);
    }

    /** The name of the database. */
    String database() {
        return database;
    }

    /** The address of the journal for this role. */
    String address(String role) {
        return "postgresql://%s@127.0.0.1:%d/%s".formatted(role, server.port(), database);
    }
}
