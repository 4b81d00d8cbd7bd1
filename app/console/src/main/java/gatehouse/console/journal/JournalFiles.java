package gatehouse.console.journal;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.records.RecordSigner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one journal, which belong together: its database, its key, and the note of how far
 * it is; and the key with which it signs what it delivers to a shared one, where it does.
 */
record JournalFiles(HomeFolder home, Path database, Path key, Path head, Path computerKey) {
    /** The journal that is written now. */
    static JournalFiles current(HomeFolder home) {
        return new JournalFiles(
                home,
                home.journal(),
                home.journalKey(),
                home.journalHead(),
                home.journalComputerKey());
    }

    /** The journals that were kept when a new one was begun, the newest first. */
    static List<JournalFiles> kept(HomeFolder home) {
        var kept = new ArrayList<JournalFiles>();
        int number = 1;
        JournalFiles next = kept(home, number);
        while (next.isAnyThere() || next.hasComputerKey()) {
            kept.addFirst(next);
            number++;
            next = kept(home, number);
        }
        return kept;
    }

    private static JournalFiles kept(HomeFolder home, int number) {
        Path folder = home.folder();
        return new JournalFiles(
                home,
                folder.resolve("journal-" + number + ".db"),
                folder.resolve("journal-" + number + ".key"),
                folder.resolve("journal-" + number + ".head"),
                folder.resolve("journal-" + number + ".computer"));
    }

    HomeFile keyFile() {
        return new HomeFile(home, key);
    }

    HomeFile headFile() {
        return new HomeFile(home, head);
    }

    /** Up to where it was checked; of use for the journal that is written now alone. */
    HomeFile checkedFile() {
        return new HomeFile(home, home.journalChecked());
    }

    /**
     * The seals of its key.
     *
     * @throws JournalException when the key is gone or is none
     */
    RecordSigner seals() throws IOException {
        RecordSigner seals = RecordSigner.of(keyFile().read());
        if (seals == null) {
            throw JournalException.keyMissing(key);
        }
        return seals;
    }

    /** Whether there is a journal, or what is left of one. */
    boolean isAnyThere() {
        return Stream.of(database, key, head).anyMatch(JournalFiles::isThere);
    }

    /** What a journal without a record is: nothing yet, or all that an earlier one left behind. */
    VerificationResult judgedWithoutAny() {
        return kept(home).isEmpty()
                ? new VerificationResult.Intact(0, RecordSigner.NOTHING)
                : new VerificationResult.Broken(1, VerificationResult.Why.DATABASE_MISSING);
    }

    /** Whether the database is there, whatever lies in its place. */
    boolean hasDatabase() {
        return isThere(database);
    }

    /** Whether it signs what it delivers to a shared journal. */
    boolean hasComputerKey() {
        return isThere(computerKey);
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Where the files of this journal go when a new one is begun. Files that an earlier attempt has
     * moved already stay together with the rest.
     */
    JournalFiles keptNext() {
        int number = 1;
        while (!takes(kept(home, number))) {
            number++;
        }
        return kept(home, number);
    }

    private boolean takes(JournalFiles target) {
        return !isThere(target.database)
                && isFree(key, target.key)
                && isFree(head, target.head)
                && isFree(computerKey, target.computerKey);
    }

    private static boolean isFree(Path source, Path target) {
        return !isThere(source) || !isThere(target);
    }

    /** Moves the files; the database last, as it is what an unfinished move is known by. */
    void moveTo(JournalFiles target) throws IOException {
        move(computerKey, target.computerKey);
        move(head, target.head);
        move(key, target.key);
        move(database, target.database);
    }

    private static void move(Path source, Path target) throws IOException {
        if (isThere(source)) {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
