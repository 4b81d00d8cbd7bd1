package gatehouse.console.wire.export;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.local.RecorderFixture;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.wire.SampleExchanges;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The question which calls are saved, and the file that comes of it. */
final class HarDialogViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");
    private static final Environment STORE =
            new Environment("Store 12", EnvironmentKind.PRODUCTION);

    @TempDir private Path folder;
    @TempDir private Path home;

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final List<String> said = new ArrayList<>();
    private RecorderFixture recorder;
    private final WireEntry first = call(1, 0, Environment.SANDBOX);
    private final WireEntry second = call(2, 65, STORE);

    @BeforeEach
    void open() {
        recorder = new RecorderFixture(home);
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        recorder.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void all_calls_are_saved_for_their_owner_only_and_the_count_is_reported() throws IOException {
        HarDialogViewModel dialog = dialog();
        Path file = folder.resolve(dialog.fileName());
        Files.writeString(file, "what was there before");

        dialog.save(file);
        ui.until(() -> !dialog.file().savingProperty().get());

        assertThat(file.getFileName()).hasToString("gatehouse-calls-2026-11-21T140322.har");
        assertThat(said).containsExactly("closed", "2 in " + file.getFileName());
        assertThat(Files.readString(file)).contains("\"_number\" : 1", "\"_number\" : 2");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(files()).containsExactly(file);
    }

    @Test
    void only_the_marked_call_is_saved_where_that_is_chosen() throws IOException {
        HarDialogViewModel dialog = dialog(first);
        dialog.choice().onlyMarkedProperty().set(true);

        dialog.save(folder.resolve("one.har"));
        ui.until(() -> said.contains("1 in one.har"));

        assertThat(Files.readString(folder.resolve("one.har")))
                .contains("\"_number\" : 1")
                .doesNotContain("\"_number\" : 2");
    }

    @Test
    void a_file_that_cannot_be_written_is_named_and_the_question_is_still_there()
            throws IOException {
        HarDialogViewModel dialog = dialog();

        dialog.save(folder.resolve("missing").resolve("calls.har"));
        ui.until(() -> !dialog.file().savingProperty().get());

        assertThat(dialog.file().troubleProperty().get())
                .startsWith("The file could not be saved.")
                .contains("missing");
        assertThat(said).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void the_question_says_when_and_where_and_has_the_colour_of_production() {
        CallChoiceViewModel choice = dialog(second).choice();
        assertThat(choice.about().getValue())
                .isEqualTo(
                        "Sent from 14:03:22 to 14:04:27."
                                + " Environments: Sandbox (SANDBOX), Store 12 (PRODUCTION).");
        assertThat(choice.environment()).contains(STORE);
        assertThat(choice.allText()).isEqualTo("All 2 calls that the log shows");
        assertThat(choice.markedText()).isEqualTo("The marked call: GET /api/sessions?$take=100");

        choice.onlyMarkedProperty().set(true);

        assertThat(choice.about().getValue())
                .isEqualTo("Sent at 14:04:27. Environment: Store 12 (PRODUCTION).");
    }

    @Test
    void several_marked_calls_are_chosen_at_first_and_those_that_are_not_shown_are_counted() {
        WireEntry hidden = call(3, 90, STORE);
        CallChoiceViewModel choice = choice(List.of(first), List.of(hidden, first));

        assertThat(choice.onlyMarkedProperty().get()).isTrue();
        assertThat(choice.markedText()).isEqualTo("The 2 marked calls (not shown now: 1)");
        assertThat(choice.calls()).containsExactly(first, hidden);
        assertThat(choice.environment()).as("what is hidden is production").contains(STORE);
    }

    @Test
    void one_call_that_is_only_looked_at_is_not_chosen_at_first_unless_none_is_shown() {
        assertThat(choice(List.of(first), List.of(first)).onlyMarkedProperty().get()).isFalse();
        assertThat(choice(List.of(), List.of(first)).onlyMarkedProperty().get()).isTrue();
        assertThat(choice(List.of(), List.of(first)).hasShown()).isFalse();
    }

    private HarDialogViewModel dialog(WireEntry... marked) {
        return new HarDialogViewModel(
                choice(List.of(second, first), List.of(marked)),
                background,
                recorder.acts,
                (calls, file) -> said.add(calls + " in " + file.getFileName()),
                () -> said.add("closed"));
    }

    private static CallChoiceViewModel choice(List<WireEntry> shown, List<WireEntry> marked) {
        return new CallChoiceViewModel(
                shown, marked, TimeFormat.in(ZoneOffset.UTC), new HandClock(NOW));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static WireEntry call(long number, long seconds, Environment environment) {
        return new WireEntry(
                SampleExchanges.sent(
                        number, NOW.plusSeconds(seconds), Duration.ofMillis(41), null, 200),
                Optional.of(environment));
    }
}
