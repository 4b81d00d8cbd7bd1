package gatehouse.console.sessions.filter;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.SessionFields;

import org.junit.jupiter.api.Test;

class ValueFilterTest {
    @Test
    void only_one_value_replaces_other_terms_of_its_field() {
        assertThat(ValueFilter.only("env:Tool idle>30m -user:7", "devicetype:PDA"))
                .isEqualTo("idle>30m -user:7 devicetype:PDA");
    }

    @Test
    void a_value_that_is_asked_for_already_changes_nothing() {
        assertThat(ValueFilter.only("jana user:999", "user:999")).isEqualTo("jana user:999");
    }

    @Test
    void values_are_left_out_one_after_the_other() {
        String once = ValueFilter.without("idle>30m", "user:999");
        String twice = ValueFilter.without(once, "user:\"a b\"");

        assertThat(twice).isEqualTo("idle>30m -user:999 -user:\"a b\"");
        assertThat(ValueFilter.without(twice, "user:999")).isEqualTo(twice);
    }

    @Test
    void what_was_asked_for_is_no_longer_asked_for_once_it_is_left_out() {
        assertThat(ValueFilter.without("user:999 jana", "user:999")).isEqualTo("jana -user:999");
    }

    @Test
    void a_person_is_found_by_the_login_name() {
        var session = SampleSessions.session("soZIt6aaaaaa");

        assertThat(ValueFilter.term(SessionFields.PERSON, session)).contains("user:999");
        assertThat(ValueFilter.term(SessionFields.STARTED, session)).isEmpty();
    }
}
