package gatehouse.console.servicelogin;

import static gatehouse.console.connections.superoffice.FakeCrm.CREATE;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.lost;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.journal.ActReason;
import gatehouse.console.work.ScreenNotice;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class ServiceLoginsViewModelTest {
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
    void nothing_is_sent_without_a_reason() {
        ActDialogViewModel question = bench.dialog(bench.place.toOpen());
        question.press();
        question.reasonProperty().set("  ");
        question.press();
        assertThat(bench.crm.server().asked()).isEmpty();
    }

    @Test
    void two_presses_open_one() {
        ActDialogViewModel question = bench.dialog(bench.place.toOpen());
        question.reasonProperty().set("why");
        question.press();
        question.press();
        bench.ui.until(() -> question.stateProperty().get().isOver());
        question.press();
        assertThat(bench.crm.calls(CREATE)).isEqualTo(1);
        assertThat(bench.place.rows()).hasSize(1);
        assertThat(bench.place.detailProperty().get().orElseThrow().title())
                .isEqualTo("Service login 205");
    }

    @Test
    void an_opening_that_was_refused_selects_no_other_login() {
        bench.opened();
        bench.place.selectedProperty().set(0);
        bench.crm.on(CREATE, json(403, "{}"));

        bench.answer(bench.dialog(bench.place.toOpen()));

        assertThat(bench.place.selectedProperty().get()).isZero();
    }

    @Test
    void after_an_unknown_outcome_the_next_press_shows_the_warning_first() {
        bench.crm.on(CREATE, lost());
        assertThat(bench.answer(bench.dialog(bench.place.toOpen())).title())
                .startsWith("Outcome unknown.");
        ActDialogViewModel next = bench.dialog(bench.place.toOpen());
        assertThat(next.stateProperty().get()).isInstanceOf(ActDialogState.Warning.class);
        assertThat(next.notice().getValue().text()).contains("Gatehouse has not tried again");
        next.reasonProperty().set("why");
        next.press();
        bench.ui.until(() -> next.stateProperty().get() instanceof ActDialogState.Asking);
        assertThat(bench.crm.calls(CREATE)).isEqualTo(1);
    }

    @Test
    void all_members_come_without_a_selection_and_fewer_by_name() {
        bench.opened();
        assertThat(bench.crm.server().asked().getLast().path()).doesNotContain("select");
        bench.place.form().tableRightProperty().set(false);
        bench.answer(bench.dialog(bench.place.toOpen()));
        assertThat(bench.crm.server().asked().getLast().path())
                .contains("Key", "LoginId", "UserId", "FieldProperties")
                .doesNotContain("TableRight");
        bench.place.form().fieldPropertiesProperty().set(false);
        bench.answer(bench.dialog(bench.place.toOpen()));
        assertThat(bench.crm.server().asked().getLast().path()).doesNotContain("FieldProperties");
    }

    @Test
    void other_text_than_an_address_is_noted_and_an_empty_one_opens_nothing() {
        bench.place.form().remoteIpProperty().set("the shop");
        assertThat(bench.place.form().note().getValue())
                .startsWith("This is not an IPv4 or IPv6 address.");
        assertThat(bench.place.form().good().get()).isTrue();
        bench.place.form().remoteIpProperty().set("2001:db8::7");
        assertThat(bench.place.form().note().getValue()).isEmpty();
        bench.place.form().remoteIpProperty().set(" ");
        assertThat(bench.place.toOpen()).isEmpty();
    }

    @Test
    void the_own_address_is_offered() {
        bench.place.open();
        bench.ui.until(() -> !bench.place.form().ownProperty().get().isEmpty());
        bench.place.form().takeOwn();
        assertThat(bench.place.form().remoteIpProperty().get()).isEqualTo("127.0.0.1");
    }

    @Test
    void waiting_is_told_with_the_time() {
        bench.crm.isSilent(CREATE);
        ActDialogViewModel question = bench.dialog(bench.place.toOpen());
        question.reasonProperty().set("why");
        question.press();
        bench.crm.clock.pass(Duration.ofSeconds(1));
        bench.crm.clock.pass(Duration.ofSeconds(1));
        assertThat(question.progressProperty().get()).isEqualTo("Working for 2 s …");
        bench.ui.until(() -> question.stateProperty().get().isOver());
        assertThat(question.progressProperty().get()).isEmpty();
        assertThat(bench.crm.clock.listeners()).isZero();
    }

    @Test
    void a_401_asks_for_a_new_sign_in_and_opens_nothing_more() {
        bench.crm.connection.whenLost(() -> bench.background.onUi(bench.access::lost));
        bench.crm.on(CREATE, json(401, ""));
        bench.answer(bench.dialog(bench.place.toOpen()));
        bench.ui.catchUp();
        assertThat(bench.access.notice().getValue().title()).contains("401");
        assertThat(bench.place.toOpen()).isEmpty();
        bench.crm.signIn();
        bench.access.show();
        assertThat(bench.access.notice().getValue()).isEqualTo(ScreenNotice.NONE);
    }

    @Test
    void the_newest_login_is_shown_once_it_is_opened_and_only_then() {
        bench.opened();
        bench.opened();
        assertThat(bench.place.selectedProperty().get()).isEqualTo(2);
        bench.place.selectedProperty().set(1);

        bench.crm.on(CREATE, json(400, "{}"));
        bench.answer(bench.dialog(bench.place.toOpen()));
        bench.ui.catchUp();

        assertThat(bench.place.rows()).hasSize(2);
        assertThat(bench.place.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void an_act_of_another_environment_changes_nothing_here() {
        bench.opened();
        bench.opened();
        bench.place.selectedProperty().set(1);
        ServiceLoginService other = bench.logins("Other", new CreatedServiceLogins());

        other.create(new LoginOpening("192.0.2.8", List.of()), new ActReason("why", ""));
        bench.ui.catchUp();

        assertThat(bench.crm.calls(CREATE)).isEqualTo(3);
        assertThat(bench.place.rows()).hasSize(2);
        assertThat(bench.place.selectedProperty().get()).isEqualTo(1);
    }
}
