package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.work.Background;
import gatehouse.console.work.Ui;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

@Timeout(120)
class EnvironmentsViewModelTest {
    private final Ui ui = new Ui();
    private final Background background = ui.background();
    private final List<Environment> gone = new ArrayList<>();
    private Home home;
    private EnvironmentsViewModel model;
    private int closed;

    @BeforeEach
    void open(@TempDir Path folder) {
        home = Home.of(folder.resolve("home"));
        model = model();
        ui.until(() -> !model.list().isEmpty());
    }

    @AfterEach
    void close() {
        background.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void the_sandbox_is_always_there() {
        assertThat(model.list()).containsExactly(Environment.SANDBOX);
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void what_the_form_says_is_added_and_the_form_is_empty_again() {
        type("Store 12", "https://portos.example:8443/", "/api");

        model.add();
        ui.until(() -> model.list().size() == 2);

        assertThat(model.list().get(1).name()).isEqualTo("Store 12");
        assertThat(model.nameProperty().get()).isEmpty();
        assertThat(model.serverProperty().get()).isEmpty();
    }

    @Test
    void an_environment_may_have_other_systems_than_portos() {
        model.nameProperty().set("Desk 7");
        assertThat(model.isWhole().get()).isFalse();
        model.superOfficeProperty().set("https://crm.example/SuperOffice/api");
        model.srsProperty().set("http://127.0.0.1:8080");
        model.originProperty().set("https://desktop.example");
        assertThat(model.isWhole().get()).isTrue();

        model.add();
        ui.until(() -> model.list().size() == 2);

        Environment added = model.list().get(1);
        assertThat(added.portos()).isNull();
        assertThat(added.superoffice())
                .isEqualTo(new Environment.SuperOffice("https://crm.example/SuperOffice/api"));
        assertThat(added.srs())
                .isEqualTo(new Environment.Srs("http://127.0.0.1:8080", "https://desktop.example"));
        assertThat(model.srsProperty().get()).isEmpty();
    }

    @Test
    void what_is_typed_after_the_press_is_not_added() {
        type("Store 12", "https://portos.example:8443", "/api");

        model.add();
        model.nameProperty().set("Store 13");
        ui.until(() -> model.list().size() == 2);

        assertThat(model.list().get(1).name()).isEqualTo("Store 12");
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://portos.example, name",
        "sandbox, https://portos.example, another environment",
        "Store 12, '', portos.server",
        "Store 12, portos.example, portos.server",
        "Store 12, ftp://portos.example, portos.server",
        "Store 12, https://, portos.server",
        "Store 12, https://portos.example:99999, impossible port",
        "Store 12, https://999:pw@portos.example, holds a user",
        "Store 12, https://portos.example/api, has a path"
    })
    void a_wrong_form_is_told_in_a_sentence_and_nothing_is_kept(
            String name, String server, String told) {
        type(name, server, "/api");

        model.add();
        ui.until(() -> !model.troubleProperty().get().isEmpty());

        assertThat(model.troubleProperty().get()).contains(told).doesNotContain("pw");
        assertThat(home.environments()).doesNotExist();
    }

    @Test
    void a_broken_file_is_told_and_the_sandbox_can_still_be_opened() throws IOException {
        Files.createDirectories(home.folder());
        Files.writeString(home.environments(), "{\"version\": 1, \"environments\": [");

        EnvironmentsViewModel broken = model();
        ui.until(() -> !broken.list().isEmpty());

        assertThat(broken.troubleProperty().get())
                .contains("environments.json")
                .contains("copied to")
                .doesNotContain("{0}");
        assertThat(broken.list()).containsExactly(Environment.SANDBOX);
    }

    @Test
    void an_environment_can_be_taken_out() {
        type("Store 12", "https://portos.example:8443", "");
        model.add();
        ui.until(() -> model.list().size() == 2);

        model.remove(model.list().get(1));

        ui.until(() -> model.list().size() == 1);
    }

    @Test
    void choosing_closes_and_goes() {
        model.choose(Environment.SANDBOX);

        assertThat(gone).containsExactly(Environment.SANDBOX);
        assertThat(closed).isEqualTo(1);
    }

    private EnvironmentsViewModel model() {
        var environments =
                new Environments(home, InstantSource.fixed(Instant.parse("2026-11-21T14:03:22Z")));
        return new EnvironmentsViewModel(environments, background, gone::add, () -> closed++);
    }

    private void type(String name, String server, String prefix) {
        model.nameProperty().set(name);
        model.serverProperty().set(server);
        model.prefixProperty().set(prefix);
    }
}
