package gatehouse.console.servicelogin;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentId;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked before the program ends. */
final class QuitDialogViewModelTest {
    private static final Environment TEST = environment("Shop", EnvironmentKind.TEST);
    private static final Environment LIVE = environment("Till", EnvironmentKind.PRODUCTION);

    private final List<String> done = new ArrayList<>();

    @Test
    void it_is_about_the_environment_of_the_logins_and_about_production_first() {
        assertThat(model(Map.of(TEST, List.of()), Optional.empty()).environment()).contains(TEST);
        assertThat(model(Map.of(TEST, List.of(), LIVE, List.of()), Optional.empty()).environment())
                .contains(LIVE);
    }

    @Test
    void removing_takes_the_question_off_the_screen_first() {
        QuitDialogViewModel model =
                model(Map.of(TEST, List.of()), Optional.of(() -> done.add("remove")));
        assertThat(model.canRemove()).isTrue();

        model.removeAndQuit();

        assertThat(done).containsExactly("close", "remove");
    }

    @Test
    void logins_of_an_environment_that_is_not_open_are_removed_there() {
        QuitDialogViewModel model =
                model(Map.of(LIVE, List.of()), Optional.empty(), Optional.of(LIVE));
        assertThat(model.canRemove()).isFalse();
        assertThat(model.elsewhere()).startsWith("Till is not open.");

        model.goThere();

        assertThat(done).containsExactly("close", "go to Till");
    }

    private QuitDialogViewModel model(
            Map<Environment, List<ServiceLogin>> living, Optional<Runnable> remove) {
        return model(living, remove, Optional.empty());
    }

    private QuitDialogViewModel model(
            Map<Environment, List<ServiceLogin>> living,
            Optional<Runnable> remove,
            Optional<Environment> elsewhere) {
        return new QuitDialogViewModel(
                living,
                remove,
                elsewhere,
                there -> done.add("go to " + there.name()),
                () -> done.add("quit"),
                () -> done.add("close"));
    }

    private static Environment environment(String name, EnvironmentKind kind) {
        return new Environment(EnvironmentId.random(), name, kind, "", List.of());
    }
}
