package gatehouse.console.journal;

/** Whether the journal is as it was written. */
public sealed interface VerificationResult {

    /**
     * Nothing was changed, removed or put in, but for what retention has removed.
     *
     * @param entries how many acts it holds, without those that retention has removed
     * @param seal the seal of the last record, which stands for the whole journal: noted elsewhere,
     *     it shows later that nothing before it was changed even by somebody with the key
     */
    record Intact(long entries, String seal) implements VerificationResult {}

    /**
     * It is intact by itself, and it cannot be told whether an earlier head was part of it:
     * retention has removed records, and it may have been that of one of these.
     *
     * @param entries as of {@link Intact}
     * @param seal as of {@link Intact}
     */
    record EarlierHeadUnknown(long entries, String seal) implements VerificationResult {}

    /**
     * It is not as it was written.
     *
     * @param record the number of the first bad record, from 1
     */
    record Broken(long record, Why why) implements VerificationResult {}

    /** Is told how far a check of the chain is. */
    interface CheckProgress {
        void walked(long records, long total);
    }

    /** What is wrong. */
    enum Why {
        /** The record is not what was sealed under this number. */
        CHANGED("changed"),
        /** Records are missing here. */
        MISSING("missing"),
        /** The journal was further than this once; its end was cut off or an old copy put back. */
        END_MISSING("endMissing"),
        /** The file that says how far the journal was is gone or was changed. */
        HEAD_UNREADABLE("headUnreadable"),
        /** The key is gone or is not the one that sealed this journal. */
        KEY_MISSING("keyMissing"),
        /** The database is gone, and only its key or its note is left. */
        DATABASE_MISSING("databaseMissing"),
        /** The database has a table, a trigger or a view that Gatehouse did not make. */
        SCHEMA_CHANGED("schemaChanged"),
        /** Retention removed this record, and it is there again. */
        RESTORED("restored"),
        /** A shared record is signed by a computer that is not registered as it signed itself. */
        COMPUTER_UNKNOWN("computerUnknown"),
        /** The journal of this computer, which delivers to the shared one, is not as it was. */
        LOCAL_BROKEN("localBroken"),
        /** The shared journal has a record of this computer that this computer has not any more. */
        LOCAL_BEHIND("localBehind"),
        /** The shared journal has records of another journal of this very folder, which is gone. */
        COMPUTER_EMPTIED("computerEmptied"),
        /** A head that was noted earlier is not part of this journal, which is intact by itself. */
        EARLIER_HEAD_MISSING("earlierHeadMissing");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        /** What programs read; it never changes. */
        public String word() {
            return word;
        }
    }
}
