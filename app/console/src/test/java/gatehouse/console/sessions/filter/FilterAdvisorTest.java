package gatehouse.console.sessions.filter;

import static gatehouse.console.sessions.SampleSessions.DIRECTORY;
import static gatehouse.console.sessions.SampleSessions.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.table.SessionTable;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

class FilterAdvisorTest {
    private static final SessionTable TABLE =
            table(
                    List.of(
                            SampleSessions.session("a", "999", "P01", "CashRegister"),
                            SampleSessions.session("b", "12", "PDA-3", "PDA"),
                            SampleSessions.session("c", "12", "TOOL1", "Tool")));

    @Test
    void a_value_that_no_session_has_is_named_with_those_that_there_are() throws Exception {
        FilterAdvice advice = advise("env:Tol");

        assertThat(advice.text())
                .isEqualTo(
                        "Device type “Tol” is not in the list. There are: Tool, CashRegister, PDA"
                                + " …");
        assertThat(advice.filter()).isEmpty();
    }

    @Test
    void the_term_without_which_most_sessions_match_is_named_and_left_out() throws Exception {
        FilterAdvice advice = advise("  user:12 dev:P01  idle<1h ");

        assertThat(advice.text()).isEqualTo("2 matches without dev:P01.");
        assertThat(advice.filter()).contains("user:12 idle<1h");
    }

    @Test
    void both_are_said_together() throws Exception {
        assertThat(advise("env:Tol jana").text())
                .startsWith("Device type “Tol” is not in the list.")
                .endsWith("2 matches without env:Tol.");
    }

    @Test
    void a_person_may_be_asked_for_by_name_and_a_star_is_no_value() throws Exception {
        assertThat(advise("user:\"jana novakova\" dev:P01").text())
                .isEqualTo("2 matches without dev:P01.");
        assertThat(advise("env:Z*")).isEqualTo(FilterAdvice.NONE);
    }

    @Test
    void a_long_filter_is_not_tried_term_by_term() throws Exception {
        assertThat(advise("nobody ".repeat(13))).isEqualTo(FilterAdvice.NONE);
    }

    private static FilterAdvice advise(String filter) throws InterruptedException {
        return new FilterAdvisor(TABLE, DIRECTORY, OwnSessionFinder.NONE, ZoneOffset.UTC, NOW)
                .advise(filter);
    }

    private static SessionTable table(List<Session> sessions) {
        var builder = SessionFields.newTable();
        sessions.forEach(builder::add);
        return builder.snapshot();
    }
}
