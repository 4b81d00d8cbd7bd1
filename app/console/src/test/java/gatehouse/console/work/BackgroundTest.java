package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class BackgroundTest {
    private final List<Object> told = new ArrayList<>();

    @Test
    void what_an_answer_asks_for_as_the_program_ends_is_not_begun() {
        var background = new Background(Runnable::run, told::add);
        background.close();

        Background.BackgroundTask read = background.start(() -> "read", told::add, told::add);
        background.write(() -> told.add("written"), told::add, told::add);

        assertThat(read.isRunning()).isFalse();
        assertThat(told).isEmpty();
    }
}
