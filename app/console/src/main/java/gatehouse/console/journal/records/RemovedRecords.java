package gatehouse.console.journal.records;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The records of a journal that retention has removed, as ranges; never changes. */
public final class RemovedRecords {
    /** Nothing was removed. */
    public static final RemovedRecords NONE = new RemovedRecords(List.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TreeMap<Long, RemovedRange> byStart = new TreeMap<>();

    RemovedRecords(Collection<RemovedRange> ranges) {
        ranges.forEach(range -> byStart.put(range.from(), range));
    }

    /**
     * Records without a gap.
     *
     * @param seal that of the last one, from which the chain goes on
     */
    public record RemovedRange(long from, long to, String seal) {}

    /** What a checkpoint says was removed, as JSON. */
    public static RemovedRecords read(String ranges) {
        var removed = new ArrayList<RemovedRange>();
        for (JsonNode range : JSON.readTree(ranges)) {
            removed.add(
                    new RemovedRange(
                            range.path("from").asLong(),
                            range.path("to").asLong(),
                            range.path("seal").asString()));
        }
        return new RemovedRecords(removed);
    }

    /** The same as JSON. */
    public String written() {
        ArrayNode written = JSON.createArrayNode();
        for (RemovedRange range : ranges()) {
            written.addObject()
                    .put("from", range.from())
                    .put("to", range.to())
                    .put("seal", range.seal());
        }
        return written.toString();
    }

    /** The same with some more. */
    public RemovedRecords with(SortedMap<Long, String> sealsByNumber) {
        var all = new ArrayList<>(byStart.values());
        sealsByNumber.forEach((number, seal) -> all.add(new RemovedRange(number, number, seal)));
        all.sort((one, other) -> Long.compare(one.from(), other.from()));
        var joined = new ArrayList<RemovedRange>();
        for (RemovedRange range : all) {
            if (!joined.isEmpty() && joined.getLast().to() + 1 == range.from()) {
                range = new RemovedRange(joined.removeLast().from(), range.to(), range.seal());
            }
            joined.add(range);
        }
        return new RemovedRecords(joined);
    }

    /** Without gaps between them that are none, in their order. */
    public List<RemovedRange> ranges() {
        return List.copyOf(byStart.values());
    }

    /** The range that begins with this record. */
    public @Nullable RemovedRange startingAt(long number) {
        return byStart.get(number);
    }

    /** Whether this record was removed. */
    public boolean covers(long number) {
        Map.Entry<Long, RemovedRange> before = byStart.floorEntry(number);
        return before != null && number <= before.getValue().to();
    }

    /** Whether a range ends with the record that had this seal. */
    public boolean endsWith(String seal) {
        return byStart.values().stream().anyMatch(range -> range.seal().equals(seal));
    }

    public boolean isEmpty() {
        return byStart.isEmpty();
    }
}
