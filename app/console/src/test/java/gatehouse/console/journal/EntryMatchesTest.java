package gatehouse.console.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** The place of an entry is found in any order, and none for an entry that is not there. */
class EntryMatchesTest {
    @Test
    void each_entry_is_found_at_its_place_in_any_order() {
        long[] numbers = {7, 1, 900_000_000_000L, 4, 2};
        EntryMatches matches = EntryMatches.of(numbers, List.of(), 5);

        assertThat(IntStream.range(0, numbers.length).map(at -> matches.indexOf(numbers[at])))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void an_entry_that_is_not_there_has_no_place() {
        EntryMatches matches = EntryMatches.of(new long[] {7, 1, 4}, List.of(), 3);

        assertThat(
                        new int[] {
                            matches.indexOf(0),
                            matches.indexOf(3),
                            matches.indexOf(8),
                            matches.indexOf(-1)
                        })
                .containsOnly(-1);
        assertThat(EntryMatches.NONE.indexOf(1)).isEqualTo(-1);
    }
}
