package gatehouse.console.environments.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.environments.editor.EnvironmentChooserViewModel.EnvironmentChoice;
import gatehouse.console.work.Background;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

@Timeout(120)
final class EnvironmentChooserViewModelTest {
    private static final Environment STORE =
            new Environment(
                    "Store 12",
                    EnvironmentKind.TEST,
                    new PortosAddress("https://portos.example", "/api"),
                    new SuperOfficeAddress("https://crm.example"));

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final List<String> done = new ArrayList<>();
    private HomeFolder home;

    @BeforeEach
    void open(@TempDir Path folder) {
        home = HomeFolder.of(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        background.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void the_sandbox_is_always_there() {
        EnvironmentChooserViewModel model = model();

        assertThat(model.list()).containsExactly(Environment.SANDBOX);
        assertThat(model.places(Environment.SANDBOX)).isEmpty();
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void names_and_addresses_are_searched() throws IOException {
        store().add(STORE);
        EnvironmentChooserViewModel model = model();
        assertThat(model.places(STORE))
                .isEqualTo("https://portos.example/api · https://crm.example");

        model.searchProperty().set(" STORE");
        assertThat(model.list()).containsExactly(STORE);
        assertThat(model.selectedProperty().get()).contains(STORE);
        model.searchProperty().set("crm.");
        assertThat(model.list()).containsExactly(STORE);
        model.searchProperty().set("nowhere");
        assertThat(model.list()).isEmpty();
        model.searchProperty().set("");
        assertThat(model.list()).containsExactly(Environment.SANDBOX, STORE);
    }

    @Test
    void a_broken_file_is_told_and_the_sandbox_can_still_be_opened() throws IOException {
        Files.createDirectories(home.folder());
        Files.writeString(home.environments(), "{\"version\": 1, \"environments\": [");

        EnvironmentChooserViewModel broken = model();

        assertThat(broken.troubleProperty().get())
                .contains("environments.json")
                .contains("copied to")
                .doesNotContain("{0}");
        assertThat(broken.list()).containsExactly(Environment.SANDBOX);
    }

    @Test
    void every_way_on_closes_the_question_first() {
        EnvironmentChooserViewModel model = model();

        model.choose(Environment.SANDBOX);
        model.manage();
        model.add();
        model.cancel();

        assertThat(done)
                .containsExactly(
                        "closed", "Sandbox", "closed", "manage", "closed", "add", "closed");
    }

    private EnvironmentStore store() {
        return new EnvironmentStore(home, InstantSource.system(), KnownSchemas.ALL);
    }

    private EnvironmentChooserViewModel model() {
        var model =
                new EnvironmentChooserViewModel(
                        store(),
                        background,
                        "",
                        new EnvironmentChoice(
                                chosen -> done.add(chosen.name()),
                                chosen -> done.add("apart " + chosen.name()),
                                STORE::equals,
                                () -> done.add("manage"),
                                () -> done.add("add")),
                        () -> done.add("closed"));
        ui.until(() -> !model.list().isEmpty());
        return model;
    }
}
