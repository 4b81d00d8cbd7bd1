package gatehouse.console.journal.records;

/**
 * One record of a journal.
 *
 * @param completes the number of the record that this one completes; 0 when it begins an act
 */
public record RecordRow(long number, long completes, String body, String seal) {
    /** Whether it begins an act. */
    public boolean begins() {
        return completes == 0;
    }
}
