package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.work.Background;
import gatehouse.console.work.TestUiThread;

import javafx.beans.property.StringProperty;

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
class EnvironmentChooserViewModelTest {
    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final List<Environment> gone = new ArrayList<>();
    private HomeFolder home;
    private EnvironmentChooserViewModel model;
    private int closed;

    @BeforeEach
    void open(@TempDir Path folder) {
        home = HomeFolder.of(folder.resolve("home"));
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
        assertThat(model.form().name().textProperty().get()).isEmpty();
        assertThat(field(0, 0).get()).isEmpty();
    }

    @Test
    void an_environment_may_have_other_systems_than_portos() {
        model.form().name().textProperty().set("Desk 7");
        assertThat(model.form().isWhole().get()).isFalse();
        field(1, 0).set("https://crm.example/SuperOffice/api");
        field(2, 0).set("http://127.0.0.1:8080");
        field(2, 1).set("https://desktop.example");
        assertThat(model.form().isWhole().get()).isTrue();

        model.add();
        ui.until(() -> model.list().size() == 2);

        Environment added = model.list().get(1);
        assertThat(added.connections())
                .extracting(ConnectionSpec::address)
                .containsExactly("https://crm.example/SuperOffice/api", "http://127.0.0.1:8080");
        assertThat(added.connections().getLast().setting("origin"))
                .isEqualTo("https://desktop.example");
        assertThat(field(2, 0).get()).isEmpty();
    }

    @Test
    void what_is_typed_after_the_press_is_not_added() {
        type("Store 12", "https://portos.example:8443", "/api");

        model.add();
        model.form().name().textProperty().set("Store 13");
        ui.until(() -> model.list().size() == 2);

        assertThat(model.list().get(1).name()).isEqualTo("Store 12");
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://portos.example, Name: must not be empty.",
        "sandbox, https://portos.example, Name: already used by another environment.",
        "a/b, https://portos.example, 'Name: must have 1 to 40'",
        "Store 12, '', Portos address: must not be empty.",
        "Store 12, portos.example, Portos address: must start with https:// or http://.",
        "Store 12, 'ftp://portos.example', Portos address: must start with",
        "Store 12, https://, Portos address: must name a host",
        "Store 12, https://portos.example:99999, Portos address: must have a port",
        "Store 12, https://999:pw@portos.example, Portos address: must not contain a user",
        "Store 12, https://portos.example/api, Portos address: must end after"
    })
    void a_wrong_field_says_what_is_wrong_with_it_and_nothing_is_kept(
            String name, String server, String told) {
        type(name, server, "/api");

        SettingFieldViewModel wrong = model.add().orElseThrow();

        assertThat(wrong.faultProperty().get()).startsWith(told).doesNotContain("pw");
        assertThat(wrong)
                .isSameAs(told.startsWith("Name") ? model.form().name() : fields(0).getFirst());
        assertThat(home.environments()).doesNotExist();
    }

    @Test
    void every_wrong_field_says_so_and_the_first_is_the_one_to_go_to() {
        type("a/b", "portos", "api");

        assertThat(model.add()).containsSame(model.form().name());

        assertThat(fields(0)).allMatch(field -> !field.faultProperty().get().isEmpty());
        assertThat(fields(1)).allMatch(field -> field.faultProperty().get().isEmpty());
    }

    @Test
    void an_address_that_is_nearly_right_is_filled_in_on_a_click() {
        type("Store 12", "portos.example:8443/api/sessions?x=1", "/api");
        SettingFieldViewModel wrong = model.add().orElseThrow();
        assertThat(wrong.offerProperty().get()).isEqualTo("https://portos.example:8443");

        wrong.takeOffer();

        assertThat(wrong.textProperty().get()).isEqualTo("https://portos.example:8443");
        assertThat(wrong.faultProperty().get()).isEmpty();
        assertThat(wrong.offerProperty().get()).isEmpty();
        assertThat(model.add()).isEmpty();
        ui.until(() -> model.list().size() == 2);
    }

    @Test
    void a_setting_without_an_address_is_not_dropped_in_silence() {
        type("Store 12", "https://portos.example", "/api");
        field(2, 1).set("https://desktop.example");

        assertThat(model.add()).containsSame(fields(2).getFirst());
    }

    @Test
    void where_the_systems_are_is_said_in_one_line() {
        type("Store 12", "https://portos.example", "/api");
        field(1, 0).set("https://crm.example");
        model.add();
        ui.until(() -> model.list().size() == 2);

        assertThat(model.places(model.list().get(1)))
                .isEqualTo("https://portos.example/api · https://crm.example");
        assertThat(model.places(Environment.SANDBOX)).isEmpty();
    }

    @Test
    void a_broken_file_is_told_and_the_sandbox_can_still_be_opened() throws IOException {
        Files.createDirectories(home.folder());
        Files.writeString(home.environments(), "{\"version\": 1, \"environments\": [");

        EnvironmentChooserViewModel broken = model();
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
        Environment added = model.list().get(1);

        model.askToRemove(added);
        assertThat(model.removingProperty().get()).contains(added);
        model.remove();

        assertThat(model.removingProperty().get()).isEmpty();
        ui.until(() -> model.list().size() == 1);
    }

    @Test
    void an_environment_stays_until_the_person_has_said_yes() {
        type("Store 12", "https://portos.example:8443", "");
        model.add();
        ui.until(() -> model.list().size() == 2);

        model.askToRemove(model.list().get(1));
        model.keep();
        model.remove();
        model.askToRemove(Environment.SANDBOX);

        assertThat(model.removingProperty().get()).isEmpty();
        EnvironmentChooserViewModel again = model();
        ui.until(() -> !again.list().isEmpty());
        assertThat(again.list()).hasSize(2);
    }

    @Test
    void what_was_added_last_is_named_once_it_is_in_the_list() {
        assertThat(model.newestProperty().get()).isEmpty();
        type("Store 12", "https://portos.example:8443", "");

        model.add();
        ui.until(() -> model.newestProperty().get().isPresent());

        assertThat(model.newestProperty().get()).contains(model.list().get(1));
    }

    @Test
    void choosing_closes_and_goes() {
        model.choose(Environment.SANDBOX);

        assertThat(gone).containsExactly(Environment.SANDBOX);
        assertThat(closed).isEqualTo(1);
    }

    private EnvironmentChooserViewModel model() {
        var environments =
                new EnvironmentStore(
                        home,
                        InstantSource.fixed(Instant.parse("2026-11-21T14:03:22Z")),
                        KnownSchemas.ALL);
        return new EnvironmentChooserViewModel(
                environments, background, "", gone::add, () -> closed++);
    }

    private void type(String name, String server, String prefix) {
        model.form().name().textProperty().set(name);
        field(0, 0).set(server);
        field(0, 1).set(prefix);
    }

    private StringProperty field(int system, int setting) {
        return fields(system).get(setting).textProperty();
    }

    private List<SettingFieldViewModel> fields(int system) {
        return model.form().connections().get(system).fields();
    }
}
