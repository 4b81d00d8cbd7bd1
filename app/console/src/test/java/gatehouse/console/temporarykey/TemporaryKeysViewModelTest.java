package gatehouse.console.temporarykey;

import static gatehouse.console.connections.superoffice.FakeCrm.KEY;
import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.local.RecorderFixture;
import gatehouse.console.connections.superoffice.FakeCrm;
import gatehouse.console.connections.superoffice.SuperOfficeAccessViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.temporarykey.KeyCheckResult.VerdictWord;
import gatehouse.console.wire.FakePortos.Reply;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

class TemporaryKeysViewModelTest {
    private static final String CANARY = "canaryKeyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Reply UNKNOWN = info("Unknown", "false", "null");

    private final List<String> saved = new ArrayList<>();
    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    @TempDir private Path home;
    private RecorderFixture recorder;
    private FakeCrm crm;
    private SuperOfficeAccessViewModel access;
    private TemporaryKeysViewModel place;

    @BeforeEach
    void open() throws IOException {
        crm = FakeCrm.onsite();
        recorder = new RecorderFixture(home);
        access = new SuperOfficeAccessViewModel(crm.connection);
        place =
                new TemporaryKeysViewModel(
                        new Environment("Desk", EnvironmentKind.TEST),
                        new KeyCheckService(crm.connection, crm.pause),
                        access,
                        background,
                        crm.clock,
                        TimeFormat.in(ZoneId.of("Europe/Oslo")),
                        recorder.acts,
                        saved::add);
        crm.on(KEY, UNKNOWN);
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        recorder.close();
        crm.close();
    }

    @Test
    void nothing_is_checked_where_nothing_is_pasted_or_nobody_is_signed_in() {
        assertThat(place.possible().get()).isFalse();
        paste(CANARY);
        assertThat(place.possible().get()).isTrue();
        access.signOut();
        assertThat(place.possible().get()).isFalse();
        place.check();
        assertThat(crm.server().asked()).isEmpty();
    }

    @Test
    void the_key_leaves_the_screen_as_soon_as_it_is_checked() {
        paste(CANARY);
        place.check();
        assertThat(place.field().pastedProperty().get()).isEmpty();
        shown();
        assertThat(place.rows() + place.detailProperty().get().toString() + place.table().json())
                .doesNotContain(CANARY);
    }

    @Test
    void the_text_for_a_ticket_has_verdict_and_environment_and_no_key() {
        crm.on(KEY, info("PublicFaq", "false", "null"));
        paste(CANARY);
        place.check();
        shown();

        assertThat(place.ticket().orElseThrow())
                .startsWith("No. 1: Valid\nEnvironment: Desk (TEST)\n")
                .doesNotContain(CANARY);
    }

    @Test
    void a_verdict_leads_to_the_call_that_it_rests_on() {
        paste("ab%2Bcd%3D");
        place.check();
        shown();
        OptionalLong first = place.detailProperty().get().orElseThrow().call();
        place.checkAlso(place.detailProperty().get().orElseThrow().secondChecks().getFirst());
        shown();

        assertThat(first).isPresent();
        assertThat(place.rows())
                .extracting(row -> row.seen().number())
                .hasSize(2)
                .contains(first)
                .doesNotHaveDuplicates();
        assertThat(place.restingOn(first.getAsLong())).as("and back").hasValue(1);
        assertThat(place.restingOn(0)).isEmpty();
    }

    @Test
    void a_second_check_has_a_number_of_its_own() {
        paste("ab%2Bcd%3D");
        place.check();
        shown();
        KeyVerdictDetail detail = place.detailProperty().get().orElseThrow();
        assertThat(detail.secondChecks()).hasSize(1);
        crm.on(KEY, info("PublicFaq", "false", "null"));
        place.checkAlso(detail.secondChecks().getFirst());
        shown();
        assertThat(place.rows())
                .extracting(KeyCheckResult::word)
                .containsExactly(VerdictWord.UNKNOWN, VerdictWord.VALID);
        assertThat(crm.server().asked().getLast().body()).contains("ab+cd=");
        place.selectedProperty().set(2);
        assertThat(place.detailProperty().get().orElseThrow().secondChecks()).isEmpty();
    }

