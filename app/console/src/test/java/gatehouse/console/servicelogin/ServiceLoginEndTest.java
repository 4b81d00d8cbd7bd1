package gatehouse.console.servicelogin;

import static gatehouse.console.acts.ResultWords.outcome;
import static gatehouse.console.acts.ResultWords.words;
import static gatehouse.console.connections.superoffice.FakeCrm.REMOVE;
import static gatehouse.console.connections.superoffice.FakeCrm.REPORT;
import static gatehouse.console.connections.superoffice.FakeCrm.VALID;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.lost;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.servicelogin.ServiceLogin.LoginLife;
import gatehouse.console.wire.FakePortos.Reply;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether a service login still lives, and how it ends. */
class ServiceLoginEndTest extends ServiceLoginServiceFixture {
    private static final Reply NO_CONTENT = reply(204, "", "");

    @Test
    void a_check_is_repeated_twice_after_one_and_three_seconds() throws Exception {
        crm.on(VALID, lost(), json(503, ""), json(200, "true"));
        ServiceLoginCheck check = logins.check(ServiceSessionKey.of(KEY));
        assertThat(check.alive()).contains(true);
        assertThat(check.seen().attempts()).isEqualTo(3);
        assertThat(check.seen().lost()).isEqualTo(2);
        assertThat(crm.pause.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(ServiceLoginMessages.of(check).text()).contains("2 earlier attempts were lost");
    }

    @Test
    void a_check_is_given_up_after_three_attempts() throws Exception {
        crm.on(VALID, lost());
        ServiceLoginCheck check = logins.check(ServiceSessionKey.of(KEY));
        assertThat(check.alive()).isEmpty();
        assertThat(crm.calls(VALID)).isEqualTo(3);
    }

    @Test
    void an_answer_that_was_read_is_not_asked_for_again() throws Exception {
        for (Reply read :
                List.of(json(200, "null"), json(500, ""), json(403, ""), json(200, "{}"))) {
            long before = crm.calls(VALID);
            crm.on(VALID, read);
            assertThat(logins.check(ServiceSessionKey.of(KEY)).alive()).isEmpty();
            assertThat(crm.calls(VALID)).isEqualTo(before + 1);
        }
    }

    @Test
    void what_was_checked_is_noted_of_the_login() throws Exception {
        opened();
        crm.on(VALID, json(200, "false"));
        assertThat(logins.check(ServiceSessionKey.of(KEY)).alive()).contains(false);
        assertThat(logins.made().all())
                .extracting(ServiceLogin::life)
                .containsExactly(LoginLife.ENDED);
        assertThat(logins.made().living()).isEmpty();
    }

    @Test
    void a_removal_is_looked_at_afterwards() throws Exception {
        opened();
        crm.on(REMOVE, NO_CONTENT);
        crm.on(VALID, json(200, "false"));
        assertThat(words(logins.remove(205, WHY))).isEqualTo("DONE CONFIRMED");
        assertThat(logins.made().all())
                .extracting(ServiceLogin::life)
                .containsExactly(LoginLife.REMOVED);
        assertThat(entry().act().target().device()).isEqualTo("LoginId 205");
        assertThat(entry().outcome()).isEqualTo(JournalOutcome.DONE);
    }

    @Test
    void a_204_without_effect_is_no_removal() throws Exception {
        opened();
        crm.on(REMOVE, NO_CONTENT);
        crm.on(VALID, json(200, "true"));
        assertThat(words(logins.remove(205, WHY))).isEqualTo("UNKNOWN STILL_THERE");
        assertThat(entry().outcome()).isEqualTo(JournalOutcome.UNKNOWN);
        assertThat(logins.made().living()).hasSize(1);
    }

    @Test
    void a_removal_is_sent_once_more_at_most_and_only_where_no_answer_came() throws Exception {
        crm.on(REMOVE, lost());
        assertThat(outcome(logins.remove(205, WHY))).isEqualTo("UNKNOWN");
        assertThat(crm.calls(REMOVE)).isEqualTo(2);
        for (Reply read :
                List.of(
                        json(429, "", "Retry-After: 0"),
                        json(503, "", "Retry-After: 0"),
                        json(200, "null"),
                        json(404, "{\"Error\": true, \"ErrorMessage\": \"none\"}"))) {
            long before = crm.calls(REMOVE);
            crm.on(REMOVE, read);
            assertThat(outcome(logins.remove(205, WHY))).isNotEqualTo("DONE");
            assertThat(crm.calls(REMOVE)).isEqualTo(before + 1);
        }
    }

    @Test
    void a_refusal_after_a_lost_answer_may_mean_that_it_is_gone() throws Exception {
        crm.on(REMOVE, lost(), json(404, "{\"Error\": true, \"ErrorMessage\": \"none\"}"));
        assertThat(outcome(logins.remove(205, WHY))).isEqualTo("UNKNOWN");
    }

    @Test
    void a_report_is_sent_once() throws Exception {
        crm.on(REPORT, lost());
        assertThat(outcome(logins.report(ServiceSessionKey.of(KEY), WHY))).isEqualTo("UNKNOWN");
        assertThat(crm.calls(REPORT)).isEqualTo(1);
        crm.on(REPORT, json(200, "0"));
        assertThat(outcome(logins.report(ServiceSessionKey.of(KEY), WHY)))
                .isEqualTo("ALREADY_GONE");
        crm.on(REPORT, json(200, "205"));
        assertThat(logins.report(ServiceSessionKey.of(KEY), WHY).outcome())
                .isEqualTo(
                        new ActOutcome.Done<>(Optional.of(205), new ActConfirmation.NotPossible()));
    }
}
