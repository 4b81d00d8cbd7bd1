package gatehouse.console.journal.shared;

import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.records.RecordRow;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalLong;

/** What the body of a record has for the shared journal, and how it is shown from there. */
record SharedEntryBody(RecordRow row) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The hash of the target with the key of the shared journal, as written by the computer. */
    private static final String MARK = "sharedMark";

    /** The last record of the shared journal that the computer had seen by then. */
    private static final String SEEN = "sharedHead";

    private static final String OWN_NUMBER = "ownNumber";
    private static final String COMPUTER_KEY = "computerKey";

    /**
     * An act as it is recorded.
     *
     * @param mark the hash of its target; empty where there is none
     * @param seen empty before anything of the shared journal was seen
     */
    static ActRecord marked(ActRecord act, String mark, Optional<SeenRecord> seen) {
        var others = new HashMap<>(act.others());
        if (!mark.isEmpty()) {
            others.put(MARK, JSON.writeValueAsString(mark));
        }
        seen.ifPresent(there -> others.put(SEEN, JSON.writeValueAsString(there.written())));
        return new ActRecord(
                act.at(),
                act.origin(),
                act.user(),
                act.clockOffset(),
                act.act(),
                act.target(),
                act.reason(),
                others);
    }

    /** What an act says of the shared journal. */
    static Optional<SeenRecord> seen(ActRecord act) {
        return Optional.ofNullable(act.others().get(SEEN))
                .map(json -> JSON.readTree(json).asString(""))
                .flatMap(SeenRecord::read);
    }

    /** The number that an entry has in the journal of the computer with this key. */
    static OptionalLong ownNumber(ActRecord act, String key) {
        String of = act.others().getOrDefault(COMPUTER_KEY, "");
        return of.equals(JSON.writeValueAsString(key))
                ? OptionalLong.of(
                        JSON.readTree(act.others().getOrDefault(OWN_NUMBER, "0")).asLong())
                : OptionalLong.empty();
    }

    /** The row with the target as every computer knows it, and with how it came here. */
    RecordRow arrived(String computer, Instant at, boolean buffered, long ownNumber, String key) {
        try {
            if (!(JSON.readTree(row.body()) instanceof ObjectNode act)) {
                return row;
            }
            String target = act.path("target").asString("");
            JsonNode mark = act.remove(MARK);
            int shown = target.indexOf('…');
            if (mark != null && shown >= 0) {
                act.put("target", target.substring(0, shown) + mark.asString(""));
            }
            act.remove(SEEN);
            act.put("computer", computer)
                    .put("arrivedAt", at.toString())
                    .put("buffered", buffered)
                    .put(OWN_NUMBER, ownNumber)
                    .put(COMPUTER_KEY, key);
            return new RecordRow(row.number(), row.completes(), act.toString(), row.seal());
        } catch (JacksonException unreadable) {
            // It is shown as it stands.
            return row;
        }
    }
}
