package gatehouse.console.environments.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Map;

/** A pasted address is asked which system it is, and what its settings should be. */
@Timeout(120)
final class ConnectionPasteTest extends EnvironmentsPlaceFixture {
    private static PlayedSystems sandbox;

    @BeforeAll
    static void play() {
        sandbox =
                PlayedSystems.start(
                        SandboxOptions.standard()
                                .withSessions(1)
                                .withVariants(List.of("portos.path-prefix=none")));
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    @Test
    void a_server_of_portos_is_found_with_the_path_under_which_it_answers() {
        ConnectionSpec found = find(sandbox.portos().server() + "/sessions?limit=10");

        assertThat(found.system().value()).isEqualTo("portos");
        assertThat(found.address()).isEqualTo(sandbox.portos().server().toString());
        assertThat(found.setting("prefix")).isEmpty();
    }

    @Test
    void a_link_into_superoffice_leads_to_the_folder_in_which_it_answers() {
        ConnectionSpec found = find(sandbox.superOffice().base() + "/default/contact?id=7");

        assertThat(found.system().value()).isEqualTo("superoffice");
        assertThat(found.address()).isEqualTo(sandbox.superOffice().base().toString());
    }

    @Test
    void a_recording_service_is_found_without_the_server_of_its_web_desktop() {
        ConnectionFormViewModel found = added(sandbox.srs().base().toString());

        assertThat(found.system()).isEqualTo("SRS");
        assertThat(found.fields().get(1).textProperty().get()).isEmpty();
    }

    @Test
    void a_server_that_is_none_of_them_adds_nothing_and_its_answer_is_said() {
        try (RawServer other = RawServer.answering(RawServer.json(404, "{}"))) {
            model.add();
            ConnectionPasteViewModel paste = form().connections().paste();
            paste.find(other.base());
            ui.until(() -> !paste.runningProperty().get());

            assertThat(form().connections().all()).isEmpty();
            assertThat(paste.saidProperty().get())
                    .startsWith("No known system was found.")
                    .contains("404");
        }
    }

    @Test
    void nothing_is_sent_over_plain_http_beyond_this_computer() {
        model.add();
        ConnectionPasteViewModel paste = form().connections().paste();

        paste.find("http://portos.example");

        assertThat(paste.runningProperty().get()).isFalse();
        assertThat(paste.saidProperty().get()).startsWith("Nothing was sent");
    }

    @Test
    void a_test_with_a_wrong_path_names_the_right_one() {
        model.add();
        paste(0, sandbox.portos().server().toString());
        ConnectionFormViewModel connection = connection(0);
        assertThat(connection.fields().get(1).textProperty().get()).isEqualTo("/api");

        connection.startTest();
        ui.until(() -> !connection.test().runningProperty().get());

        assertThat(connection.test().better()).isEqualTo(Map.of("prefix", ""));
        assertThat(connection.fields().get(1).among(connection.test().better())).contains("");
    }

    private ConnectionSpec find(String pasted) {
        return added(pasted).connection();
    }

    private ConnectionFormViewModel added(String pasted) {
        model.add();
        form().connections().paste().find(pasted);
        ui.until(() -> !form().connections().all().isEmpty());
        return connection(0);
    }
}
