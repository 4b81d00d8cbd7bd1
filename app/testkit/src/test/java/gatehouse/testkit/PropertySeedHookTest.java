package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** What jqwik says of the seed that a property was drawn from. */
final class PropertySeedHookTest {
    @Property(tries = 3)
    @AddLifecycleHook(SeedOfTheRun.class)
    void a_property_is_drawn_from_the_number_of_the_run(@ForAll @Positive int drawn) {
        assertThat(drawn).isPositive();
    }

    @Property(tries = 3, seed = "7")
    @AddLifecycleHook(SeedOfItsOwn.class)
    void a_property_keeps_a_seed_of_its_own(@ForAll @Positive int drawn) {
        assertThat(drawn).isPositive();
    }

    private static final class SeedOfTheRun implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(
                PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            assertThat(result.seed()).contains(Long.toString(RandomCases.seed()));
            return result;
        }
    }

    private static final class SeedOfItsOwn implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(
                PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            assertThat(result.seed()).contains("7");
            return result;
        }
    }
}
