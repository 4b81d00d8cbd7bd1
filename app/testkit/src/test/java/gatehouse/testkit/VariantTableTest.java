package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Each variant alone, some together, all at random. */
final class VariantTableTest {
    private static final VariantTable TABLE = table();

    @Test
    void each_value_that_is_not_the_default_is_alone_once() {
        assertThat(TABLE.alone())
                .containsExactly(
                        Map.of("played.colour", "green"),
                        Map.of("played.colour", "blue"),
                        Map.of("played.size", "large"));
    }

    @Test
    void values_of_a_group_are_combined_each_once() {
        List<List<String>> groups =
                List.of(
                        List.of("played.colour", "played.size"),
                        List.of("played.size", "played.colour"));

        assertThat(TABLE.together(groups))
                .containsExactlyInAnyOrder(
                        Map.of("played.colour", "green", "played.size", "large"),
                        Map.of("played.colour", "blue", "played.size", "large"));
    }

    @Test
    void a_group_names_switches_that_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.together(List.of(List.of("played.weight"))).toList())
                .withMessageContaining("played.weight");
    }

    @Test
    void a_number_draws_the_same_mixture_each_time_and_numbers_draw_all_of_them() {
        assertThat(LongStream.range(0, 100).mapToObj(TABLE::mixture).distinct()).hasSize(6);
        assertThat(TABLE.mixture(7)).isEqualTo(TABLE.mixture(7));
    }

    @Test
    void a_mixture_leaves_defaults_out() {
        assertThat(LongStream.range(0, 100).mapToObj(TABLE::mixture))
                .allSatisfy(drawn -> assertThat(drawn.values()).doesNotContain("red", "small"))
                .contains(Map.of());
    }

    private static VariantTable table() {
        var rows = new LinkedHashMap<String, List<String>>();
        rows.put("played.colour", List.of("red", "green", "blue"));
        rows.put("played.size", List.of("small", "large"));
        return new VariantTable(rows);
    }
}
