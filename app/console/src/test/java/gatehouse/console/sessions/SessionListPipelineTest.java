package gatehouse.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.PortosCredential;
import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.work.Background;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whole tables are looked through on background threads only. */
@Timeout(180)
class SessionListPipelineTest {
    private static final Instant NOW = SampleSessions.NOW;
    private static final Session TILL = SampleSessions.session("till");
    private static final Session OWN = SampleSessions.session("own", "999", "TOOL1", "Tool");

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final List<Thread> searches = new CopyOnWriteArrayList<>();
    private final EndedSessions ended = new EndedSessions("portos");
    private int arranged;
    private final SessionListPipeline pipeline =
            new SessionListPipeline(
                    background,
                    SessionOrder.by(SessionFields.USER),
                    this::search,
                    ended,
                    () -> NOW,
                    () -> arranged++,
                    why -> {
                        throw new AssertionError(why);
                    });

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void own_sessions_are_searched_in_the_background_and_drawn_without_a_search() {
        show(reading(NOW, TILL, OWN));
        show(reading(NOW.plusSeconds(15), TILL));

        List<SessionLine> lines = pipeline.view().lines().stream().toList();

        assertThat(lines).extracting(SessionLine::change).contains(SessionChange.GONE);
        assertThat(lines).extracting(SessionLine::own).contains(SessionOwnership.MAYBE);
        assertThat(pipeline.ownershipOf(TILL)).isEqualTo(SessionOwnership.NO);
        assertThat(searches).hasSize(2).doesNotContain(Thread.currentThread());
    }

    @Test
    void whose_a_session_is_needs_no_search_while_a_newer_list_is_arranged() {
        show(reading(NOW, TILL, OWN));
        pipeline.take(reading(NOW.plusSeconds(15), TILL, OWN));

        assertThat(pipeline.ownershipOf(OWN)).isEqualTo(SessionOwnership.MAYBE);
        assertThat(searches).doesNotContain(Thread.currentThread());
    }

    @Test
    void a_session_that_ended_is_shown_without_arranging_the_list_anew() {
        show(reading(NOW, TILL, OWN));

        end(TILL, NOW.plusSeconds(1));
        pipeline.showEnded();

        assertThat(changeOf(TILL)).isEqualTo(SessionChange.GONE);
        assertThat(searches).hasSize(1);
        assertThat(arranged).isEqualTo(2);
    }

    @Test
    void what_is_shown_as_gone_already_is_not_shown_again() {
        show(reading(NOW, TILL, OWN));
        end(TILL, NOW.plusSeconds(1));
        pipeline.showEnded();

        pipeline.showEnded();

        assertThat(arranged).isEqualTo(2);
    }

    @Test
    void a_session_that_ends_while_the_list_is_arranged_is_gone_in_the_new_view() {
        show(reading(NOW, TILL, OWN));
        pipeline.take(reading(NOW, TILL, OWN));
        ui.untilSomethingWaits();

        end(TILL, NOW.plusSeconds(1));
        pipeline.showEnded();
        ui.until(() -> changeOf(TILL) == SessionChange.GONE);
        ui.catchUp();

        assertThat(changeOf(TILL)).isEqualTo(SessionChange.GONE);
        assertThat(searches).hasSize(2);
    }

    @Test
    void marks_stay_with_their_sessions_when_the_list_is_read_again() {
        show(reading(NOW, TILL, OWN));
        pipeline.marks().toggle("own");

        show(reading(NOW.plusSeconds(15), OWN));

        assertThat(pipeline.marks().isMarked("own")).isTrue();
        assertThat(pipeline.marks().textProperty().get()).isEqualTo("1 marked");
    }

    @Test
    void a_mark_that_is_set_while_the_list_is_arranged_is_not_lost() {
        show(reading(NOW, TILL, OWN));
        pipeline.take(reading(NOW.plusSeconds(15), OWN));
        ui.untilSomethingWaits();
        pipeline.marks().toggle("own");

        ui.until(() -> pipeline.view().table().size() == 1);

        assertThat(pipeline.marks().isMarked("own")).isTrue();
    }

    private void show(SessionListReading reading) {
        int before = arranged;
        pipeline.take(reading);
        ui.until(() -> arranged > before);
    }

    private void end(Session session, Instant at) {
        ended.ended(ended.key(session.sessionId()), at);
    }

    private SessionChange changeOf(Session session) {
        return pipeline.view().line(pipeline.view().indexOf(session.sessionId())).change();
    }

    private OwnSessionFinder search(SessionTable... tables) {
        searches.add(Thread.currentThread());
        return new SignInSessionMatch(caller(), tables);
    }

    private static SessionListReading reading(Instant begun, Session... sessions) {
        return new SessionListReading(
                SampleSessions.table(List.of(sessions)),
                List.of(),
                OptionalLong.of(sessions.length),
                begun,
                begun,
                new SessionListReading.ReadingProgress.Complete());
    }

    private static PortosSignInResult caller() {
        return new PortosSignInResult(
                new PortosCredential.Bearer(new char[] {'t'}),
                "u1",
                "999",
                "Majiteľ",
                List.of(),
                "TOOL1",
                "Tool",
                "",
                NOW,
                Duration.ZERO,
                null);
    }
}
