package gatehouse.console.servicelogin;

import static gatehouse.console.connections.superoffice.FakeCrm.CREATE;
import static gatehouse.console.connections.superoffice.FakeCrm.REMOVE;
import static gatehouse.console.connections.superoffice.FakeCrm.VALID;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.lost;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.superoffice.FakeCrm;
import gatehouse.console.connections.superoffice.SuperOfficeAccessViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.Journal;
import gatehouse.console.work.Background;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SplittableRandom;

class ServiceLoginsViewModelTest {
    private static final String KEY = "canary7f3c9e2a4d5b6c8a9e1f2b3c4d";

    @TempDir private Path folder;
    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final Held clipboard = new Held();
    private FakeCrm crm;
    private Journal journal;
    private CreatedServiceLogins made;
    private ServiceLoginService logins;
    private SuperOfficeAccessViewModel access;
    private ServiceLoginsViewModel place;

    private static final class Held implements ClipboardAccess {
        private Optional<String> text = Optional.empty();

        @Override
        public void put(String next) {
            text = Optional.of(next);
        }

        @Override
        public Optional<String> text() {
            return text;
        }

        @Override
        public void clear() {
            text = Optional.empty();
        }
    }

    @BeforeEach
    void open() throws IOException {
        crm = FakeCrm.onsite();
        journal = new Journal(HomeFolder.of(folder));
        var guard = new WriteGuard(crm.clock.pair());
        guard.arm();
        made = new CreatedServiceLogins();
        logins =
                new ServiceLoginService(
                        new ActRunner(
                                journal,
                                new RetryPolicy(crm.pause, crm.clock, new SplittableRandom(1)),
                                crm.pause,
                                crm.clock.pair(),
                                StrictEvents.create()),
                        new ActOrigin("jana", "Desk", "TEST", "superoffice"),
                        new TestSite(guard),
                        crm.connection,
                        made,
                        crm.pause,
                        crm.clock);
        access = new SuperOfficeAccessViewModel(crm.connection);
        place =
                new ServiceLoginsViewModel(
                        logins, access, background, crm.clock, ZoneId.of("Europe/Oslo"));
        place.form().remoteIpProperty().set("192.0.2.7");
        crm.on(CREATE, created(""));
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        crm.close();
        journal.close();
    }

    @Test
    void nothing_is_sent_without_a_reason() {
        ActDialogViewModel question = dialog(place.toOpen());
        question.press();
        question.reasonProperty().set("  ");
        question.press();
        assertThat(crm.server().asked()).isEmpty();
    }

    @Test
    void two_presses_open_one() {
        ActDialogViewModel question = dialog(place.toOpen());
        question.reasonProperty().set("why");
        question.press();
        question.press();
        ui.until(() -> question.stateProperty().get().isOver());
        question.press();
        assertThat(crm.calls(CREATE)).isEqualTo(1);
        assertThat(place.rows()).hasSize(1);
        assertThat(place.detailProperty().get().orElseThrow().title())
                .isEqualTo("Service login 205");
    }

    @Test
    void an_opening_that_was_refused_selects_no_other_login() {
        opened();
        place.selectedProperty().set(0);
        crm.on(CREATE, json(403, "{}"));
        ActDialogViewModel question = dialog(place.toOpen());
        question.reasonProperty().set("why");

        question.press();
        ui.until(() -> question.stateProperty().get().isOver());

        assertThat(place.selectedProperty().get()).isZero();
    }

    @Test
    void after_an_unknown_outcome_the_next_press_shows_the_warning_first() {
        crm.on(CREATE, lost());
        assertThat(answer(dialog(place.toOpen())).title()).startsWith("Outcome unknown.");
        ActDialogViewModel next = dialog(place.toOpen());
        assertThat(next.stateProperty().get()).isInstanceOf(ActDialogState.Warning.class);
        assertThat(next.notice().getValue().text()).contains("Gatehouse has not tried again");
        next.reasonProperty().set("why");
        next.press();
        ui.until(() -> next.stateProperty().get() instanceof ActDialogState.Asking);
        assertThat(crm.calls(CREATE)).isEqualTo(1);
    }

    @Test
    void all_members_come_without_a_selection_and_fewer_by_name() {
        opened();
        assertThat(crm.server().asked().getLast().path()).doesNotContain("select");
        place.form().tableRightProperty().set(false);
        answer(dialog(place.toOpen()));
        assertThat(crm.server().asked().getLast().path())
                .contains("Key", "LoginId", "UserId", "FieldProperties")
                .doesNotContain("TableRight");
        place.form().fieldPropertiesProperty().set(false);
        answer(dialog(place.toOpen()));
        assertThat(crm.server().asked().getLast().path()).doesNotContain("FieldProperties");
    }

    @Test
    void other_text_than_an_address_is_noted_and_an_empty_one_opens_nothing() {
        place.form().remoteIpProperty().set("the shop");
        assertThat(place.form().note().getValue()).startsWith("This is no IPv4 or IPv6 address.");
        assertThat(place.form().good().get()).isTrue();
        place.form().remoteIpProperty().set("2001:db8::7");
        assertThat(place.form().note().getValue()).isEmpty();
        place.form().remoteIpProperty().set(" ");
        assertThat(place.toOpen()).isEmpty();
    }

