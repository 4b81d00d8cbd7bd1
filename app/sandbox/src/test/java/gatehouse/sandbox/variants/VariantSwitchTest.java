package gatehouse.sandbox.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.List;

/** A switch takes its listed values, and others if it says so. */
class VariantSwitchTest {
    private static final SwitchTable TABLE = new SwitchTable();
    private static final VariantSwitch<Integer> DAYS =
            TABLE.add("days", "how long", "30", 30).orAny("a number of days", Integer::valueOf);
    private static final VariantSwitch<ZoneId> ZONE =
            TABLE.add("zone", "where", "Europe/Oslo", ZoneId.of("Europe/Oslo"))
                    .orAny("a time zone", ZoneId::of);
    private static final VariantSwitch<Boolean> ON = TABLE.add("on", "whether", "yes", true);

    private final ContractVariants variants = new ContractVariants("played", TABLE);
    private final SandboxVariants all = new SandboxVariants(List.of(variants));

    @Test
    void a_free_value_is_understood() {
        all.choose("played.days=7");
        all.choose("played.zone=America/New_York");

        assertThat(variants.of(DAYS)).isEqualTo(7);
        assertThat(variants.of(ZONE)).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void what_a_free_value_cannot_be_is_told_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.choose("played.days=many"))
                .withMessageContaining("many")
                .withMessageContaining("a number of days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.choose("played.zone=Nowhere/City"))
                .withMessageContaining("a time zone");
        assertThat(variants.of(DAYS)).isEqualTo(30);
    }

    @Test
    void a_point_without_free_values_takes_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.choose("played.on=maybe"))
                .withMessageContaining("[yes]");
    }

    @Test
    void a_variant_of_no_system_names_the_systems() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.choose("other.on=yes"))
                .withMessageContaining("[played]");
    }
}
