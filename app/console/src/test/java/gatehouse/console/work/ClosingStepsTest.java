package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ClosingStepsTest {
    @Test
    void a_fault_leaves_nothing_open_and_every_fault_is_thrown() {
        var closed = new ArrayList<String>();

        assertThatThrownBy(() ->
                        ClosingSteps.run(
                                List.of(
                                        () -> fail("one"),
                                        () -> closed.add("two"),
                                        () -> fail("three"),
                                        () -> closed.add("four"))))
                .hasMessage("one")
                .satisfies(fault ->
                        assertThat(fault.getSuppressed())
                                .extracting(Throwable::getMessage)
                                .containsExactly("three"));
        assertThat(closed).containsExactly("two", "four");
    }

    private static void fail(String what) {
        throw new IllegalStateException(what);
    }
}
