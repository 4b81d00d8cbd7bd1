package gatehouse.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.preferences.RefreshPreference;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.reading.PretendList;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.reading.SessionListReading.ReadingProgress;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.TestUiThread;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.testkit.ControlClient;

import javafx.beans.Observable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a whole sandbox, whose own count tells what there is. */
@Timeout(300)
class SandboxReadingTest {
    @TempDir private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portos.path-prefix=both",
                "portos.take-max=cap-25",
                "portos.take-max=reject-over-25",
                "portos.sort-keys=none",
                "portos.page-count=total",
                "portos.times=absent",
                "portos.date-form=offset",
                "portos.extra-members=on",
                "portos.odd-enums=on",
                "portos.directory-access=403",
                "portos.directory-envelope=bare-array"
            })
    void all_1205_sessions_are_listed_once_and_the_list_is_complete(String reading)
            throws Exception {
        var options = SandboxOptions.standard().withSessions(1204).withVariants(List.of(reading));
        try (PlayedSystems sandbox = PlayedSystems.start(options);
                PortosConnection portos = signedIn(sandbox)) {
            SessionListReading read = sessions(portos).read(_ -> {});

            assertThat(read.progress()).isEqualTo(new ReadingProgress.Complete());
            assertThat(read.table().size()).isEqualTo(1205);
            assertThat(read.total()).hasValue(1205);
            assertThat(PretendList.ids(read)).doesNotHaveDuplicates();
            assertThat(control(sandbox, "/sessions"))
                    .contains("\"count\":1205")
                    .contains(PretendList.ids(read));
            assertThat(control(sandbox, "/violations")).contains("\"violations\":[]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"array", "null", "absent"})
    void a_user_who_sees_only_the_own_session_is_read_whole(String empty) throws Exception {
        var options =
                SandboxOptions.standard()
                        .withSessions(0)
                        .withVariants(
                                List.of(
                                        "portos.list-access=own-only",
                                        "portos.empty-items=" + empty));
        try (PlayedSystems sandbox = PlayedSystems.start(options);
                PortosConnection portos = signedIn(sandbox)) {
            SessionService sessions = sessions(portos);

            SessionListReading read = sessions.read(_ -> {});

            assertThat(read.isComplete()).isTrue();
            assertThat(read.table().size()).isEqualTo(1);
            assertThat(sessions.own(read.table()).of(read.table(), 0))
                    .isEqualTo(SessionOwnership.YES);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {250, 1204})
    void an_order_that_changes_with_each_page_is_never_told_complete(int count) throws Exception {
        var options =
                SandboxOptions.standard()
                        .withSessions(count)
                        .withVariants(
                                List.of(
                                        "portos.sort-keys=none",
                                        "portos.sort-refused=ignore",
                                        "portos.default-order=shuffled"));
        try (PlayedSystems sandbox = PlayedSystems.start(options);
                PortosConnection portos = signedIn(sandbox)) {
            assertThat(sessions(portos).read(_ -> {}).progress())
                    .isEqualTo(new ReadingProgress.Moved(5));
        }
    }

    @Test
    void a_list_of_many_pages_is_arranged_a_few_times_a_second_while_it_is_read() throws Exception {
        var options =
                SandboxOptions.standard()
                        .withSessions(2_500)
                        .withVariants(List.of("portos.take-max=cap-25"));
        var ui = new TestUiThread();
        try (PlayedSystems sandbox = PlayedSystems.start(options);
                PortosConnection portos = signedIn(sandbox);
                Background background = ui.background()) {
            SessionsViewModel list = list(sessions(portos), background);
            var arranged = new AtomicInteger();
            list.rows().addListener((Observable _) -> arranged.incrementAndGet());
            long begun = System.nanoTime();

            list.open();
            ui.until(() -> list.rows().size() == 2_501);

            long quarters = (System.nanoTime() - begun) / 250_000_000;
            assertThat(arranged.get()).isBetween(2, (int) quarters + 4);
        }
    }

    private SessionsViewModel list(SessionService sessions, Background background) {
        var clock = new HandClock(Instant.now());
        var store = new PreferenceStore(HomeFolder.of(home), clock);
        return new SessionsViewModel(
                sessions,
                new SessionListPreferences(
                        store, background, new RefreshPreference(store, background)),
                new EndedSessions("portos"),
                background,
                clock,
                clock,
                TimeFormat.in(ZoneOffset.UTC));
    }

    private static SessionService sessions(PortosConnection portos) {
        var clock = InstantSource.system();
        return new SessionService(
                portos, new RetryPolicy(new NotedPause(), clock, new SplittableRandom(1)), clock);
    }

    private static PortosConnection signedIn(PlayedSystems sandbox) throws IOException {
        var access = sandbox.portos();
        var settings =
                new PortosSettings(
                        ServerAddress.parse(access.server().toString()),
                        access.prefix(),
                        "en-GB",
                        CallLimits.standard());
        var portos =
                new PortosConnection(
                        settings,
                        HttpCore.ofOneClient(ClockPair.of(InstantSource.system()), _ -> {}),
                        CallScope.none());
        portos.signIn(
                access.user(),
                access.password().toCharArray(),
                access.device(),
                false,
                SendPermit.always());
        return portos;
    }

    private static String control(PlayedSystems sandbox, String path) {
        return new ControlClient(sandbox.control(), sandbox.controlSecret()).send("GET", path, "");
    }
}
