package gatehouse.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.filter.editor.SavedFilterStore;
import gatehouse.console.filter.editor.SavedFilterStore.SavedFilter;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.work.WorkFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

@Timeout(180)
class FilterViewModelTest {
    private SessionServiceBench bench;
    private FilterViewModel filter;

    @BeforeEach
    void open() throws IOException {
        bench = new SessionServiceBench();
        filter = bench.list.filter();
        bench.open();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        assertThat(bench.ui.bugs()).isEmpty();
    }

    @Test
    void known_values_complete_what_is_typed() {
        filter.textProperty().set("idle<1h env:b");
        filter.complete(13);
        bench.ui.until(() -> !filter.completionsProperty().get().isEmpty());

        int caret = filter.take(filter.completionsProperty().get().getFirst());

        assertThat(filter.textProperty().get()).isEqualTo("idle<1h env:BackOffice");
        assertThat(caret).isEqualTo(22);
    }

    @Test
    void a_completion_that_comes_after_the_text_was_cleared_does_no_harm() {
        filter.textProperty().set("env:B");
        filter.complete(5);
        bench.ui.until(() -> !filter.completionsProperty().get().isEmpty());
        var late = filter.completionsProperty().get().getFirst();
        filter.clear().run();

        filter.take(late);

        assertThat(filter.textProperty().get()).isEqualTo("BackOffice");
    }

    @ParameterizedTest
    @CsvSource({
        "'', idle<1m, idle<1m",
        "idle<1m, idle<1m, ''",
        "idle<1m jana, idle>1m idle<10m, jana idle>1m idle<10m",
        "jana idle>1m idle<10m, idle>1m idle<10m, jana",
        "env:PDA idle<1m, env:Tool, idle<1m env:Tool",
        "env:PDA idle<1m, devicetype:Tool, idle<1m devicetype:Tool",
        "env:Tool idle<1m, devicetype:Tool, idle<1m",
        "user:\"a b\" -env:PDA, env:PDA, user:\"a b\" env:PDA"
    })
    void a_bar_replaces_what_is_typed_for_the_same_field_and_goes_at_the_second_click(
            String typed, String bar, String then) {
        filter.textProperty().set(typed);

        filter.toggle(bar);

        assertThat(filter.textProperty().get()).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
        "env:Tool idle>30m -user:7, devicetype:PDA, idle>30m -user:7 devicetype:PDA",
        "jana user:999, user:999, jana user:999"
    })
    void only_one_value_is_asked_for_also_the_second_time(String typed, String term, String then) {
        filter.textProperty().set(typed);

        filter.only(term);

        assertThat(filter.textProperty().get()).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
        "idle>30m, user:999, idle>30m -user:999",
        "-user:999, user:7, -user:999 -user:7",
        "jana -user:999, user:999, jana -user:999",
        "user:999 jana, user:999, jana -user:999"
    })
    void a_value_is_left_out_once_and_no_longer_asked_for(String typed, String term, String then) {
        filter.textProperty().set(typed);

        filter.without(term);

        assertThat(filter.textProperty().get()).isEqualTo(then);
    }

    @Test
    void filters_are_kept_by_name_between_starts() {
        filter.saved().keep(new SavedFilter("tills", "env:CashRegister"), this::never);
        filter.saved().keep(new SavedFilter("Idle", "idle>1h"), this::never);
        filter.saved().keep(new SavedFilter("tills", "env:CashRegister idle>8h"), this::never);
        bench.background.close();

        var next = new SavedFilterStore(preferences(), bench.background, "sessions");

        assertThat(next.all())
                .containsExactly(
                        new SavedFilter("Idle", "idle>1h"),
                        new SavedFilter("tills", "env:CashRegister idle>8h"));
        assertThat(next.has("tills")).isTrue();
    }

    @Test
    void a_filter_that_is_deleted_is_missing_at_the_next_start() {
        var tills = new SavedFilter("tills", "env:CashRegister");
        filter.saved().keep(tills, this::never);
        filter.saved().delete(tills);
        bench.background.close();

        assertThat(new SavedFilterStore(preferences(), bench.background, "sessions").all())
                .isEmpty();
    }

    @Test
    void the_filter_that_was_deleted_last_can_be_restored_unless_its_name_is_in_use() {
        var tills = new SavedFilter("tills", "env:CashRegister");
        filter.saved().keep(tills, this::never);
        assertThat(filter.saved().deleted()).isEmpty();

        filter.saved().delete(tills);
        assertThat(filter.saved().deleted()).contains(tills);
        filter.saved().restore();

        assertThat(filter.saved().all()).containsExactly(tills);
        assertThat(filter.saved().deleted()).isEmpty();
        filter.saved().delete(tills);
        filter.saved().keep(new SavedFilter("tills", "env:PDA"), this::never);
        assertThat(filter.saved().deleted()).isEmpty();
    }

    @Test
    void where_the_home_cannot_be_written_the_person_is_told_and_the_filter_stays_for_now()
            throws IOException {
        List<WorkFailure> told = new ArrayList<>();
        Files.createDirectory(HomeFolder.of(bench.home).preferences());

        filter.saved().keep(new SavedFilter("tills", "env:PDA"), told::add);
        bench.ui.until(() -> !told.isEmpty());

        assertThat(filter.saved().has("tills")).isTrue();
    }

    @Test
    void order_and_reading_again_by_itself_are_kept_between_starts() {
        var order = new SessionOrder(SessionFields.PERSON, true);
        bench.list.orderProperty().set(order);
        bench.list.live().onProperty().set(false);
        bench.ui.catchUp();
        bench.background.close();

        SessionsViewModel next = bench.list();

        assertThat(next.orderProperty().get()).isEqualTo(order);
        assertThat(next.live().onProperty().get()).isFalse();
    }

    private PreferenceStore preferences() {
        return new PreferenceStore(HomeFolder.of(bench.home), bench.clock);
    }

    private void never(WorkFailure why) {
        throw new AssertionError(why);
    }
}
