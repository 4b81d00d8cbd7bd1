package gatehouse.console.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.environments.PreferenceStore;
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
import java.time.Duration;
import java.time.Instant;

/** A stored password goes with its connection, once that cannot be undone any more. */
final class OrphanedPasswordsTest {
    @TempDir private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-29T14:03:22Z"));
    private final MemoryPasswordStore store = new MemoryPasswordStore();
    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private EnvironmentStore environments;
    private StoredPasswords passwords;
    private OrphanedPasswords orphans;
    private Environment shop;
    private PasswordPlace place;
    private OrphanSweep sweep;
    private int failures;

    @BeforeEach
    void open() throws IOException {
        HomeFolder home = HomeFolder.of(folder);
        environments = new EnvironmentStore(home, clock, KnownSchemas.ALL);
        passwords = new StoredPasswords(store, new PreferenceStore(home, clock));
        orphans = new OrphanedPasswords(passwords, environments, clock);
        sweep = new OrphanSweep(orphans, background, clock, _ -> failures++);
        shop =
                new Environment(
                        "Shop", EnvironmentKind.TEST, new PortosAddress("https://a.example", "/"));
        environments.add(shop);
        place = PasswordPlace.ofUser(shop.connections().getFirst(), "/", "tje0");
        passwords.keep(id(), place, "canary".toCharArray());
    }

    @AfterEach
    void close() {
        background.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void the_password_of_a_connection_that_is_there_stays() throws IOException {
        assertThat(orphans.sweep()).isFalse();
        clock.pass(OrphanedPasswords.UNDO);
        assertThat(orphans.sweep()).isFalse();
        orphans.end();
        assertThat(store.find(place)).isPresent();
    }

    @Test
    void a_removed_connection_loses_its_password_after_ten_seconds_and_not_before()
            throws IOException {
        environments.remove(shop.id());
        sweep.run();
        ui.until(() -> clock.listeners() == 1);
        clock.pass(Duration.ofSeconds(9));
        ui.catchUp();
        assertThat(store.find(place)).isPresent();

        clock.pass(Duration.ofSeconds(1));

        ui.until(() -> store.find(place).isEmpty());
        ui.until(() -> clock.listeners() == 0);
        assertThat(passwords.place(id())).isEmpty();
    }

    @Test
    void a_removal_that_was_undone_keeps_the_password_however_late_it_is_looked_for()
            throws IOException {
        KeptEnvironment kept = environments.kept().getFirst();
        environments.remove(shop.id());
        assertThat(orphans.sweep()).isTrue();
        clock.pass(Duration.ofSeconds(9));
        environments.change(edit -> edit.add(0, kept));
        assertThat(orphans.sweep()).isFalse();
        clock.pass(Duration.ofSeconds(9));
        environments.remove(shop.id());
        assertThat(orphans.sweep()).as("its time begins anew").isTrue();
        assertThat(store.find(place)).isPresent();
    }

    @Test
    void the_end_of_the_program_removes_what_waits() throws IOException {
        environments.remove(shop.id());
        orphans.sweep();
        orphans.end();
        assertThat(store.find(place)).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_costs_no_password() throws IOException {
        Files.writeString(folder.resolve("environments.json"), "{ broken");
        orphans.sweep();
        clock.pass(OrphanedPasswords.UNDO);
        orphans.sweep();
        orphans.removeNow();
        assertThat(store.find(place)).isPresent();
    }

    private ConnectionId id() {
        return shop.connections().getFirst().id();
    }
}
