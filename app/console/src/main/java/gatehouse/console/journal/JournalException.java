package gatehouse.console.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The journal cannot be written or read; an act that could not be begun must not be made. */
public final class JournalException extends IOException {
    private static final int SQLITE_PERM = 3;
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_NOTADB = 26;

    private JournalException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    private JournalException(String sentence) {
        super(sentence);
    }

    static JournalException of(Path journal, SQLException e) {
        return new JournalException(
                "The journal "
                        + journal
                        + " failed: "
                        + e.getMessage()
                        + ". "
                        + todo(e.getErrorCode() & 0xff),
                e);
    }

    static JournalException of(Path journal, IOException e) {
        return e instanceof JournalException already
                ? already
                : new JournalException(
                        "The journal "
                                + journal
                                + " failed: "
                                + e
                                + ". See who may write there, and whether there is room.",
                        e);
    }

    static JournalException keyMissing(Path key) {
        return new JournalException(
                "The journal's key "
                        + key
                        + " is gone or is no key, and a new one would hide that. "
                        + "Put the old one back, or move journal.db and journal.head elsewhere"
                        + " together to begin a new journal.");
    }

    static JournalException newer(Path journal) {
        return new JournalException(
                "The journal " + journal + " was written by a newer Gatehouse. Use the newer one.");
    }

    private static String todo(int code) {
        return switch (code) {
            case SQLITE_FULL -> "Make room on the disk.";
            case SQLITE_BUSY -> "Another program holds it. Try again.";
            case SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN ->
                    "See who may write in its folder.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    "Nothing was changed in it. Put a good copy back, or move journal.db,"
                            + " journal.key and journal.head elsewhere together to begin a new"
                            + " journal.";
            default -> "Try again; if it stays so, look after the disk.";
        };
    }
}
