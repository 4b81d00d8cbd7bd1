package gatehouse.console.acts.runs.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The runs of this home could not be read or written. */
public final class RunStoreException extends IOException {
    private static final long serialVersionUID = 1;

    RunStoreException(Path file, SQLException cause) {
        super("The runs in " + file + " cannot be read or written: " + cause.getMessage(), cause);
    }

    public RunStoreException(String sentence) {
        super(sentence);
    }
}
