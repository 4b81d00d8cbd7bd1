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
import gatehouse.console.journal.Journal;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The place of the environments over a real file, and what it asked the window for. */
abstract class EnvironmentsPlaceFixture implements EditorHost {
    static final Environment SHOP =
            new Environment(
                    "Shop",
                    EnvironmentKind.TEST,
                    new PortosAddress("https://portos.example", "/api"));
    static final Environment REAL =
            new Environment(
                    "Real",
                    EnvironmentKind.PRODUCTION,
                    new PortosAddress("https://till.example", "/api"));

    final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    final HandClock clock = new HandClock(Instant.parse("2026-11-29T01:00:00Z"));
    final List<Environment> opened = new ArrayList<>();
    Optional<ChangeDialogViewModel> asked = Optional.empty();
    Optional<ActProposal> act = Optional.empty();
    Environment shown = Environment.SANDBOX;
    Path file = Path.of("");
    String proposed = "";
    HomeFolder home;
    private Journal journal;
    EnvironmentStore store;
    EnvironmentsViewModel model;

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
    public FilePrompt files() {
        return new FilePrompt() {
            @Override
            public void askWhatToRead(Consumer<Path> chosen) {
                chosen.accept(file);
            }

            @Override
            public void askWhereToWrite(String name, Consumer<Path> chosen) {
                proposed = name;
                chosen.accept(file);
            }
        };
    }

    @Override
    public void askSecrets(Environment edited, List<SecretNeed> needs, Runnable then) {
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

    void paste(int offer, String text) {
        ConnectionPasteViewModel paste = form().connections().paste();
        paste.take(paste.offers(text).get(offer));
    }

    void select(String title) {
        ui.until(() ->
                model.list().shown().stream()
                        .anyMatch(one -> one.titleProperty().get().equals(title)));
        model.list().shown().stream()
                .filter(one -> one.titleProperty().get().equals(title))
                .findFirst()
                .ifPresent(model.list()::select);
    }

    EnvironmentItemViewModel item() {
        return model.list().selectedProperty().get().orElseThrow();
    }

    EnvironmentFormViewModel form() {
        return item().form();
    }

    ConnectionFormViewModel connection(int number) {
        return form().connections().all().get(number);
    }

    ScreenNotice notice() {
        return model.noticeProperty().get();
    }

    static void run(ScreenNotice notice) {
        notice.act().ifPresent(Command::run);
    }

    List<String> names() throws IOException {
        return store.ordered().stream().map(Environment::name).toList();
    }
}
