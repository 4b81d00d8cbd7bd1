package gatehouse.console.database;

import gatehouse.console.words.MessageBundle;

import java.sql.SQLException;

/** Why a database could not be read or written, as far as a person can do something about it. */
public enum SqliteTrouble {
    /** There is no room on the disk. */
    FULL("database.full"),
    /** Another program holds it. */
    BUSY("database.busy"),
    /** It may not be opened or written. */
    DENIED("database.denied"),
    /** It is not, or no longer, a database; what helps then depends on what it is for. */
    DAMAGED("database.other"),
    /** Anything else. */
    OTHER("database.other");

    private static final int SQLITE_PERM = 3;
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_NOTADB = 26;

    private final String advice;

    SqliteTrouble(String advice) {
        this.advice = advice;
    }

    /** What the result code of SQLite means; the extended part of the code is left out. */
    public static SqliteTrouble of(SQLException failed) {
        return switch (failed.getErrorCode() & 0xff) {
            case SQLITE_FULL -> FULL;
            case SQLITE_BUSY -> BUSY;
            case SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN -> DENIED;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> DAMAGED;
            default -> OTHER;
        };
    }

    /**
     * What to do about it.
     *
     * @param damaged what to do about a database that is damaged
     */
    public String advice(String damaged) {
        return this == DAMAGED ? damaged : MessageBundle.of(advice);
    }
}
