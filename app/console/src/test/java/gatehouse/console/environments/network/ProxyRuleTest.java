package gatehouse.console.environments.network;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.route.ProxyChoice;
import gatehouse.console.environments.network.SecretNeed.NeedKind;
import gatehouse.console.environments.settings.SettingReading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be written for the proxy of a connection. */
final class ProxyRuleTest {
    private final ProxyRule rule = new ProxyRule();

    @ParameterizedTest
    @CsvSource({
        "none,none",
        "System,system",
        "http://proxy.example:3128/,http://proxy.example:3128",
        "HTTP://jan@proxy.example:3128,http://jan@proxy.example:3128",
        "http://CORP\\jan@proxy.example:3128,http://CORP\\jan@proxy.example:3128",
        "http://jan@corp.example@proxy.example,http://jan@corp.example@proxy.example"
    })
    void a_proxy_is_none_that_of_the_computer_or_one_that_is_named(String typed, String kept) {
        assertThat(rule.read(typed)).isEqualTo(new SettingReading.Accepted(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "yes,setting.fault.proxy",
        "https://proxy.example:3128,setting.fault.proxy",
        "proxy.example:3128,setting.fault.proxy",
        "http://proxy.example:3128/path,setting.fault.proxy",
        "http://jan:secret@proxy.example:3128,setting.fault.proxyPassword",
        "http://a b@proxy.example:3128,setting.fault.proxyUser",
        "http://@proxy.example:3128,setting.fault.proxyUser",
        "http://proxy.example:99999,setting.fault.port"
    })
    void anything_else_is_refused_and_quoted_nowhere(String typed, String fault) {
        assertThat(rule.read(typed))
                .isInstanceOfSatisfying(
                        SettingReading.Refused.class,
                        refused -> {
                            assertThat(refused.fault().key()).isEqualTo(fault);
                            assertThat(refused.fault().sentenceWithOffer("setting.proxy"))
                                    .doesNotContain("secret");
                        });
    }

    @Test
    void a_user_needs_a_password_that_belongs_to_user_and_proxy() {
        String text = "http://jan@corp.example@proxy.example:3128";
        var need = new SecretNeed(NeedKind.PROXY, "jan@corp.example@proxy.example:3128");
        var secrets = new ConnectionSecrets();
        secrets.put(need, "s3cret".toCharArray());

        assertThat(rule.need(text)).contains(need);
        assertThat(rule.need("http://proxy.example:3128")).isEmpty();
        assertThat(rule.need("none")).isEmpty();
        assertThat(rule.choice(text, secrets))
                .isInstanceOfSatisfying(
                        ProxyChoice.Named.class,
                        named -> {
                            assertThat(named.address())
                                    .isEqualTo(ServerAddress.parse("http://proxy.example:3128"));
                            assertThat(named.signIn().orElseThrow().user())
                                    .isEqualTo("jan@corp.example");
                            assertThat(named.signIn().orElseThrow().header(_ -> {})).isPresent();
                        });
    }

    @Test
    void secrets_are_forgotten_and_shown_by_nothing() {
        var need = new SecretNeed(NeedKind.PROXY, "jan@proxy.example:3128");
        var secrets = new ConnectionSecrets();
        secrets.put(need, "s3cret".toCharArray());

        assertThat(secrets.toString()).doesNotContain("s3cret");
        secrets.wipe();
        assertThat(secrets.has(need)).isFalse();
        assertThat(secrets.find(need)).isEmpty();
    }
}
