package gatehouse.console.journal.shared;

import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.records.RecordSigner;

import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * How targets are found in a shared journal by their full ids: by a hash with a key that all who
 * may read it share. For any thread.
 */
final class SharedTargets {
    private final SharedDatabase database;
    private volatile String key = "";

    /** Reads nothing yet. */
    SharedTargets(SharedDatabase database) {
        this.database = database;
    }

    /** Gives what the shortened form of a full id ends with; nothing where there is no key. */
    UnaryOperator<String> marks() throws JournalException {
        String now = key();
        return id -> mark(now, id);
    }

    /** The key, read once; empty where the database has none. */
    String key() throws JournalException {
        if (key.isEmpty()) {
            key = database.using(records -> records.atOneMoment(records::targetKey));
        }
        return key;
    }

    /** What the shortened form of a full id ends with; empty without a key or an id. */
    static String mark(String key, String id) {
        return key.isEmpty() || id.isEmpty() ? "" : signer(key).mark(id);
    }

    /** What seals with a key; for one thread. */
    static RecordSigner signer(String key) {
        RecordSigner signer = RecordSigner.of(HexFormat.of().parseHex(key));
        if (signer == null) {
            throw new IllegalStateException("The table refuses every other key.");
        }
        return signer;
    }
}
