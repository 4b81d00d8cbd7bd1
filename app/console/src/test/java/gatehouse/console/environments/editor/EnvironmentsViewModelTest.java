package gatehouse.console.environments.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.environments.trust.PinnedCertificate;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.TestUiThread;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The place of the environments: what is typed, saved, undone, and asked about before. */
@Timeout(120)
final class EnvironmentsViewModelTest implements EditorHost {
    private static final Environment SHOP =
            new Environment(
                    "Shop",
                    EnvironmentKind.TEST,
                    new PortosAddress("https://portos.example", "/api"));
    private static final Environment REAL =
            new Environment(
                    "Real",
                    EnvironmentKind.PRODUCTION,
                    new PortosAddress("https://till.example", "/api"));

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final HandClock clock = new HandClock(Instant.parse("2026-11-29T01:00:00Z"));
    private final List<Environment> opened = new ArrayList<>();
    private Optional<ChangeDialogViewModel> asked = Optional.empty();
    private Optional<ActProposal> act = Optional.empty();
    private Environment shown = Environment.SANDBOX;
    private HomeFolder home;
    private Journal journal;
    private EnvironmentStore store;
    private EnvironmentsViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        home = HomeFolder.of(folder.resolve("home"));
        journal = new Journal(home);
        store = new EnvironmentStore(home, clock, KnownSchemas.ALL);
        store.add(SHOP);
        store.add(REAL);
        model =
                new EnvironmentsViewModel(
                        EditorServicesFixture.of(store, journal), background, clock, this);
        model.read();
        ui.until(() -> model.list().shown().size() == 3);
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        journal.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void what_is_typed_is_added_at_the_end_once_it_is_saved() throws IOException {
        model.add();
        assertThat(item().isAdded()).isTrue();
        form().name().textProperty().set("Store 12");
        paste(0, "portos.example:8443/api/sessions?x=1");
        paste(0, "https://portos2.example");
        paste(2, "http://127.0.0.1:8080");
        connection(2).fields().getLast().textProperty().set("https://desktop.example");
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

    @Test
    void a_copy_comes_after_the_original_and_is_selected() throws IOException {
        select("Shop");

        model.duplicate();
        ui.until(() -> item().title().equals("Shop 2"));

        assertThat(names()).containsExactly("Sandbox", "Shop", "Shop 2", "Real");
    }

    @Test
    void a_removed_one_comes_back_where_it_was_with_all_that_the_file_had() throws IOException {
        String before = Files.readString(home.environments()).replace("Shop", "Shop\",\"x\":\"y");
        Files.writeString(home.environments(), before);
        model.read();
        select("Shop");

        model.remove();
        assertThat(names()).contains("Shop");
        asked.orElseThrow().confirm();
        ui.until(() -> model.list().shown().size() == 2);
        assertThat(names()).containsExactly("Sandbox", "Real");
        assertThat(item().title()).isEqualTo("Real");

        run(notice());
        ui.until(() -> model.list().shown().size() == 3);

        assertThat(names()).containsExactly("Sandbox", "Shop", "Real");
        assertThat(Files.readString(home.environments())).contains("\"x\"");
        assertThat(notice()).isEqualTo(ScreenNotice.NONE);
    }

    @Test
    void a_removal_cannot_be_undone_after_ten_seconds() {
        select("Shop");
        model.remove();
        asked.orElseThrow().confirm();
        ui.until(() -> notice().act().isPresent());

        clock.pass(EditorNotice.UNDO);

        assertThat(notice()).isEqualTo(ScreenNotice.NONE);
    }

    @Test
    void production_is_removed_moved_away_or_redirected_only_by_its_name() throws IOException {
        select("Real");
        model.remove();
        assertThat(asked.orElseThrow().possible().get()).isFalse();
        asked.orElseThrow().typedProperty().set("real");
        asked.orElseThrow().confirm();
        assertThat(names()).contains("Real");

        asked = Optional.empty();
        connection(0).fields().getFirst().textProperty().set("https://other.example");
        model.save();
        assertThat(store.find("Real")).contains(REAL);
        asked.orElseThrow().typedProperty().set("Real");
        asked.orElseThrow().confirm();
        ui.until(() -> notice().kind() == ScreenNotice.NoticeKind.GOOD);

        assertThat(store.find("Real").orElseThrow().connections().getFirst().address())
                .isEqualTo("https://other.example");
    }

    @Test
    void the_order_is_kept_in_the_file() throws IOException {
        select("Real");

        model.move(-1);
        ui.until(() -> model.list().shown().get(1).title().equals("Real"));

        assertThat(names()).containsExactly("Sandbox", "Real", "Shop");
        assertThat(item().title()).isEqualTo("Real");
    }

    @Test
    void names_notes_kinds_and_addresses_are_searched() {
        model.list().searchProperty().set("PRODUCTION");
        assertThat(model.list().shown()).hasSize(1);
        model.list().searchProperty().set("portos.ex");
        assertThat(model.list().shown()).hasSize(1);
        model.list().searchProperty().set("nowhere");
        assertThat(model.list().shown()).isEmpty();
    }

    @Test
    void a_pin_is_removed_by_an_act_with_a_reason_and_a_name_on_production()
            throws IOException, InterruptedException {
        var pin = PinnedCertificate.ofServer("a".repeat(64));
        ConnectionSpec pinned =
                REAL.connections().getFirst().trusting(ConnectionTrust.pinning(pin));
        store.replace(REAL.with(List.of(pinned)));
        model.read();
        select("Real");
        ui.until(() -> connection(0).trustProperty().get().pin().isPresent());

        model.trust().unpin(item(), connection(0));
        assertThat(act).isEmpty();
        asked.orElseThrow().typedProperty().set("Real");
        asked.orElseThrow().confirm();
        ScreenNotice done = act.orElseThrow().execution().perform(new ActReason("Renewed", ""));

        assertThat(done.kind()).isEqualTo(ScreenNotice.NoticeKind.GOOD);
        assertThat(store.find("Real").orElseThrow().connections().getFirst().trust())
                .isEqualTo(ConnectionTrust.OF_THIS_COMPUTER);
    }

    @Test
    void nothing_is_trusted_for_a_connection_that_is_not_saved_as_it_is_typed() {
        select("Shop");
        assertThat(model.trust().isPossible(item(), connection(0))).isTrue();

        connection(0).fields().getFirst().textProperty().set("https://other.example");

        assertThat(model.trust().isPossible(item(), connection(0))).isFalse();
    }

    @Override
    public Environment shown() {
        return shown;
    }

    @Override
    public void open(Environment environment) {
        opened.add(environment);
    }

    @Override
    public void confirm(Environment environment, ChangeQuestion question, Runnable change) {
        asked = Optional.of(new ChangeDialogViewModel(environment, question, change, () -> {}));
    }

    @Override
    public void askSecrets(List<SecretNeed> needs, Runnable then) {
        then.run();
    }

    @Override
    public void ask(
            Environment environment,
            ConnectionSpec connection,
            ActProposal proposal,
            Runnable ended) {
        act = Optional.of(proposal);
    }

    private void paste(int offer, String text) {
        List<ConnectionOffer> offers = form().connections().offers(text);
        form().connections().add(offers.get(offer));
    }

    private void select(String title) {
        ui.until(() -> model.list().shown().stream().anyMatch(one -> one.title().equals(title)));
        model.list().shown().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .ifPresent(model.list()::select);
    }

    private EnvironmentItemViewModel item() {
        return model.list().selectedProperty().get().orElseThrow();
    }

    private EnvironmentFormViewModel form() {
        return item().form();
    }

    private ConnectionFormViewModel connection(int number) {
        return form().connections().all().get(number);
    }

    private ScreenNotice notice() {
        return model.noticeProperty().get();
    }

    private static void run(ScreenNotice notice) {
        notice.act().ifPresent(Command::run);
    }

    private List<String> names() throws IOException {
        return store.ordered().stream().map(Environment::name).toList();
    }

    private static Environment renamed(String name) {
        return new Environment(SHOP.id(), name, SHOP.kind(), "", SHOP.connections());
    }
}
