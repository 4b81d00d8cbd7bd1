package gatehouse.console.journal.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the database of a journal consists of, and nothing else.
 *
 * <p>A database is made in version 1. The first removal by age gives it version 2, which an older
 * program refuses: it would take the records that are gone for lost ones.
 */
public final class JournalSchema {
    /** Nothing was ever removed. */
    public static final int WHOLE = 1;

    /** Records were removed, and a checkpoint says which. */
    public static final int RETAINED = 2;

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

    /** As long as nothing is removed, no number before the last one is free. */
    private static final String ONLY_NEXT =
            """
            CREATE TRIGGER only_next BEFORE INSERT ON record
            WHEN NEW.number <= (SELECT max(number) FROM record)
            BEGIN SELECT RAISE(ABORT, 'a journal is only added to'); END
            """;

    /** Which records hold a checkpoint, for {@code WHERE}; no text of a record is like that. */
    public static final String HAS_CHECKPOINT =
            "completes IS NOT NULL AND instr(body, '\"" + RetentionCheckpoint.MEMBER + "\":') > 0";

    private static final String CHECKPOINTS =
            "CREATE INDEX checkpoint ON record (number) WHERE " + HAS_CHECKPOINT;

    /** Of the index that SQLite makes by itself. */
    private static final String NO_TEXT = "";

    private static final Set<String> PARTS = parts(TABLE, NO_UPDATE, NO_DELETE, NO_TEXT);
    private static final Set<String> RETAINED_PARTS =
            parts(TABLE, NO_UPDATE, NO_DELETE, NO_TEXT, ONLY_NEXT, CHECKPOINTS);

    private JournalSchema() {}

    /** The statements that make it. */
    public static List<String> statements() {
        return List.of(TABLE, NO_UPDATE, NO_DELETE, "PRAGMA user_version = " + WHOLE);
    }

    /** The statements after which records can be removed. */
    static List<String> beforeRemoval() {
        return List.of("DROP TRIGGER no_delete");
    }

    /**
     * The statements after a removal.
     *
     * @param version the one before it
     */
    static List<String> afterRemoval(int version) {
        var statements = new ArrayList<>(List.of(NO_DELETE));
        if (version < RETAINED) {
            statements.addAll(List.of(ONLY_NEXT, CHECKPOINTS, "PRAGMA user_version = " + RETAINED));
        }
        return statements;
    }

    /** Whether these are all parts of it in this version, and no other. */
    public static boolean isWhole(List<String> statements, int version) {
        Set<String> wanted = version < RETAINED ? PARTS : RETAINED_PARTS;
        return statements.size() == wanted.size()
                && parts(statements.toArray(String[]::new)).equals(wanted);
    }

    private static Set<String> parts(String... statements) {
        var parts = new TreeSet<String>();
        for (String statement : statements) {
            parts.add(statement.strip().replaceAll("\\s+", " "));
        }
        return parts;
    }
}
