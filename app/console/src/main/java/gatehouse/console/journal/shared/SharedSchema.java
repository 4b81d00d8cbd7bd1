package gatehouse.console.journal.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;

/** The tables of a shared journal in PostgreSQL, and the script that sets them up. */
public final class SharedSchema {
    /** The version of the tables that this Gatehouse writes. */
    static final int VERSION = 1;

    /** Where the tables are. */
    static final String SCHEMA = "gatehouse";

    private SharedSchema() {}

    /** The script that sets up schema and roles; nothing is run. */
    public static String script() throws IOException {
        try (InputStream script =
                requireNonNull(SharedSchema.class.getResourceAsStream("setup-postgres.sql"))) {
            return new String(script.readAllBytes(), UTF_8);
        }
    }
}
