package gatehouse.console.journal;

import gatehouse.console.database.SqliteTrouble;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FileMessages;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** The journal cannot be written or read; an act that could not be begun must not be made. */
public final class JournalException extends IOException {
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
        SqliteTrouble trouble = SqliteTrouble.of(e);
        return new JournalException(
                MessageBundle.of(
                        "journal.failed",
                        journal,
                        e.getMessage() + ".",
                        trouble.advice(MessageBundle.of("journal.failed.damaged"))),
                e,
                trouble == SqliteTrouble.DAMAGED
                        ? MessageBundle.of("journal.broken.UNREADABLE")
                        : "");
    }

    /** A file of the journal could not be read or written. */
    public static JournalException of(Path journal, IOException e) {
        return e instanceof JournalException already
                ? already
                : new JournalException(
                        MessageBundle.of(
                                "journal.failed",
                                journal,
                                FileMessages.of(e),
                                MessageBundle.of("journal.failed.file")),
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

    /** The shared journal did not take or give something, in a sentence that says why. */
    public static JournalException shared(String sentence, @Nullable Exception cause) {
        var failed = new JournalException(sentence, "");
        if (cause != null) {
            failed.initCause(cause);
        }
        return failed;
    }

    /** The shared journal shows that this one is not as it was, so nothing more is begun in it. */
    public static JournalException brokenHere(HomeFolder home, Why why, long record) {
        String damage = damage(why, record);
        return new JournalException(
                MessageBundle.of("journal.broken", home.journal(), damage), damage);
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
        return new JournalException(MessageBundle.of("journal.newer", journal), "");
    }
}
