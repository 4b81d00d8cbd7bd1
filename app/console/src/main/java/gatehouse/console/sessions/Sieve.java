package gatehouse.console.sessions;

/** One condition of a filter, ready for the rows of one table. */
interface Sieve {

    /**
     * Moves the rows that meet the condition to the front and tells how many they are.
     *
     * @param base the row of the table with which the chunk begins
     * @param rows of the chunk, ascending
     * @param count how many of {@code rows} to look at
     */
    int sift(Chunk chunk, int base, int[] rows, int count);
}
