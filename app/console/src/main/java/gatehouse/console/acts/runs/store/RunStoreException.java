package gatehouse.console.acts.runs.store;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FileMessages;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The runs of this home could not be read or written; nothing is sent that is not kept. */
public final class RunStoreException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int SQLITE_PERM = 3;
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_NOTADB = 26;

    private RunStoreException(String sentence, Exception cause) {
        super(sentence, cause);
    }

    /**
     * @param sentence what happened, and what to do
     */
    public RunStoreException(String sentence) {
        super(sentence);
    }

    static RunStoreException of(Path file, SQLException cause) {
        String what = String.valueOf(cause.getMessage());
        return new RunStoreException(
                sentence(file, what, todo(cause.getErrorCode() & 0xff)), cause);
    }

    static RunStoreException of(Path file, IOException cause) {
        return cause instanceof RunStoreException already
                ? already
                : new RunStoreException(
                        sentence(file, FileMessages.of(cause), "run.store.denied"), cause);
    }

    private static String sentence(Path file, String what, String todo) {
        return MessageBundle.of("run.store", file, what, MessageBundle.of(todo, file));
    }

    private static String todo(int code) {
        return switch (code) {
            case SQLITE_FULL -> "run.store.full";
            case SQLITE_BUSY -> "run.store.busy";
            case SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN -> "run.store.denied";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "run.store.damaged";
            default -> "run.store.other";
        };
    }
}
