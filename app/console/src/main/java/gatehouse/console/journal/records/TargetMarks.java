package gatehouse.console.journal.records;

import gatehouse.console.environments.HomeFile;

import java.io.IOException;
import java.util.function.UnaryOperator;

/** How the targets of acts stand in a journal: the beginning of their ids and a keyed hash. */
public final class TargetMarks {
    private final HomeFile keyFile;

    /**
     * @param keyFile holds the key of the journal; it is read each time
     */
    public TargetMarks(HomeFile keyFile) {
        this.keyFile = keyFile;
    }

    /** The id as an entry would have it; without its hash where there is no key yet. */
    public String shortened(String id) throws IOException {
        RecordSigner seals = RecordSigner.of(keyFile.read());
        return seals == null
                ? id.substring(0, Math.min(6, id.length() / 2)) + "…"
                : seals.shortened(id);
    }

    /** What the shortened form of an id ends with; nothing where there is no key yet. */
    public UnaryOperator<String> marks() throws IOException {
        RecordSigner seals = RecordSigner.of(keyFile.read());
        return seals == null ? _ -> "" : seals::mark;
    }
}
