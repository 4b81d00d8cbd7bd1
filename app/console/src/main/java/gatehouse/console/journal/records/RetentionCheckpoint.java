package gatehouse.console.journal.records;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;

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
        ArrayNode ranges = node.putArray(REMOVED);
        for (RemovedRecords.RemovedRange range : removed.ranges()) {
            ranges.addObject()
                    .put("from", range.from())
                    .put("to", range.to())
                    .put("seal", range.seal());
        }
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
            return signature.equals(node.path(SIGNATURE).asString("")) ? removed(ranges) : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static RemovedRecords removed(JsonNode ranges) {
        var removed = new ArrayList<RemovedRecords.RemovedRange>();
        for (JsonNode range : ranges) {
            removed.add(
                    new RemovedRecords.RemovedRange(
                            range.path("from").asLong(),
                            range.path("to").asLong(),
                            range.path("seal").asString()));
        }
        return new RemovedRecords(removed);
    }
}
