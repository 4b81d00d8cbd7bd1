package gatehouse.console.sessions.filter;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.SessionFields;

import org.junit.jupiter.api.Test;

class ValueFilterTest {
    @Test
    void a_person_is_found_by_the_login_name() {
        var session = SampleSessions.session("soZIt6aaaaaa");

        assertThat(ValueFilter.term(SessionFields.PERSON, session)).contains("user:999");
        assertThat(ValueFilter.term(SessionFields.STARTED, session)).isEmpty();
    }
}
