package gatehouse.console.journal;

/**
 * What an act is done to, as the journal names it.
 *
 * @param id the full id when given to {@link Journal#begin}, which keeps only its start and a keyed
 *     hash; the shortened one when it comes back in an {@link JournalEntry}; empty where there is
 *     none
 * @param person the person whom the act concerns; may be empty
 * @param device the device that the act concerns; may be empty
 */
public record ActTarget(String id, String person, String device) {
    /** Leaves the id out, as a full id must not get into a log. */
    @Override
    public String toString() {
        return "ActTarget[person=" + person + ", device=" + device + "]";
    }
}
