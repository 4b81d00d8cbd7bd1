package gatehouse.console.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.work.Background;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

class RefreshPreferenceTest {
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
    void an_interval_that_is_chosen_is_kept_between_starts() throws Exception {
        PreferenceStore store = store();
        PreferenceChoice choice = new RefreshPreference(store, background).choice();
        choice.choose().accept(choice.options().indexOf("1 min after the last reading"));
        assertThat(choice.chosen().getValue()).isEqualTo(2);
        store.save();

        var after = new RefreshPreference(store(), background);

        assertThat(after.interval().getValue()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void an_interval_that_cannot_be_chosen_is_the_usual_one() {
        PreferenceStore edited = store();
        edited.put("refresh.seconds", 0);

        var preference = new RefreshPreference(edited, background);

        assertThat(preference.interval().getValue()).isEqualTo(Duration.ofSeconds(15));
    }

    private PreferenceStore store() {
        return new PreferenceStore(HomeFolder.of(home), () -> Instant.EPOCH);
    }
}
