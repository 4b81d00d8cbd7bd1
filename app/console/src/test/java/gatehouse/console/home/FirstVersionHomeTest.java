package gatehouse.console.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatehouse.console.connections.SignInPlace;
import gatehouse.console.connections.portos.KnownDeviceStore;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.VerificationResult;
import gatehouse.console.recording.OrphanedSession;
import gatehouse.console.recording.RecordingSessionNotes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Everything that version 0.1 wrote into a home folder is read, whatever the code is called. */
class FirstVersionHomeTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z"));
    private static final String SEAL =
            "062d1b130586004c3a25074c77efa42676e8fe6b0851604585fafccba188a66d";
    private static final String LAST_ACT = "00000000-0000-4000-8000-000000000067";

    @TempDir Path folder;
    private HomeFolder home;

    @BeforeEach
    void copy() {
        home = FirstVersionHome.copyTo(folder);
    }

    @Test
    void every_entry_of_the_journal_has_the_words_that_were_written() throws IOException {
        try (var journal = new Journal(home)) {
            List<String> lines =
                    journal.list(JournalFilter.ALL, Integer.MAX_VALUE).stream()
                            .map(FirstVersionHome::line)
                            .toList();

            assertThat(lines).containsExactlyElementsOf(FirstVersionHome.expectedEntries());
        }
    }

    @Test
    void the_journal_is_intact_and_ends_with_the_same_seal() throws IOException {
        try (var journal = new Journal(home)) {
            assertThat(journal.verify()).isEqualTo(new VerificationResult.Intact(67, SEAL));
        }
    }

    @Test
    void the_act_that_was_never_completed_can_still_be_completed() throws IOException {
        try (var journal = new Journal(home)) {
            JournalEntry unfinished = journal.unfinished().getFirst();
            assertThat(journal.unfinished()).hasSize(1);
            assertThat(unfinished.act().reason().run()).isEqualTo(LAST_ACT);

            journal.complete(
                    unfinished.id(),
                    new ActCompletion(
                            CLOCK.instant(),
                            unfinished.outcome(),
                            0,
                            0,
                            0,
                            List.of(),
                            "looked after",
                            Map.of()));

            assertThat(journal.unfinished()).isEmpty();
            assertThat(journal.verify()).isInstanceOf(VerificationResult.Intact.class);
        }
    }

    @Test
    void the_environments_are_read_with_their_addresses() throws IOException {
        EnvironmentStore environments = environments();

        List<Environment> known = environments.list();

        assertThat(environments.trouble()).isNull();
        assertThat(known)
                .extracting(Environment::name)
                .containsExactly("Sandbox", "Crm", "Desk", "Everything in Košice", "Shop");
        assertThat(known)
                .extracting(environment -> environment.kind().name())
                .containsExactly("SANDBOX", "TEST", "TEST", "SANDBOX", "PRODUCTION");
        assertThat(known.get(1).toString()).contains("https://crm.example/SuperOffice");
        assertThat(known.get(2).toString())
                .contains("http://127.0.0.1:8080", "https://desktop.example");
        assertThat(known.get(3).toString())
                .contains(
                        "http://10.1.2.3:8080",
                        "https://online3.superoffice.com/Cust12345",
                        "https://127.0.0.1:8443/srs",
                        "https://desktop.example:8443");
        assertThat(known.get(4).toString()).contains("https://portos.example:8443", "/api");
    }

    @Test
    void members_that_are_not_known_outlive_a_change() throws IOException {
        environments().remove(idOf("Desk"));

        assertThat(Files.readString(folder.resolve("environments.json")))
                .contains("Asked for by finance", "another version")
                .doesNotContain("127.0.0.1:8080");
    }

    @Test
    void the_preferences_are_read() {
        var preferences = new PreferenceStore(home, CLOCK);

        assertThat(preferences.trouble()).isNull();
        assertThat(preferences.flag("window.maximized", true)).isFalse();
        assertThat(preferences.text("window.scheme", "")).isEqualTo("DARK");
        assertThat(preferences.number("window.x", 0)).isEqualTo(120);
        assertThat(preferences.number("window.y", 0)).isEqualTo(80.5);
        assertThat(preferences.number("window.width", 0)).isEqualTo(1100);
        assertThat(preferences.number("window.height", 0)).isEqualTo(720);
        assertThat(preferences.flag("sessions.live", true)).isFalse();
        assertThat(preferences.text("sessions.order", "")).isEqualTo("STARTED");
        assertThat(preferences.flag("sessions.descending", false)).isTrue();
        assertThat(preferences.texts("sessions.filters.names", List.of()))
                .containsExactly("Idle tills", "Košice");
        assertThat(preferences.texts("sessions.filters.texts", List.of()))
                .containsExactly("idle:>30m env:CashRegister -user:112", "user:112 \"Ján\"");
    }

    @Test
    void what_was_learnt_of_sign_ins_is_read() throws IOException {
        var shop = new SignInPlace(idOf("Shop"), ConnectionId.random());
        var devices = new KnownDeviceStore(new PreferenceStore(home, CLOCK));

        assertThat(devices.lastUser(shop)).isEqualTo("112");
        assertThat(devices.lastDevice(shop)).isEqualTo("TOOL1");
        assertThat(devices.kindOf(shop, "TOOL1")).contains("Tool");
        assertThat(devices.kindOf(shop, "P08")).contains("CashRegister");
        assertThat(
                        devices.lastKey(
                                new SignInPlace(
                                        idOf("Everything in Košice"), ConnectionId.random())))
                .isEqualTo("AKIDPUBLIC1");
    }

    @Test
    void the_notes_of_recording_sessions_are_read() throws IOException {
        List<OrphanedSession> left = new RecordingSessionNotes(home).left();

        assertThat(left)
                .extracting(
                        OrphanedSession::environment,
                        OrphanedSession::user,
                        OrphanedSession::openedAt,
                        OrphanedSession::alive)
                .containsExactlyInAnyOrder(
                        tuple("Desk", "anna.novak", Instant.parse("2026-11-20T08:00:00Z"), true),
                        tuple(
                                "Everything in Košice",
                                "spare.desk",
                                Instant.parse("2026-11-20T09:00:00Z"),
                                false));
    }

    private EnvironmentStore environments() {
        return new EnvironmentStore(home, CLOCK, KnownSchemas.ALL);
    }

    private EnvironmentId idOf(String name) throws IOException {
        return environments().find(name).orElseThrow().id();
    }
}
