package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

final class RowListTest {
    private final RowList<String> rows = new RowList<>();

    @Test
    void a_list_is_replaced_by_one_change_that_walks_through_neither() {
        rows.show(new Untouchable(1_000_000));
        var changes = new ArrayList<String>();
        ListChangeListener<String> noting =
                change -> {
                    while (change.next()) {
                        changes.add(
                                change.getFrom()
                                        + "-"
                                        + change.getTo()
                                        + " instead of "
                                        + change.getRemovedSize()
                                        + (change.wasReplaced() ? ", replaced" : ""));
                    }
                };
        rows.addListener(noting);

        rows.show(new Untouchable(900_000));

        assertThat(changes).containsExactly("0-900000 instead of 1000000, replaced");
        assertThat(rows).hasSize(900_000);
    }

    @Test
    void each_listener_is_told_by_a_change_that_starts_anew() {
        var removed = new ArrayList<String>();
        rows.show(List.of("a", "b"));
        for (int listener = 0; listener < 2; listener++) {
            ListChangeListener<String> noting =
                    change -> {
                        while (change.next()) {
                            removed.addAll(change.getRemoved());
                        }
                    };
            rows.addListener(noting);
        }

        rows.show(List.of());

        assertThat(removed).containsExactly("a", "b", "a", "b");
        assertThat(rows).isEmpty();
    }

    /** A list that nobody may look into. */
    private static final class Untouchable extends AbstractList<String> {
        private final int size;

        Untouchable(int size) {
            this.size = size;
        }

        @Override
        public String get(int index) {
            throw new AssertionError("Row " + index + " was looked at");
        }

        @Override
        public int size() {
            return size;
        }
    }
}
