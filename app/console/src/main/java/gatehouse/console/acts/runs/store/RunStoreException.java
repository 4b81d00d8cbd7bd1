package gatehouse.console.acts.runs.store;

import gatehouse.console.database.SqliteTrouble;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FileMessages;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The runs of this home could not be read or written; nothing is sent that is not kept. */
public final class RunStoreException extends IOException {
    private static final long serialVersionUID = 1;

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
        return new RunStoreException(
                sentence(
                        file,
                        cause.getMessage() + ".",
                        SqliteTrouble.of(cause).advice(MessageBundle.of("run.store.damaged"))),
                cause);
    }

    static RunStoreException of(Path file, IOException cause) {
        return cause instanceof RunStoreException already
                ? already
                : new RunStoreException(
                        sentence(file, FileMessages.of(cause), MessageBundle.of("database.denied")),
                        cause);
    }

    private static String sentence(Path file, String what, String advice) {
        return MessageBundle.of("run.store", file, what, advice);
    }
}
