package gatehouse.console.servicelogin;

import static gatehouse.console.acts.ResultWords.outcome;
import static gatehouse.console.connections.superoffice.FakeCrm.CREATE;
import static gatehouse.console.connections.superoffice.FakeCrm.VALID;
import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.acts.ActResult;
import gatehouse.console.connections.superoffice.FakeCrm;

import org.junit.jupiter.api.Test;

/** Service logins at a tenant of SuperOffice Online, which may move. */
class OnlineServiceLoginTest extends ServiceLoginServiceFixture {
    @Test
    void online_the_state_is_asked_before_each_opening() throws Exception {
        at(FakeCrm.online());
        crm.on(CREATE, OPENED);
        open(logins);
        open(logins);
        assertThat(crm.stateCalls()).isEqualTo(2);
        assertThat(crm.calls(CREATE)).isEqualTo(2);
    }

    @Test
    void a_tenant_that_moved_is_not_asked_twice_to_open_one() throws Exception {
        at(FakeCrm.online());
        crm.on(CREATE, json(421, ""));
        crm.onAt("two", CREATE, OPENED);
        assertThat(outcome(open(logins))).isEqualTo("REFUSED");
        crm.isAt("two");
        assertThat(crm.calls(CREATE)).isEqualTo(1);
        assertThat(outcome(open(logins))).isEqualTo("DONE");
    }

    @Test
    void a_tenant_that_cannot_be_used_is_sent_nothing() throws Exception {
        at(FakeCrm.online());
        crm.state("one", "Suspended", false);
        ActResult<LoginOpening, OpenedLogin> done = open(logins);
        assertThat(outcome(done)).isEqualTo("NOT_TRIED");
        assertThat(LoginPhrases.created(done).text()).contains("subscription is being ended");
        assertThat(crm.calls(CREATE)).isZero();
    }

    @Test
    void a_check_follows_a_tenant_that_moved_once() throws Exception {
        at(FakeCrm.online());
        crm.on(VALID, json(421, ""));
        crm.onAt("two", VALID, json(200, "true"));
        assertThat(logins.check(ServiceSessionKey.of(KEY)).alive()).isEmpty();
        assertThat(crm.calls(VALID)).as("the same address is not asked again").isEqualTo(1);
        crm.server()
                .on(
                        "POST",
                        "/one/",
                        _ -> {
                            crm.isAt("two");
                            return json(421, "");
                        });
        assertThat(logins.check(ServiceSessionKey.of(KEY)).alive()).contains(true);
        assertThat(crm.calls(VALID)).isEqualTo(3);
    }
}
