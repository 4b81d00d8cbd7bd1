package gatehouse.console.journal;

import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FileMessages;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** The journal cannot be written or read; an act that could not be begun must not be made. */
public final class JournalException extends IOException {
    private static final int SQLITE_PERM = 3;
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_NOTADB = 26;

    private final String damage;

    private JournalException(String sentence, Throwable cause, String damage) {
        super(sentence, cause);
        this.damage = damage;
    }

    private JournalException(String sentence, String damage) {
        super(sentence);
        this.damage = damage;
    }

    /**
     * What is wrong with the journal where only a new journal helps, as {@code record 3 was
     * changed.}; empty where the same journal may go on later.
     */
    public Optional<String> damage() {
        return Optional.of(damage).filter(what -> !what.isEmpty());
    }

    static JournalException of(Path journal, SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return new JournalException(
                "The journal " + journal + " failed: " + e.getMessage() + ". " + todo(code),
                e,
                code == SQLITE_CORRUPT || code == SQLITE_NOTADB
                        ? MessageBundle.of("journal.broken.UNREADABLE")
                        : "");
    }

    static JournalException of(Path journal, IOException e) {
        return e instanceof JournalException already
                ? already
                : new JournalException(
                        "The journal "
                                + journal
                                + " failed: "
                                + FileMessages.of(e)
                                + " See who may write there, and whether there is room.",
                        e,
                        "");
    }

    static JournalException keyMissing(Path key) {
        return new JournalException(
                MessageBundle.of("journal.keyMissing", key), damage(Why.KEY_MISSING, 1));
    }

    /** The journal is not as it was written, so nothing more is begun in it. */
    static JournalException broken(JournalFiles files, VerificationResult.Broken broken) {
        if (broken.why() == Why.KEY_MISSING) {
            return keyMissing(files.key());
        }
        String damage = damage(broken.why(), broken.record());
        return new JournalException(
                MessageBundle.of("journal.broken", files.database(), damage), damage);
    }

    private static String damage(Why why, long record) {
        return MessageBundle.of("journal.broken." + why, record);
    }

    /** A record was written, and the database does not have it. */
    static JournalException notKept(Path journal) {
        return new JournalException(MessageBundle.of("journal.notKept", journal), "");
    }

    /** The note of how far the journal is could not be written, so nothing is removed. */
    static JournalException notNoted(Path note) {
        return new JournalException(MessageBundle.of("journal.notNoted", note), "");
    }

    /** Another Gatehouse began a new journal while an act was under way. */
    static JournalException begunMeanwhile(Path journal) {
        return new JournalException(MessageBundle.of("journal.begunMeanwhile", journal), "");
    }

    /** There is no journal that a new one could refer to. */
    static JournalException nothingToKeep(Path journal) {
        return new JournalException(MessageBundle.of("journal.nothingToKeep", journal), "");
    }

    static JournalException newer(Path journal) {
        return new JournalException(
                "The journal " + journal + " was written by a newer Gatehouse. Use the newer one.",
                "");
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
