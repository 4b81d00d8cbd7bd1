package gatehouse.console.sessions.finding;

import gatehouse.console.words.FoldedText;

/**
 * A name that a query finds.
 *
 * @param code of the name in the list; {@link #NOT_LISTED} where no session has it
 * @param rank 0 where the name is exactly what was typed, 1 where it begins so, else 2
 */
record FoundName(String name, String alias, int code, int rank) {
    static final int NOT_LISTED = -1;

    /**
     * A name with its rank.
     *
     * @param typed without case and diacritics
     */
    static FoundName of(String name, String alias, int code, String typed) {
        return new FoundName(name, alias, code, Math.min(rank(name, typed), rank(alias, typed)));
    }

    boolean isListed() {
        return code != NOT_LISTED;
    }

    private static int rank(String text, String typed) {
        String folded = FoldedText.of(text);
        if (folded.equals(typed)) {
            return 0;
        }
        return folded.startsWith(typed) ? 1 : 2;
    }
}
