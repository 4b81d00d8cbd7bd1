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
     */
    record Listing<T>(
            ObjectNode head, String member, Iterable<T> rows, List<OutputColumn<T>> columns)
            implements VerbResult {
        public Listing {
            columns = List.copyOf(columns);
        }
    }
}
