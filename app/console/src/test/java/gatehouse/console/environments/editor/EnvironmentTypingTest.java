package gatehouse.console.environments.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.work.ScreenNotice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The place of the environments: what is typed, checked and saved. */
@Timeout(120)
final class EnvironmentTypingTest extends EnvironmentsPlaceFixture {
    @Test
    void what_is_typed_is_added_at_the_end_once_it_is_saved() throws IOException {
        model.add();
        assertThat(item().isAdded()).isTrue();
        form().name().textProperty().set("Store 12");
        paste(0, "portos.example:8443/api/sessions?x=1");
        paste(0, "https://portos2.example");
        paste(2, "http://127.0.0.1:8080");
        connection(2).fields().get(1).textProperty().set("https://desktop.example");
        assertThat(store.ordered()).hasSize(3);

        assertThat(model.save()).isEmpty();
        ui.until(() -> !item().isAdded());

        Environment added = store.ordered().getLast();
        assertThat(added.name()).isEqualTo("Store 12");
        assertThat(added.connections())
                .extracting(ConnectionSpec::name, ConnectionSpec::address)
                .containsExactly(
                        tuple("portos", "https://portos.example:8443"),
                        tuple("portos2", "https://portos2.example"),
                        tuple("srs", "http://127.0.0.1:8080"));
        assertThat(added.connections().getFirst().setting("prefix")).isEqualTo("/api");
        assertThat(item().changedProperty().get()).isFalse();
    }

    @Test
    void a_certificate_file_can_be_chosen_for_each_system_and_no_other_setting_is_a_file() {
        model.add();
        KnownSchemas.ALL.all().forEach(form().connections()::add);
        for (int place = 0; place < KnownSchemas.ALL.all().size(); place++) {
            List<SettingFieldViewModel> files =
                    connection(place).fields().stream()
                            .filter(SettingFieldViewModel::namesFile)
                            .toList();
            assertThat(files)
                    .singleElement()
                    .extracting(SettingFieldViewModel::title)
                    .isEqualTo("Client certificate");
            files.getFirst().choose(Path.of("/home/jan/desk7.p12"));
            assertThat(files.getFirst().textProperty().get()).isEqualTo("/home/jan/desk7.p12");
            assertThat(files.getFirst().faultProperty().get()).isEmpty();
        }
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
            String name, String server, String told) throws IOException {
        model.add();
        form().name().textProperty().set(name);
        form().connections().add(KnownSchemas.ALL.all().getFirst());
        SettingFieldViewModel address = connection(0).fields().getFirst();
        address.textProperty().set(server);

        SettingFieldViewModel wrong = model.save().orElseThrow();

        assertThat(wrong.faultProperty().get()).startsWith(told).doesNotContain("pw");
        assertThat(wrong).isSameAs(told.startsWith("Name") ? form().name() : address);
        assertThat(store.ordered()).hasSize(3);
    }

    @Test
    void a_text_is_checked_while_it_is_typed_and_the_corrected_one_is_taken_by_a_click() {
        select("Shop");
        SettingFieldViewModel address = connection(0).fields().getFirst();

        address.textProperty().set("portos.example:8443/api");

        assertThat(address.faultProperty().get()).isNotEmpty();
        address.takeOffer();
        assertThat(address.textProperty().get()).isEqualTo("https://portos.example:8443");
        assertThat(address.faultProperty().get()).isEmpty();
    }

