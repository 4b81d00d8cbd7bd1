package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.recording.LadderStepLine;
import gatehouse.console.recording.RecordingActs;
import gatehouse.console.recording.RecordingProbe;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.RecordingSessionNotes;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.TestUiThread;

import javafx.util.Subscription;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The recording place looks, and looks again while somebody watches, and does nothing else. */
final class RecordingWatchTest {
    private final TestUiThread ui = new TestUiThread();
    private SrsPlayground srs;
    private RecordingViewModel place;

    @BeforeEach
    void open(@TempDir Path home) {
        srs = new SrsPlayground(home);
        var connection =
                new SrsConnection(
                        srs.base(),
                        srs.origin(),
                        "DESK-7",
                        CertificateTrust.system(),
                        SrsTimeLimits.standard(),
                        Optional.empty(),
                        new HttpCore(srs.clock.pair(), _ -> {}),
                        CallScope.none());
        var guard = new WriteGuard(srs.clock.pair());
        var session =
                new RecordingSession(
                        connection,
                        new RecordingActs(
                                new ActRunner(
                                        srs.journal,
                                        new RetryPolicy(
                                                new NotedPause(),
                                                srs.clock,
                                                new SplittableRandom(1)),
                                        new NotedPause(),
                                        srs.clock.pair(),
                                        StrictEvents.create()),
                                new ActOrigin("jana", "Desk", "TEST", "srs"),
                                new TestSite(guard),
                                connection),
                        new RecordingSessionNotes(srs.home),
                        guard,
                        srs.clock,
                        () -> Duration.between(Instant.EPOCH, srs.clock.instant()).toNanos());
        place =
                new RecordingViewModel(
                        Environment.SANDBOX,
                        connection,
                        new RecordingProbe(connection, srs.clock),
                        session,
                        new WriteGuardViewModel(guard, srs.clock, () -> {}),
                        ui.background(),
                        srs.clock,
                        TimeFormat.in(ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        srs.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void it_looks_again_every_30_seconds_only_while_somebody_watches() {
        Subscription open = place.open();
        untilLooked(1);
        srs.clock.pass(RecordingViewModel.WATCH);
        ui.catchUp();
        assertThat(versions()).isEqualTo(1);

        place.watchingProperty().set(true);
        srs.clock.pass(RecordingViewModel.WATCH);
        untilLooked(2);
        open.unsubscribe();
        srs.clock.pass(RecordingViewModel.WATCH.multipliedBy(3));
        ui.catchUp();

        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void ten_looks_are_versions_and_preflights_and_nothing_else() {
        place.open();
        for (int look = 1; look <= 10; look++) {
            untilLooked(look);
            place.look();
        }
        untilLooked(11);

        assertThat(srs.acts()).containsOnly("version", "preflight");
        assertThat(place.badgeProperty().get().word()).isEqualTo("Session unknown");
    }

    @Test
    void the_texts_for_a_ticket_say_where_it_was_found() {
        place.open();
        untilLooked(1);
        place.selectedProperty().set(Optional.of(place.steps().getFirst()));

        assertThat(place.text()).contains("Environment: Sandbox (SANDBOX)", "UNKNOWN");
        assertThat(place.stepText().orElseThrow())
                .contains("Environment: Sandbox (SANDBOX)", place.steps().getFirst().text());
    }

    @Test
    void a_step_stays_chosen_while_it_is_looked_at_again() {
        place.open();
        untilLooked(1);
        place.selectedProperty().set(Optional.of(place.steps().get(2)));

        srs.as(Map.of("srs.expected-origins", "empty"));
        srs.clock.pass(Duration.ofSeconds(1));
        place.look();
        untilLooked(1);

        assertThat(place.selectedProperty().get()).map(LadderStepLine::about).isPresent();
        assertThat(place.selectedProperty().get().orElseThrow().finding())
                .isEqualTo("ORIGIN_NOT_ACCEPTED");
        assertThat(place.badgeProperty().get().remarks()).isEqualTo("Web desktop blocked");
    }

    private void untilLooked(int times) {
        ui.until(() ->
                versions() == times
                        && place.asOfProperty().get().startsWith("Checked ")
                        && !place.steps().isEmpty());
    }

    private long versions() {
        return srs.acts().stream().filter("version"::equals).count();
    }
}
