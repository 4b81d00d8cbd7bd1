package gatehouse.console.sessions.display;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.work.Background;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class SessionColumnsViewModelTest {
    @TempDir private Path home;
    private final Background background =
            new Background(
                    Runnable::run,
                    fault -> {
                        throw new AssertionError(fault);
                    });

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void order_width_and_what_is_shown_are_kept_for_the_kind_of_environment() throws Exception {
        PreferenceStore kept = preferences();
        SessionColumnsViewModel columns = columns(kept, EnvironmentKind.TEST);
        columns.move("device", -2);
        columns.show("type", false);
        columns.widths(Map.of("person", 222.4));
        kept.save();

        List<ColumnChoice> again =
                columns(preferences(), EnvironmentKind.TEST).columnsProperty().get();

        assertThat(again.getFirst()).isEqualTo(new ColumnChoice("device", true, 180));
        assertThat(again)
                .contains(
                        new ColumnChoice("person", true, 222), new ColumnChoice("type", false, 70));
        assertThat(columns(preferences(), EnvironmentKind.PRODUCTION).columnsProperty().get())
                .first()
                .isEqualTo(new ColumnChoice("person", true, 170));
    }

    @Test
    void the_last_column_that_is_shown_stays() {
        SessionColumnsViewModel columns = columns(preferences(), EnvironmentKind.TEST);
        for (ColumnChoice column : columns.columnsProperty().get()) {
            columns.show(column.key(), false);
        }

        assertThat(columns.columnsProperty().get()).filteredOn(ColumnChoice::shown).hasSize(1);
    }

    @Test
    void a_column_is_moved_as_far_as_there_is_one_beside_it() {
        SessionColumnsViewModel columns = columns(preferences(), EnvironmentKind.TEST);
        columns.move("person", -5);
        assertThat(columns.columnsProperty().get().getFirst().key()).isEqualTo("person");

        columns.move("person", 50);

        assertThat(columns.columnsProperty().get().getLast().key()).isEqualTo("person");
    }

    @Test
    void a_reset_forgets_what_was_kept() throws Exception {
        PreferenceStore kept = preferences();
        SessionColumnsViewModel columns = columns(kept, EnvironmentKind.TEST);
        List<ColumnChoice> usual = columns.columnsProperty().get();
        columns.order(List.of("expires", "idle"));
        assertThat(columns.columnsProperty().get())
                .extracting(ColumnChoice::key)
                .startsWith("expires", "idle", "person");

        columns.reset();

        assertThat(columns.columnsProperty().get()).isEqualTo(usual);
        assertThat(kept.keys("sessions.columns")).isEmpty();
    }

    @Test
    void what_cannot_be_read_of_a_preference_is_left_out() {
        PreferenceStore kept = preferences();
        kept.put(
                "sessions.columns.test",
                List.of("idle=99999999999", "-nothing=7", "expires", "-type=70", "idle=60"));

        List<ColumnChoice> columns = columns(kept, EnvironmentKind.TEST).columnsProperty().get();

        assertThat(columns)
                .startsWith(
                        new ColumnChoice("type", false, 70), new ColumnChoice("idle", true, 60));
        assertThat(columns).extracting(ColumnChoice::key).doesNotHaveDuplicates().hasSize(9);
    }

    private PreferenceStore preferences() {
        return new PreferenceStore(HomeFolder.of(home), () -> Instant.EPOCH);
    }

    private SessionColumnsViewModel columns(PreferenceStore kept, EnvironmentKind kind) {
        return new SessionColumnsViewModel(kept, background, kind);
    }
}