    @Test
    void plain_http_beyond_this_computer_is_saved_once_it_is_ticked_and_asked_for_anew_elsewhere() {
        model.add();
        form().name().textProperty().set("Store 12");
        paste(0, "http://portos.example:8080");
        ConnectionFormViewModel connection = form().connections().all().getFirst();
        SettingFieldViewModel address = connection.fields().getFirst();
        PlainHttpChoice plain = connection.plainHttp().orElseThrow();

        assertThat(model.save()).containsSame(address);
        assertThat(connection.startTest()).containsSame(address);
        assertThat(address.faultProperty().get())
                .isEqualTo("Portos address: plain HTTP needs the tick below.");
        plain.chosenProperty().set(true);
        assertThat(address.faultProperty().get()).isEmpty();
        assertThat(model.save()).isEmpty();
        ui.until(() -> !item().isAdded());
        address.textProperty().set("http://elsewhere.example");

        assertThat(model.save()).containsSame(address);
        address.textProperty().set("http://portos.example:8080");
        assertThat(plain.chosenProperty().get()).isTrue();
        address.textProperty().set("http://127.0.0.1:8080");
        assertThat(plain.askedProperty().get()).isFalse();
    }

    @Test
    void two_connections_of_one_name_are_refused_at_the_second() {
        select("Shop");
        form().connections().add(KnownSchemas.ALL.all().getFirst());
        connection(1).fields().getFirst().textProperty().set("https://other.example");
        connection(1).name().textProperty().set("PORTOS");

        assertThat(model.save()).containsSame(connection(1).name());
        assertThat(connection(1).name().faultProperty().get()).contains("no other connection");
    }

    @Test
    void what_is_typed_stays_while_another_one_is_looked_at_and_is_dropped_on_request() {
        select("Shop");
        form().note().textProperty().set("Call Jana");
        select("Real");
        model.read();
        ui.catchUp();
        select("Shop");
        assertThat(form().note().textProperty().get()).isEqualTo("Call Jana");
        assertThat(item().changedProperty().get()).isTrue();

        model.discard();

        assertThat(form().note().textProperty().get()).isEmpty();
        assertThat(item().changedProperty().get()).isFalse();
    }

    @Test
    void an_edit_keeps_ids_and_says_that_the_open_environment_is_as_before() throws IOException {
        shown = SHOP;
        select("Shop");
        form().name().textProperty().set("Shop 1");

        model.save();
        ui.until(() -> notice().kind() == ScreenNotice.NoticeKind.WARNING);

        Environment kept = store.find("Shop 1").orElseThrow();
        assertThat(kept.id()).isEqualTo(SHOP.id());
        assertThat(kept.connections()).isEqualTo(SHOP.connections());
        assertThat(opened).isEmpty();
        run(notice());
        assertThat(opened).containsExactly(kept);
    }

    @Test
    void what_it_says_of_acts_without_the_shared_journal_is_saved() throws IOException {
        select("Shop");
        form().unsharedProperty().set(Environment.UnsharedActRule.REFUSE);
        assertThat(item().changedProperty().get()).isTrue();

        model.save();
        ui.until(() -> notice().kind() == ScreenNotice.NoticeKind.GOOD);

        assertThat(store.find("Shop").orElseThrow().unshared())
                .isEqualTo(Environment.UnsharedActRule.REFUSE);
        assertThat(item().changedProperty().get()).isFalse();
    }

    @Test
    void what_is_typed_after_the_press_is_not_saved_and_not_lost() throws IOException {
        select("Shop");
        form().note().textProperty().set("first");
        model.save();
        form().note().textProperty().set("second");
        ui.until(() -> notice().kind() == ScreenNotice.NoticeKind.GOOD);

        assertThat(store.find("Shop").orElseThrow().note()).isEqualTo("first");
        assertThat(form().note().textProperty().get()).isEqualTo("second");
        assertThat(item().changedProperty().get()).isTrue();
    }

    @Test
    void what_another_program_changed_meanwhile_is_not_overwritten() throws IOException {
        select("Shop");
        form().note().textProperty().set("mine");
        store.replace(renamed("Shop elsewhere"));

        model.save();
        ui.until(() -> notice().kind() == ScreenNotice.NoticeKind.WARNING);

        assertThat(notice().title()).contains("another program");
        assertThat(form().note().textProperty().get()).isEqualTo("mine");
        assertThat(store.find("Shop elsewhere")).isPresent();
    }

    private static Environment renamed(String name) {
        return new Environment(SHOP.id(), name, SHOP.kind(), "", SHOP.connections());
    }
}
