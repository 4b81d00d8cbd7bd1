package gatehouse.console.environments.exchange;

import gatehouse.console.environments.ConnectionSchema;

/** What a column of a list of shops says. */
sealed interface CsvColumn {
    /** Something about the environment itself. */
    enum Fact implements CsvColumn {
        /** Its name; with a column {@link #ENVIRONMENT} that of the connection. */
        NAME,
        KIND,
        COLOUR,
        NOTE,
        /** The environment of which the line is one connection. */
        ENVIRONMENT
    }

    /**
     * Where a connection leads.
     *
     * @param connection its name
     * @param schema what is kept of connections to its system
     */
    record Address(String connection, ConnectionSchema schema) implements CsvColumn {}

    /**
     * Another setting of a connection.
     *
     * @param connection its name
     * @param key of the setting
     */
    record Setting(String connection, String key) implements CsvColumn {}
}
