package gatehouse.console.sessions.filter;

/** One condition of a filter, ready for the rows of one table. */
interface RowFilter {

    /**
     * Moves the rows that meet the condition to the front and returns how many they are.
     *
     * @param chunk the number of the chunk
     * @param rows of the chunk, counted from its start, ascending
     * @param count how many of {@code rows} to look at
     */
    int keep(int chunk, int[] rows, int count);
}
