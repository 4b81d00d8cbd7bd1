package gatehouse.console.servicelogin;

import static gatehouse.console.connections.superoffice.FakeCrm.CREATE;
import static gatehouse.console.connections.superoffice.FakeCrm.REMOVE;
import static gatehouse.console.connections.superoffice.FakeCrm.VALID;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The login that is looked at: its key, its rights, and what can be done with it. */
class ServiceLoginDetailTest {
    @TempDir private Path folder;
    private ServiceLoginsBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new ServiceLoginsBench(folder);
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void a_copied_key_leaves_the_clipboard_after_a_minute() {
        bench.opened();
        bench.copyKey();
        assertThat(bench.clipboard.text()).contains(ServiceLoginsBench.KEY);
        bench.crm.clock.pass(Duration.ofSeconds(59));
        assertThat(bench.clipboard.text()).contains(ServiceLoginsBench.KEY);
        bench.crm.clock.pass(Duration.ofSeconds(1));
        assertThat(bench.clipboard.text()).isEmpty();
        assertThat(bench.crm.clock.listeners()).isZero();
    }

    @Test
    void its_state_rests_on_the_call_that_opened_it_and_then_on_the_check() {
        bench.opened();
        long opening = call();
        assertThat(opening).isPositive();

        bench.crm.on(VALID, json(200, "true"));
        bench.place.check();
        bench.ui.until(() -> call() > opening);

        assertThat(bench.place.rows().getFirst().call()).hasValue(call());
    }

    private long call() {
        return bench.place.detailProperty().get().orElseThrow().call().orElseThrow();
    }

    @Test
    void the_text_for_a_ticket_has_the_place_and_the_id_and_no_key() {
        bench.opened();

        assertThat(bench.place.detailProperty().get().orElseThrow().text())
                .contains("Environment: Sandbox (SANDBOX)", "205")
                .doesNotContain(ServiceLoginsBench.KEY);
    }

    @Test
    void what_was_copied_since_stays_on_the_clipboard() {
        bench.opened();
        bench.copyKey();
        bench.clipboard.put("something else");
        bench.crm.clock.pass(Duration.ofSeconds(60));
        assertThat(bench.clipboard.text()).contains("something else");
    }

    @Test
    void leaving_takes_the_key_off_the_clipboard_at_once() {
        bench.opened();
        bench.copyKey();
        bench.place.close();
        assertThat(bench.clipboard.text()).isEmpty();
    }

    @Test
    void a_login_that_is_alive_is_told_so_and_can_be_removed() {
        bench.opened();
        bench.crm.on(VALID, json(200, "true"), json(200, "false"));
        bench.place.check();
        bench.ui.until(() -> !bench.place.busyProperty().get());
        assertThat(bench.place.saidProperty().get().title()).startsWith("Alive");
        bench.crm.on(REMOVE, reply(204, "", ""));
        assertThat(bench.answer(bench.dialog(bench.place.toRemove())).title())
                .isEqualTo("Removed, and confirmed no longer valid: service login 205.");
        assertThat(bench.place.rows().getFirst().life()).isEqualTo(ServiceLogin.LoginLife.REMOVED);
        assertThat(bench.place.toRemove()).isEmpty();
        assertThat(bench.place.toReport()).isEmpty();
        assertThat(bench.place.detailProperty().get().orElseThrow().reportable()).isFalse();
    }

    @Test
    void a_login_stays_listed_without_its_key_once_the_environment_was_left() {
        bench.opened();
        bench.made.forgetKeys(1);
        bench.place.open();
        assertThat(bench.place.rows()).hasSize(1);
        assertThat(bench.place.detailProperty().get().orElseThrow().hasKey()).isFalse();
        assertThat(bench.place.toReport()).isEmpty();
        assertThat(bench.place.toRemove()).isPresent();
        assertThat(bench.made.living()).hasSize(1);
    }

    @Test
    void rights_are_a_readable_table() {
        bench.crm.on(
                CREATE,
                ServiceLoginsBench.created(
                        """
                        , "TableRight": {"Mask": "RI, RestrictedUpdate, Newer", "Reason": "some"},
                         "FieldProperties": {"name": {"FieldRight": {"Mask": "FULL", "Reason": ""},
                          "FieldType": "System.String", "FieldLength": 219},
                          "other": {"FieldRight": null, "FieldType": "System.Int32",
                          "FieldLength": 4}}
                        """));
        bench.opened();
        assertThat(bench.place.detailProperty().get().orElseThrow().rights())
                .containsExactly(
                        new TableRightLine(
                                "The row",
                                "see, add, some fields may be locked, Newer",
                                "",
                                "",
                                "some"),
                        new TableRightLine("name", "see, change", "System.String", "219", ""),
                        new TableRightLine("other", "not provided", "System.Int32", "4", ""));
    }
}
