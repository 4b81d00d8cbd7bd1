package gatehouse.console.journal;

/** Sends records to a journal that several computers share, once they are on disk here. */
public interface RecordDelivery {
    /** There is no shared journal. */
    RecordDelivery NONE = new RecordDelivery() {};

    /**
     * An act as it is to be recorded.
     *
     * @param required whether the act is refused where it cannot be recorded
     * @throws JournalException where it must not be begun
     */
    default ActRecord prepared(ActRecord act, boolean required) throws JournalException {
        return act;
    }

    /**
     * The record that begins an act is on disk; the act is done when this returns.
     *
     * @throws JournalException where it must not be done
     */
    default void begun(long record, ActRecord act, boolean required) throws JournalException {}

    /** The record that completes an act is on disk. */
    default void ended(long record) {}
}
