package gatehouse.console.journal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the database of a journal consists of, and nothing else. */
final class JournalSchema {
    static final int VERSION = 1;

    private static final String TABLE =
            """
            CREATE TABLE record (
                number INTEGER PRIMARY KEY,
                completes INTEGER UNIQUE REFERENCES record,
                body TEXT NOT NULL,
                seal TEXT NOT NULL) STRICT
            """;
    private static final String NO_UPDATE =
            """
            CREATE TRIGGER no_update BEFORE UPDATE ON record
            BEGIN SELECT RAISE(ABORT, 'a journal is only added to'); END
            """;
    private static final String NO_DELETE =
            """
            CREATE TRIGGER no_delete BEFORE DELETE ON record
            BEGIN SELECT RAISE(ABORT, 'a journal is only added to'); END
            """;
    private static final Set<String> PARTS =
            Set.of(part(TABLE), part(NO_UPDATE), part(NO_DELETE), part(""));

    private JournalSchema() {}

    /** The statements that make it. */
    static List<String> statements() {
        return List.of(TABLE, NO_UPDATE, NO_DELETE, "PRAGMA user_version = " + VERSION);
    }

    /**
     * Whether these are all parts of it and no other. The one index, which SQLite makes by itself,
     * has no text.
     */
    static boolean isWhole(List<String> statements) {
        var parts = new TreeSet<String>();
        statements.forEach(statement -> parts.add(part(statement)));
        return statements.size() == PARTS.size() && parts.equals(PARTS);
    }

    private static String part(String statement) {
        return statement.strip().replaceAll("\\s+", " ");
    }
}
