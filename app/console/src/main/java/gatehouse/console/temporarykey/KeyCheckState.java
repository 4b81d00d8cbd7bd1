package gatehouse.console.temporarykey;

/** Where the checking of keys stands. */
public sealed interface KeyCheckState {
    /** In words; empty where nothing was checked yet. */
    String summary();

    /** Nothing was checked yet. */
    record Idle() implements KeyCheckState {
        @Override
        public String summary() {
            return "";
        }
    }

    /**
     * Keys are being checked.
     *
     * @param progress in words, with an estimate where there are many
     * @param share of them that is done, 0 to 1
     */
    record Checking(String progress, double share) implements KeyCheckState {
        @Override
        public String summary() {
            return progress;
        }
    }

    /**
     * All that was to be checked is, or the person has stopped it.
     *
     * @param summary how many of each verdict, as of when
     */
    record Shown(String summary) implements KeyCheckState {}
}
