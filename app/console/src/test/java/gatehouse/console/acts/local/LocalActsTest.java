package gatehouse.console.acts.local;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.acts.local.WholeValueViewModel.WholeValue;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.files.FileExport;
import gatehouse.console.files.FileSaving;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person takes along, looks at or allows, as the journal has it. */
final class LocalActsTest {
    private static final ActKind EXPORT = ActKind.local("sessions.export", JournalRule.REQUIRED);
    private static final ActKind SHOW = ActKind.local("sessions.showId", JournalRule.REQUIRED);
    private static final ActKind COPY = ActKind.local("sessions.copyId", JournalRule.REQUIRED);
    private static final Environment STORE =
            new Environment("Store 12", EnvironmentKind.PRODUCTION);

    @TempDir private Path folder;

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final HandClock clock = new HandClock(Instant.parse("2026-11-29T14:03:22Z"));
    private final WriteGuard guard = new WriteGuard(clock.pair());
    private final List<String> said = new ArrayList<>();
    private RecorderFixture recorder;
    private Optional<WholeValue> value = value("soZI7cHJhZ3VlLXNlc3Npb24");

    @BeforeEach
    void open() {
        recorder = new RecorderFixture(folder);
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        recorder.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void an_export_is_recorded_with_its_environment_file_and_extent() {
        Path file = folder.resolve("list.csv");
        save(saving(), file, "412 rows");
        assertThat(file).hasContent("412 rows");
        assertThat(recorder.told())
                .containsExactly("sessions.export | Store 12 | " + file + " | DONE | 412 sessions");
    }

    @Test
    void an_act_names_who_is_signed_in_to_what_it_concerns() {
        recorder.users = (environment, connection) -> connection + " of " + environment;
        save(saving(), folder.resolve("list.csv"), "412 rows");
        new GuardActs(recorder.acts, STORE, guard).arm(Duration.ofMinutes(5));
        assertThat(recorder.entries())
                .extracting(entry -> entry.act().user())
                .containsExactly(" of Store 12", "portos of Store 12");
    }

    @Test
    void an_export_that_the_journal_cannot_record_is_not_written() {
        recorder.broken();
        Path file = folder.resolve("list.csv");
        FileSaving saving = saving();
        save(saving, file, "412 rows");
        assertThat(file).doesNotExist();
        assertThat(said).isEmpty();
        assertThat(saving.troubleProperty().get())
                .startsWith(
                        "The file was not saved, as the journal cannot record it. The journal ");
    }

    @Test
    void an_export_that_cannot_be_written_is_recorded_as_not_done() {
        Path file = folder.resolve("no-such-folder").resolve("list.csv");
        FileSaving saving = saving();
        save(saving, file, "412 rows");
        assertThat(saving.troubleProperty().get()).startsWith("The file could not be saved. ");
        assertThat(recorder.told())
                .containsExactly(
                        "sessions.export | Store 12 | " + file + " | NOT_TRIED | NOT_SENT");
    }

    @Test
    void changes_that_are_allowed_and_ended_are_recorded_with_their_time() {
        GuardActs acts = new GuardActs(recorder.acts, STORE, guard);
        acts.arm(Duration.ofMinutes(5));
        acts.extend();
        acts.disarmed();
        assertThat(guard.left()).isEqualTo(Duration.ofMinutes(20));
        assertThat(recorder.told())
                .containsExactly(
                        "environments.disarm | Store 12 |  | DONE | ",
                        "environments.extend | Store 12 |  | DONE | 15 minutes",
                        "environments.arm | Store 12 |  | DONE | 5 minutes");
    }

    @Test
    void changes_are_not_allowed_where_the_journal_cannot_record_that() {
        recorder.broken();
        new GuardActs(recorder.acts, STORE, guard).arm(Duration.ofMinutes(5));
        assertThat(guard.isArmed()).isFalse();
    }

    @Test
    void an_id_is_shown_once_the_journal_has_its_entry_without_the_id() {
        WholeValueViewModel whole = whole();
        whole.toggle();
        assertThat(whole.shownProperty().get()).isFalse();
        ui.until(() -> whole.shownProperty().get());
        assertThat(recorder.told()).containsExactly("sessions.showId | Store 12 | P01 | DONE | ");
        assertThat(recorder.entries().getFirst().act().target().id()).startsWith("soZI7c");
        assertThat(recorder.entries().getFirst().act().target().id())
                .doesNotContain("cHJhZ3VlLXNlc3Npb24");
        whole.toggle();
        assertThat(whole.shownProperty().get()).isFalse();
        assertThat(recorder.entries()).as("hiding is none").hasSize(1);
    }

    @Test
    void an_id_that_the_journal_cannot_record_stays_hidden() {
        recorder.broken();
        WholeValueViewModel whole = whole();
        whole.toggle();
        whole.copy(said::add);
        ui.until(() -> said.size() == 2);
        assertThat(whole.shownProperty().get()).isFalse();
        assertThat(said).allMatch(one -> one.startsWith("It is still hidden, as the journal "));
    }

    @Test
    void an_id_is_copied_only_while_it_is_still_the_one_that_is_looked_at() {
        WholeValueViewModel whole = whole();
        whole.copy(said::add);
        ui.until(() -> !said.isEmpty());
        assertThat(said).containsExactly("soZI7cHJhZ3VlLXNlc3Npb24");

        whole.copy(said::add);
        value = value("another-session");
        ui.until(() -> recorder.entries().size() == 2);
        background.close();
        ui.catchUp();
        assertThat(said).hasSize(1);
    }

    private FileSaving saving() {
        return new FileSaving(
                background,
                recorder.acts,
                LocalAct.of(EXPORT).in(STORE).over("portos"),
                file -> said.add(file.toString()));
    }

    private void save(FileSaving saving, Path file, String text) {
        saving.save(file, () -> FileExport.of(text, "412 sessions"));
        ui.until(() -> !saving.savingProperty().get());
    }

    private WholeValueViewModel whole() {
        return new WholeValueViewModel(
                LocalAct.of(SHOW).in(STORE),
                LocalAct.of(COPY).in(STORE),
                () -> value,
                background,
                recorder.acts,
                said::add);
    }

    private static Optional<WholeValue> value(String id) {
        return Optional.of(new WholeValue(id, new ActTarget(id, "Majiteľ (999)", "P01")));
    }
}
