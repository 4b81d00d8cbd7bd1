package gatehouse.console.sessions.nearby;

import static gatehouse.console.sessions.SampleSessions.DIRECTORY;
import static gatehouse.console.sessions.SampleSessions.NOW;
import static gatehouse.console.sessions.SampleSessions.session;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.PortosTimes;
import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.words.TimeFormat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class SessionTimelineTest {
    @Test
    void last_use_and_now_lie_between_start_and_expiry() {
        SessionTimeline line = line(session("one"), NOW.plus(Duration.ofHours(2))).orElseThrow();

        assertThat(line.lastUse()).isBetween(0.08, 0.083);
        assertThat(line.now()).isEqualTo(0.25);
        assertThat(line.words()).isEqualTo("Started 3 h ago, last used 2 h ago, expires in 9 h");
    }

    @Test
    void after_the_expiry_now_stands_at_its_end() {
        assertThat(line(session("one"), NOW.plus(Duration.ofDays(2))).orElseThrow().now())
                .isEqualTo(1);
    }

    @Test
    void a_session_that_never_expires_has_no_line() {
        Session never = SampleSessions.with(session("one"), NOW, PortosTimes.CALENDAR_END, 4L);

        assertThat(line(never, NOW)).isEmpty();
    }

    private static Optional<SessionTimeline> line(Session session, Instant now) {
        return SessionTimeline.of(
                new SessionFormatter(session, DIRECTORY, now, TimeFormat.in(ZoneOffset.UTC)));
    }
}
