package gatehouse.console.journal;

import gatehouse.console.words.MessageBundle;

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
        return new JournalException(MessageBundle.of("journal.keyMissing", key));
    }

    /** The journal is not as it was written, so nothing more is begun in it. */
    static JournalException broken(JournalFiles files, VerificationResult.Broken broken) {
        return broken.why() == VerificationResult.Why.KEY_MISSING
                ? keyMissing(files.key())
                : new JournalException(
                        MessageBundle.of(
                                "journal.broken",
                                files.database(),
                                MessageBundle.of(
                                        "journal.broken." + broken.why(), broken.record())));
    }

    /** A record was written, and the database does not have it. */
    static JournalException notKept(Path journal) {
        return new JournalException(MessageBundle.of("journal.notKept", journal));
    }

    /** Another Gatehouse began a new journal while an act was under way. */
    static JournalException begunMeanwhile(Path journal) {
        return new JournalException(MessageBundle.of("journal.begunMeanwhile", journal));
    }

    /** There is no journal that a new one could refer to. */
    static JournalException nothingToKeep(Path journal) {
        return new JournalException(MessageBundle.of("journal.nothingToKeep", journal));
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
                    "Nothing was changed in it. Put a good copy back, or begin a new journal that"
                            + " refers to it: gatehouse journal begin-new --reason TEXT.";
            default -> "Try again; if it stays so, look after the disk.";
        };
    }
}
