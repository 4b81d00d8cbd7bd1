package gatehouse.console.environments.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.systems.ProbeStep.ProbeStage;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.TestUiThread;
import gatehouse.testkit.ForwardingProxy;
import gatehouse.testkit.RawServer;
import gatehouse.testkit.RefusingPort;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection is tested step by step, and its certificate is trusted by an act. */
@Timeout(120)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class ConnectionTestViewModelTest implements EditorHost {
    private final TestUiThread ui = new TestUiThread();
    private final List<SecretNeed> asked = new ArrayList<>();
    private final Background background = ui.background();
    private final HandClock clock = new HandClock(Instant.parse("2026-11-29T01:00:00Z"));
    private Optional<ActProposal> act = Optional.empty();
    private String entered = "";
    private String askedFor = "";
    private EditorServices services;
    private Journal journal;
    private EnvironmentStore store;
    private EnvironmentsViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) {
        HomeFolder home = HomeFolder.of(folder.resolve("home"));
        journal = new Journal(home);
        store = new EnvironmentStore(home, clock, KnownSchemas.ALL);
        services = EditorServicesFixture.of(store, journal);
        model = new EnvironmentsViewModel(services, background, clock, this);
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        journal.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void a_test_ends_at_the_step_that_fails() throws IOException {
        try (var nobody = new RefusingPort()) {
            ConnectionFormViewModel connection = connectionTo(nobody.base());

            assertThat(connection.startTest()).isEmpty();
            assertThat(connection.test().runningProperty().get()).isTrue();
            ui.until(() -> !connection.test().runningProperty().get());

            assertThat(connection.test().steps())
                    .extracting(step -> step.stage() + " " + step.answered())
                    .containsExactly(ProbeStage.NAME + " true", ProbeStage.PORT + " false");
            assertThat(connection.test().refusedProperty().get()).isEmpty();
        }
    }

    @Test
    void a_test_is_cancelled_and_its_late_steps_are_dropped() throws IOException {
        try (RawServer silent = RawServer.silent()) {
            ConnectionFormViewModel connection = connectionTo(silent.base());
            connection.startTest();
            ui.until(() -> connection.test().steps().size() == 2);

            connection.test().cancel();

            assertThat(connection.test().runningProperty().get()).isFalse();
            assertThat(connection.test().saidProperty().get()).contains("cancelled");
            assertThat(connection.test().steps()).hasSize(2);
        }
    }

    @Test
    void nothing_is_tested_while_a_field_is_wrong() throws IOException {
        ConnectionFormViewModel connection = connectionTo("https://portos.example");
        connection.fields().getFirst().textProperty().set("portos");

        assertThat(connection.startTest()).containsSame(connection.fields().getFirst());
        assertThat(connection.test().steps()).isEmpty();
    }

    @Test
    void a_certificate_that_is_not_trusted_is_pinned_and_then_trusted()
            throws IOException, InterruptedException {
        HeldCertificate till =
                new HeldCertificate.Builder()
                        .commonName("Till 7")
                        .addSubjectAlternativeName("localhost")
                        .build();
        try (RawServer server = secured(till)) {
            ConnectionFormViewModel connection = connectionTo(server.secureBase("localhost"));
            connection.startTest();
            ui.until(() -> connection.test().refusedProperty().get().isPresent());

            model.trust().pin(item(), connection);
            assertThat(act.orElseThrow().preparation().look()).isEmpty();
            ScreenNotice pinned =
                    act.orElseThrow().execution().perform(new ActReason("Compared", ""));
            assertThat(pinned.kind()).isEqualTo(ScreenNotice.NoticeKind.GOOD);
            model.read();
            ui.until(() -> connection.trustProperty().get().pin().isPresent());
            connection.startTest();
            ui.until(() -> !connection.test().runningProperty().get());

            assertThat(connection.test().steps())
                    .filteredOn(step -> step.stage() == ProbeStage.TLS)
                    .allMatch(step -> step.answered());
        }
    }

    @Test
    void the_password_of_a_proxy_is_asked_for_before_a_test_and_again_after_one_that_failed()
            throws IOException {
        try (RawServer server = RawServer.answering(RawServer.json("{}"));
                var proxy = ForwardingProxy.to(server.port(), "jan", "s3cret")) {
            ConnectionFormViewModel connection = connectionTo("http://till.example");
            field(connection, "proxy").textProperty().set(proxy.baseFor("jan"));

            connection.startTest();
            ui.until(() -> !connection.test().runningProperty().get());
            assertThat(asked).hasSize(1);
            assertThat(connection.test().steps().getLast().detail()).contains("asks for a sign-in");
            entered = "s3cret";
            connection.startTest();
            ui.until(() -> !connection.test().runningProperty().get());

            assertThat(asked).hasSize(2);
            assertThat(connection.test().steps().getFirst().detail()).startsWith("The proxy");
            assertThat(server.requests()).isNotEmpty();
        }
    }

    @Test
    void passwords_of_a_new_environment_are_asked_for_by_the_name_and_the_kind_that_are_typed()
            throws IOException {
        try (var nobody = new RefusingPort()) {
            model.add();
            EnvironmentFormViewModel form = item().form();
            form.name().textProperty().set("Store 12");
            form.kindProperty().set(EnvironmentKind.PRODUCTION);
            form.connections().add(form.connections().systems().getFirst());
            ConnectionFormViewModel connection = form.connections().all().getFirst();
            connection.fields().getFirst().textProperty().set(nobody.base());
            field(connection, "client-certificate").textProperty().set("/nowhere/desk7.p12");

            connection.startTest();
            ui.until(() -> !connection.test().runningProperty().get());

            assertThat(askedFor).isEqualTo("Store 12 PRODUCTION");
        }
    }

    private static SettingFieldViewModel field(ConnectionFormViewModel connection, String key) {
        return connection.fields().stream()
                .filter(each -> each.setting().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static RawServer secured(HeldCertificate held) {
        return RawServer.secured(
                new HandshakeCertificates.Builder()
                        .heldCertificate(held)
                        .build()
                        .sslContext()
                        .getServerSocketFactory(),
                (_, out) -> {
                    out.write(RawServer.json("{}").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    return true;
                });
    }

    /** The form of the only connection of a new environment that is in the file. */
    private ConnectionFormViewModel connectionTo(String address) throws IOException {
        store.add(
                new Environment("Shop", EnvironmentKind.TEST, new PortosAddress(address, "/api")));
        model.read();
        ui.until(() -> model.list().shown().size() == 2);
        model.list().select(model.list().shown().getLast());
        return item().form().connections().all().getFirst();
    }

    private EnvironmentItemViewModel item() {
        return model.list().selectedProperty().get().orElseThrow();
    }

    @Override
    public Environment shown() {
        return Environment.SANDBOX;
    }

    @Override
    public void open(Environment environment) {
        throw new AssertionError("Nothing is opened");
    }

    @Override
    public void confirm(Environment environment, ChangeQuestion question, Runnable change) {
        throw new AssertionError("It is no production");
    }

    @Override
    public FilePrompt files() {
        throw new AssertionError("A test of a connection needs no file");
    }

    @Override
    public void askSecrets(Environment edited, List<SecretNeed> needs, Runnable then) {
        asked.addAll(needs);
        askedFor = edited.name() + " " + edited.kind();
        if (!entered.isEmpty()) {
            needs.forEach(need -> services.tester().secrets().put(need, entered.toCharArray()));
        }
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
}
