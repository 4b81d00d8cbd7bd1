package gatehouse.console.journal.shared;

import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RemovedRecords;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which records of the shared journal are removed, in the act that removes them: it is recorded
 * before they go, and signed as every record is. It replaces all checkpoints before it. What it
 * names and is there all the same was not removed.
 */
final class SharedCheckpoint {
    /** The member of an act that holds one. */
    static final String MEMBER = "sharedCheckpoint";

    /** Which records have one; within texts of a body, quotes have a backslash before them. */
    static final String HELD = "completes IS NULL AND strpos(body, '\"" + MEMBER + "\":') > 0";

    private static final JsonMapper JSON = JsonMapper.shared();

    private SharedCheckpoint() {}

    /** A checkpoint as JSON. */
    static String written(RemovedRecords removed) {
        return removed.written();
    }

    /** What an act says is removed. */
    static RemovedRecords read(RecordRow act) {
        try {
            return RemovedRecords.read(JSON.readTree(act.body()).path(MEMBER).toString());
        } catch (JacksonException unreadable) {
            return RemovedRecords.NONE;
        }
    }
}
