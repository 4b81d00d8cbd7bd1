package gatehouse.cli.output;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** What a verb has found out or done. */
public sealed interface VerbResult {
    /**
     * One thing.
     *
     * @param members as JSON
     * @param lines the same for people
     */
    record Document(ObjectNode members, List<String> lines) implements VerbResult {
        public Document {
            lines = List.copyOf(lines);
        }

        /** A row that stands alone. */
        public static <T> Document of(T row, List<OutputColumn<T>> columns, List<String> lines) {
            return new Document(JsonWriter.node(row, columns), lines);
        }
    }

    /**
     * Many things of a kind.
     *
     * @param head what is known about all of them; comes first in JSON
     * @param member the name of the list in JSON
     * @param ends the members of the head that stand at the end of each line of CSV, too
     */
    record Listing<T>(
            ObjectNode head,
            String member,
            Iterable<T> rows,
            List<OutputColumn<T>> columns,
            List<String> ends)
            implements VerbResult {
        public Listing {
            columns = List.copyOf(columns);
            ends = List.copyOf(ends);
        }

        /** A listing whose lines of CSV have nothing of the head. */
        public Listing(
                ObjectNode head, String member, Iterable<T> rows, List<OutputColumn<T>> columns) {
            this(head, member, rows, columns, List.of());
        }
    }
}
