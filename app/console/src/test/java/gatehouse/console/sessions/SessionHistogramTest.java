package gatehouse.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.table.SessionTable;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SessionHistogramTest {
    private static final Session NOW = used("a", "P01", "CashRegister", Duration.ofSeconds(59));
    private static final Session MINUTE = used("b", "P02", "CashRegister", Duration.ofMinutes(1));
    private static final Session HOUR = used("c", "P02", "PDA", Duration.ofMinutes(90));
    private static final Session DAY = used("d", "P 3", "Self\u00a0Checkout", Duration.ofDays(1));
    private static final Session NEVER =
            SampleSessions.with(SampleSessions.session("e", "7", "P04", "Tool"), null, null, 1L);
    private static final Session EXPIRED =
            SampleSessions.with(
                    SampleSessions.session("f", "7", "P05", "Tool"),
                    SampleSessions.NOW,
                    SampleSessions.NOW.minusSeconds(1),
                    1L);

    private final SessionTable table =
            SampleSessions.table(List.of(NOW, MINUTE, HOUR, DAY, NEVER, EXPIRED));

    @Test
    void counts_by_the_age_of_the_last_use_what_is_read_and_what_the_filter_left() {
        SessionHistogram spread = SessionHistogram.of(table, new int[] {0, 3}, SampleSessions.NOW);

        assertThat(spread.byUse())
                .extracting(
                        SessionHistogram.HistogramBar::label,
                        SessionHistogram.HistogramBar::read,
                        SessionHistogram.HistogramBar::shown)
                .containsExactly(
                        tuple("< 1 min", 2, 1),
                        tuple("1–10 min", 1, 0),
                        tuple("10 min–1 h", 0, 0),
                        tuple("1–8 h", 1, 0),
                        tuple("≥ 8 h", 1, 1));
    }

    @Test
    void the_filter_of_each_bar_finds_just_the_sessions_of_that_bar() throws InterruptedException {
        SessionHistogram spread = SessionHistogram.of(table, new int[0], SampleSessions.NOW);

        for (SessionHistogram.HistogramBar bar : spread.byUse()) {
            assertThat(found(bar.filter())).as(bar.filter()).isEqualTo(bar.read());
        }
        for (SessionHistogram.HistogramBar bar : spread.byEnvironment()) {
            assertThat(found(bar.filter())).as(bar.filter()).isEqualTo(bar.read());
        }
    }

    @Test
    void device_types_stand_in_the_order_of_their_names_and_keep_their_places() {
        SessionHistogram spread = SessionHistogram.of(table, new int[] {1}, SampleSessions.NOW);

        assertThat(spread.byEnvironment().getFirst())
                .isEqualTo(
                        new SessionHistogram.HistogramBar(
                                "CashRegister", "devicetype:CashRegister", 2, 1));
        assertThat(spread.byEnvironment()).hasSize(4);
        assertThat(spread.byEnvironment().getFirst().text())
                .isEqualTo("CashRegister: 1 of 2 shown");
    }

    @Test
    void a_seat_is_a_device_with_a_session_that_has_not_run_out() {
        assertThat(SessionHistogram.of(table, new int[0], SampleSessions.NOW).seats()).isEqualTo(4);
    }

    private int found(String filter) throws InterruptedException {
        return ((FilterResult.Parsed<SessionFilter>) SessionFilter.parse(filter))
                .filter()
                .rows(table, NameDirectory.EMPTY, OwnSessionFinder.NONE, SampleSessions.NOW)
                .length;
    }

    private static Session used(String id, String device, String environment, Duration ago) {
        Instant at = SampleSessions.NOW.minus(ago);
        Session session = SampleSessions.session(id, "999", device, environment);
        return SampleSessions.with(session, at, session.expiresAt(), 1L);
    }
}
