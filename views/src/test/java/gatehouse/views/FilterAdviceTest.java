package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.views.fx.HeadlessToolkit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A filter that matches nothing is not the end of the search. */
@SuppressWarnings("try") // JUnit takes whatever closing throws
final class FilterAdviceTest {
    @TempDir private Path home;

    @Test
    void a_filter_without_a_match_says_what_would_match_and_shows_it_by_one_click()
            throws Exception {
        try (var window = new OpenWindow(home).show().complete()) {
            window.filter("env:Tol idle<1000d");
            window.sees("Device type “Tol” is not in the list. There are: Tool,");

            new Operator(window.stage()).clicksText("Show these");

            assertThat(
                            HeadlessToolkit.ask(() ->
                                    PortosViewModels.of(window.opened())
                                            .sessions()
                                            .filter()
                                            .textProperty()
                                            .get()))
                    .isEqualTo("idle<1000d");
            window.sees("1,205 of 1,205");
        }
    }
}
