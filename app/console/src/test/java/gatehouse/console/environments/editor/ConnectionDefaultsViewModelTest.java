package gatehouse.console.environments.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.ConnectionDefaults;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.environments.SystemId;
import gatehouse.console.work.ScreenNotice;
import gatehouse.testkit.RefusingPort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.List;

/** What an environment says once for all its connections to a system, as a person edits it. */
@Timeout(120)
final class ConnectionDefaultsViewModelTest extends EnvironmentsPlaceFixture {
    private static final SystemId PORTOS = PortosAddress.SCHEMA.system();

    @Test
    void one_connection_alone_shares_nothing() {
        select("Shop");

        assertThat(forAll().shownProperty().get()).isFalse();
    }

    @Test
    void a_second_connection_to_a_system_brings_what_both_share() {
        select("Shop");

        addTill();

        assertThat(forAll().shownProperty().get()).isTrue();
        assertThat(forAll().title()).isEqualTo("All connections to Portos");
        assertThat(form().connections().defaults())
                .filteredOn(each -> each.shownProperty().get())
                .containsExactly(forAll());
    }

    @Test
    void what_is_said_already_is_shown_for_one_connection_too() throws IOException {
        keep("proxy", "system");

        assertThat(forAll().shownProperty().get()).isTrue();
        assertThat(field("proxy").textProperty().get()).isEqualTo("system");
    }

    @Test
    void what_is_typed_for_all_is_saved_once() throws IOException {
        select("Shop");
        addTill();
        field("time-limit").textProperty().set("60");
        assertThat(item().changedProperty().get()).isTrue();

        assertThat(model.save()).isEmpty();
        ui.until(() -> notice().kind() == ScreenNotice.NoticeKind.GOOD);

        Environment saved = store.find("Shop").orElseThrow();
        assertThat(saved.defaults())
                .isEqualTo(ConnectionDefaults.NONE.with(PORTOS, "time-limit", "60"));
        assertThat(saved.connections())
                .allMatch(connection -> connection.setting("time-limit").isEmpty());
        assertThat(item().changedProperty().get()).isFalse();
    }

    @Test
    void an_emptied_field_says_nothing_any_more() throws IOException {
        keep("proxy", "system");

        field("proxy").textProperty().set("");
        model.save();
        ui.until(() -> notice().kind() == ScreenNotice.NoticeKind.GOOD);

        assertThat(store.find("Shop").orElseThrow().defaults()).isEqualTo(ConnectionDefaults.NONE);
    }

    @Test
    void what_is_typed_for_all_is_dropped_on_request() throws IOException {
        keep("proxy", "system");
        field("proxy").textProperty().set("none");

        model.discard();

        assertThat(field("proxy").textProperty().get()).isEqualTo("system");
        assertThat(item().changedProperty().get()).isFalse();
    }

    @Test
    void a_wrong_text_for_all_says_so_while_it_is_typed_and_is_not_saved() throws IOException {
        select("Shop");
        addTill();

        field("time-limit").textProperty().set("601");

        assertThat(field("time-limit").faultProperty().get())
                .isEqualTo("Time limit: must be a whole number from 1 to 600.");
        assertThat(model.save()).containsSame(field("time-limit"));
        assertThat(store.find("Shop")).contains(SHOP);
    }

    @Test
    void an_empty_field_of_a_connection_says_what_counts_for_all() {
        select("Shop");
        addTill();
        SettingFieldViewModel proxy = ofFirst("proxy");
        String usual = proxy.hintProperty().get();

        field("proxy").textProperty().set("system");
        assertThat(proxy.hintProperty().get()).isEqualTo("As for all: system");

        field("proxy").textProperty().set("nonsense");
        assertThat(proxy.hintProperty().get()).isEqualTo(usual);
    }

    @Test
    void nothing_is_tested_while_a_text_for_all_is_wrong() {
        select("Shop");
        addTill();
        field("proxy").textProperty().set("nonsense");

        assertThat(connection(0).startTest()).containsSame(field("proxy"));
        assertThat(connection(0).test().runningProperty().get()).isFalse();
    }

    @Test
    void a_connection_is_tested_with_what_is_typed_for_all() throws IOException {
        select("Shop");
        addTill();
        try (var proxy = new RefusingPort()) {
            field("proxy").textProperty().set("http://127.0.0.1:" + proxy.number());

            assertThat(connection(0).startTest()).isEmpty();
            ui.until(() -> !connection(0).test().runningProperty().get());
        }

        assertThat(connection(0).test().steps().getLast().detail()).contains("proxy");
    }

    @Test
    void production_is_asked_about_before_something_else_counts_for_its_connections() {
        select("Real");
        addTill();
        field("proxy").textProperty().set("system");

        model.save();

        assertThat(asked).isPresent();
    }

    private void keep(String key, String text) throws IOException {
        store.replace(
                new Environment(
                        SHOP.id(),
                        SHOP.name(),
                        SHOP.kind(),
                        "",
                        "",
                        Environment.UnsharedActRule.DEFAULT,
                        ConnectionDefaults.NONE.with(PORTOS, key, text),
                        SHOP.connections()));
        model.read();
        select("Shop");
        ui.until(() -> !item().environmentProperty().get().defaults().isEmpty());
    }

    private void addTill() {
        form().connections().add(KnownSchemas.ALL.all().getFirst());
        connection(form().connections().all().size() - 1)
                .fields()
                .getFirst()
                .textProperty()
                .set("https://second.example");
    }

    private ConnectionDefaultsViewModel forAll() {
        return form().connections().defaults().getFirst();
    }

    private SettingFieldViewModel field(String key) {
        return field(forAll().fields(), key);
    }

    private SettingFieldViewModel ofFirst(String key) {
        return field(connection(0).fields(), key);
    }

    private static SettingFieldViewModel field(List<SettingFieldViewModel> fields, String key) {
        return fields.stream()
                .filter(field -> field.setting().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
