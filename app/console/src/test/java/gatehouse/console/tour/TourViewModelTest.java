package gatehouse.console.tour;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.work.Background;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class TourViewModelTest {
    @TempDir private Path home;
    private final BooleanProperty here = new SimpleBooleanProperty(true);
    private final BooleanProperty found = new SimpleBooleanProperty();
    private final BooleanProperty allowed = new SimpleBooleanProperty();
    private final BooleanProperty ended = new SimpleBooleanProperty();
    private final Background background =
            new Background(
                    Runnable::run,
                    fault -> {
                        throw new AssertionError(fault);
                    });
    private TourViewModel tour;

    @BeforeEach
    void make() {
        tour = tour(store());
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void nothing_is_shown_before_it_begins() {
        assertThat(tour.stateProperty().get()).isInstanceOf(TourState.Hidden.class);
    }

    @Test
    void a_step_is_ticked_once_it_was_done_and_the_next_one_follows() {
        tour.begin();
        assertThat(doing().number()).isEqualTo(1);

        found.set(true);

        assertThat(doing().number()).isEqualTo(2);
        assertThat(doing().done()).containsExactly(true, false, false);
    }

    @Test
    void steps_that_were_done_already_are_ticked_at_once() {
        allowed.set(true);
        ended.set(true);
        tour.begin();

        found.set(true);

        assertThat(tour.stateProperty().get())
                .isEqualTo(new TourState.Over(List.of(true, true, true)));
    }

    @Test
    void a_step_that_is_skipped_is_not_ticked_and_no_longer_watched() {
        tour.begin();

        tour.skip();
        found.set(true);

        assertThat(doing().number()).isEqualTo(2);
        assertThat(doing().done()).containsExactly(false, false, false);
    }

    @Test
    void it_is_left_and_begins_anew_when_it_is_found_again() {
        tour.begin();
        found.set(true);

        tour.leave();
        assertThat(tour.stateProperty().get()).isInstanceOf(TourState.Hidden.class);
        found.set(false);
        tour.begin();

        assertThat(doing().number()).isEqualTo(1);
        assertThat(doing().done()).containsExactly(false, false, false);
    }

    @Test
    void outside_the_sandbox_it_is_hidden_and_ticks_nothing_and_goes_on_there_later() {
        tour.begin();
        found.set(true);

        here.set(false);
        allowed.set(true);
        assertThat(tour.stateProperty().get()).isInstanceOf(TourState.Hidden.class);
        allowed.set(false);
        here.set(true);

        assertThat(doing().number()).isEqualTo(2);
    }

    @Test
    void a_step_that_is_done_twice_counts_once() {
        tour.begin();
        Runnable late = () -> found.set(!found.get());
        late.run();
        late.run();
        late.run();

        assertThat(doing().number()).isEqualTo(2);
    }

    @Test
    void a_new_home_is_offered_it_once() throws Exception {
        PreferenceStore store = store();
        tour(store).offer();
        assertThat(store.flag("tour.shown", false)).isTrue();
        store.save();

        tour = tour(store());
        tour.offer();

        assertThat(tour.stateProperty().get()).isInstanceOf(TourState.Hidden.class);
    }

    @Test
    void in_a_new_home_it_waits_for_the_sandbox() {
        here.set(false);
        tour.offer();
        assertThat(tour.stateProperty().get()).isInstanceOf(TourState.Hidden.class);

        here.set(true);

        assertThat(doing().number()).isEqualTo(1);
    }

    @Test
    void a_home_that_was_worked_with_is_not_offered_it() {
        PreferenceStore store = store();
        store.put("window.place", "SESSIONS");
        tour = tour(store);

        tour.offer();

        assertThat(tour.stateProperty().get()).isInstanceOf(TourState.Hidden.class);
    }

    private TourState.Doing doing() {
        return (TourState.Doing) tour.stateProperty().get();
    }

    private TourViewModel tour(PreferenceStore store) {
        return new TourViewModel(
                store,
                background,
                here,
                () ->
                        List.of(
                                step(TourStage.FIND, found),
                                step(TourStage.ALLOW, allowed),
                                step(TourStage.END, ended)));
    }

    private static TourStep step(TourStage stage, BooleanProperty is) {
        return new TourStep(
                stage,
                "tour.look",
                "",
                new SimpleStringProperty(""),
                done ->
                        is.subscribe(now -> {
                            if (now) {
                                done.run();
                            }
                        }));
    }

    private PreferenceStore store() {
        return new PreferenceStore(HomeFolder.of(home), () -> Instant.EPOCH);
    }
}