    @Test
    void the_own_address_is_offered() {
        place.open();
        ui.until(() -> !place.form().ownProperty().get().isEmpty());
        place.form().takeOwn();
        assertThat(place.form().remoteIpProperty().get()).isEqualTo("127.0.0.1");
    }

    @Test
    void a_copied_key_leaves_the_clipboard_after_a_minute() {
        opened();
        place.copyKey(clipboard);
        assertThat(clipboard.text()).contains(KEY);
        crm.clock.pass(Duration.ofSeconds(59));
        assertThat(clipboard.text()).contains(KEY);
        crm.clock.pass(Duration.ofSeconds(1));
        assertThat(clipboard.text()).isEmpty();
        assertThat(crm.clock.listeners()).isZero();
    }

    @Test
    void what_was_copied_since_stays_on_the_clipboard() {
        opened();
        place.copyKey(clipboard);
        clipboard.put("something else");
        crm.clock.pass(Duration.ofSeconds(60));
        assertThat(clipboard.text()).contains("something else");
    }

    @Test
    void leaving_takes_the_key_off_the_clipboard_at_once() {
        opened();
        place.copyKey(clipboard);
        place.close();
        assertThat(clipboard.text()).isEmpty();
    }

    @Test
    void a_login_that_is_alive_is_told_so_and_can_be_removed() {
        opened();
        crm.on(VALID, json(200, "true"), json(200, "false"));
        place.check();
        ui.until(() -> !place.busyProperty().get());
        assertThat(place.saidProperty().get().title()).startsWith("Alive");
        crm.on(REMOVE, reply(204, "", ""));
        assertThat(answer(dialog(place.toRemove())).title())
                .isEqualTo("Removed, and confirmed not valid any more: service login 205.");
        assertThat(place.rows().getFirst().life()).isEqualTo(ServiceLogin.LoginLife.REMOVED);
        assertThat(place.toRemove()).isEmpty();
    }

    @Test
    void a_login_stays_listed_without_its_key_once_the_environment_was_left() {
        opened();
        logins.forgetKeys();
        place.open();
        assertThat(place.rows()).hasSize(1);
        assertThat(place.detailProperty().get().orElseThrow().hasKey()).isFalse();
        assertThat(place.toReport()).isEmpty();
        assertThat(place.toRemove()).isPresent();
        assertThat(made.living()).hasSize(1);
    }

    @Test
    void rights_are_a_readable_table() {
        crm.on(
                CREATE,
                created(
                        """
                        , "TableRight": {"Mask": "RI, RestrictedUpdate, Newer", "Reason": "some"},
                         "FieldProperties": {"name": {"FieldRight": {"Mask": "FULL", "Reason": ""},
                          "FieldType": "System.String", "FieldLength": 219},
                          "other": {"FieldRight": null, "FieldType": "System.Int32",
                          "FieldLength": 4}}
                        """));
        opened();
        assertThat(place.detailProperty().get().orElseThrow().rights())
                .containsExactly(
                        new TableRightLine(
                                "The row",
                                "see, add, some fields may be locked, Newer",
                                "",
                                "",
                                "some"),
                        new TableRightLine("name", "see, change", "System.String", "219", ""),
                        new TableRightLine("other", "not told", "System.Int32", "4", ""));
    }

    @Test
    void waiting_is_told_with_the_time() {
        crm.isSilent(CREATE);
        ActDialogViewModel question = dialog(place.toOpen());
        question.reasonProperty().set("why");
        question.press();
        crm.clock.pass(Duration.ofSeconds(1));
        crm.clock.pass(Duration.ofSeconds(1));
        assertThat(question.progressProperty().get()).isEqualTo("Waiting for the answer for 2 s …");
        ui.until(() -> question.stateProperty().get().isOver());
        assertThat(question.progressProperty().get()).isEmpty();
        assertThat(crm.clock.listeners()).isZero();
    }

    @Test
    void a_401_asks_for_a_new_sign_in_and_opens_nothing_more() {
        crm.connection.whenLost(() -> background.onUi(access::lost));
        crm.on(CREATE, json(401, ""));
        answer(dialog(place.toOpen()));
        ui.catchUp();
        assertThat(access.notice().getValue().title()).contains("401");
        assertThat(place.toOpen()).isEmpty();
        crm.signIn();
        access.show();
        assertThat(access.notice().getValue()).isEqualTo(ScreenNotice.NONE);
    }

    private void opened() {
        assertThat(answer(dialog(place.toOpen())).title()).startsWith("Opened");
    }

    private ActDialogViewModel dialog(Optional<ActProposal> proposal) {
        var dialog =
                new ActDialogViewModel(
                        proposal.orElseThrow(),
                        Environment.SANDBOX,
                        background,
                        crm.clock,
                        _ -> {},
                        () -> {});
        dialog.open();
        ui.until(() -> !(dialog.stateProperty().get() instanceof ActDialogState.Preparing));
        return dialog;
    }

    private ScreenNotice answer(ActDialogViewModel question) {
        question.reasonProperty().set("why");
        question.press();
        ui.until(() -> question.stateProperty().get().isOver());
        return question.notice().getValue();
    }

    private static gatehouse.console.wire.FakePortos.Reply created(String more) {
        return json(
                200, "{\"Key\": \"" + KEY + "\", \"LoginId\": 205, \"UserId\": 60" + more + "}");
    }
}
