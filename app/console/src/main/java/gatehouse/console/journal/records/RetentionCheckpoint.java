package gatehouse.console.journal.records;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which records were removed, signed with the key of the journal. It stands in the record that
 * completes the removal, and replaces all checkpoints before it.
 */
public final class RetentionCheckpoint {
    /** The member of a record that holds a checkpoint. */
    public static final String MEMBER = "checkpoint";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REMOVED = "removed";
    private static final String SIGNATURE = "signature";

    private RetentionCheckpoint() {}

    /**
     * A checkpoint as JSON.
     *
     * @param act the record of the act that removes
     */
    public static String written(long act, RemovedRecords removed, RecordSigner signer) {
        ObjectNode node = JSON.createObjectNode();
        JsonNode ranges = JSON.readTree(removed.written());
        node.set(REMOVED, ranges);
        node.put(SIGNATURE, signer.checkpoint(act, ranges.toString()));
        return node.toString();
    }

    /**
     * What a record says was removed, or null when nobody with the key wrote it for this act.
     *
     * @param body that of the record
     */
    public static @Nullable RemovedRecords read(long act, String body, RecordSigner signer) {
        try {
            JsonNode node = JSON.readTree(body).path(MEMBER);
            JsonNode ranges = node.path(REMOVED);
            String signature = signer.checkpoint(act, ranges.toString());
            return signature.equals(node.path(SIGNATURE).asString(""))
                    ? RemovedRecords.read(ranges.toString())
                    : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}