    @Test
    void a_stopped_check_keeps_what_is_known_and_sends_nothing_more() {
        var answering = new CountDownLatch(1);
        crm.server()
                .on(
                        "POST",
                        "/",
                        one -> {
                            if (crm.calls(KEY) > 3) {
                                answering.await();
                            }
                            return UNKNOWN;
                        });
        paste((CANARY + "\n").repeat(30));
        place.check();
        ui.until(() -> place.rows().size() == 3);
        assertThat(place.stateProperty().get()).isInstanceOf(KeyCheckState.Checking.class);
        place.stop();
        answering.countDown();
        ui.catchUp();
        assertThat(place.stateProperty().get())
                .isInstanceOfSatisfying(
                        KeyCheckState.Shown.class,
                        state -> assertThat(state.summary()).contains("stopped, 27 not checked"));
        assertThat(crm.calls(KEY)).isLessThanOrEqualTo(3 + KeyCheckService.AT_ONCE);
    }

    @Test
    void the_data_in_a_key_is_indented_where_it_is_json_and_plain_where_it_is_not() {
        crm.on(KEY, info("PublicFaq", "false", "\"{\\\"mail\\\":\\\"a@b.example\\\"}\""));
        assertThat(payload().lines().toList())
                .containsExactly("{", "  \"mail\" : \"a@b.example\"", "}");
        crm.on(KEY, info("PublicFaq", "false", "\"plain\\u202Etext\""));
        assertThat(payload()).isEqualTo("plain⟨U+202E⟩text");
    }

    @Test
    void exports_have_neither_keys_nor_data_nor_formulas() {
        crm.on(KEY, info("=cmd|' /C calc'!A0", "false", "\"secret-data\""));
        paste(CANARY);
        place.check();
        shown();
        for (String out :
                new String[] {place.table().csv(), place.table().json(), place.table().text()}) {
            assertThat(out).doesNotContain(CANARY, "secret-data").contains("valid");
        }
        assertThat(place.table().csv()).contains("\"'=cmd|' /C calc'!A0\"");
        assertThat(place.table().text()).contains("\tenvironment\tkind\r\n");
    }

    @Test
    void an_export_is_saved_whole_and_said_or_not_at_all_and_why(@TempDir Path folder)
            throws IOException {
        paste(CANARY);
        place.check();
        shown();
        Path file = folder.resolve(place.fileName("csv"));

        place.save(file, place.table().csv());
        ui.until(() -> !saved.isEmpty());
        place.save(folder.resolve("no/verdicts.csv"), place.table().csv());
        ui.until(() -> !place.field().troubleProperty().get().isEmpty());

        assertThat(Files.readString(file)).isEqualTo(place.table().csv());
        assertThat(saved).containsExactly("1 verdict was saved to " + file + ".");
        assertThat(place.field().troubleProperty().get())
                .startsWith("The file could not be saved.")
                .contains("there is no such file or folder");
    }

    @Test
    void a_megabyte_is_refused_before_it_is_in_the_field() {
        assertThat(place.field().takes("a".repeat(1 << 20))).isFalse();
        assertThat(place.field().troubleProperty().get()).contains("1,048,576");
        assertThat(place.field().takes(CANARY)).isTrue();
    }

    @Test
    void leaving_forgets_everything() {
        paste(CANARY);
        place.check();
        shown();
        place.close();
        assertThat(place.rows()).isEmpty();
        assertThat(place.detailProperty().get()).isEmpty();
    }

    private String payload() {
        paste(CANARY);
        place.check();
        shown();
        return place.detailProperty().get().orElseThrow().payload();
    }

    private void paste(String text) {
        place.field().pastedProperty().set(text);
    }

    private void shown() {
        ui.until(() -> place.stateProperty().get() instanceof KeyCheckState.Shown);
    }

    private static Reply info(String domain, String expired, String payload) {
        return json(
                200,
                """
                {"Domain": "%s", "TargetId": 12, "PersonId": 7, "IsExpired": %s, "Payload": %s}
                """
                        .formatted(domain, expired, payload));
    }
}
