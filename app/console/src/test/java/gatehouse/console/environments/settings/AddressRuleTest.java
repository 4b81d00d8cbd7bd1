package gatehouse.console.environments.settings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

/** What a person may type as an address, and what is offered where it is nearly one. */
class AddressRuleTest {
    private static final String TITLE = "setting.portos.server";

    @ParameterizedTest
    @CsvSource({
        "https://portos.example:8443, https://portos.example:8443",
        "https://portos.example/, https://portos.example",
        "https://portos.example//, https://portos.example",
        "HTTP://Portos.example, HTTP://Portos.example",
        "http://KASA_1:4000, http://KASA_1:4000",
        "https://pokladňa.example, https://pokladňa.example",
        "http://[::1]:4000, http://[::1]:4000",
        "http://10.0.0.7:3000, http://10.0.0.7:3000"
    })
    void a_server_is_kept_as_it_was_typed(String typed, String kept) {
        assertThat(AddressRule.SERVER.read(typed)).isEqualTo(new SettingReading.Accepted(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "portos, must start with https:// or http://",
        "ftp://portos.example, must start with https:// or http://",
        "file:///etc/passwd, must start with https:// or http://",
        "javascript:alert(1), must start with https:// or http://",
        "https://, must name a host",
        "https:///api, must name a host",
        "https://user@portos.example, must not contain a user",
        "https://user:hunter2@portos.example, must not contain a user",
        "https://portos.example@evil.example, must not contain a user",
        "https://portos.example\\@evil.example, must not contain a user",
        "https://portos.example?x=1, must not contain ?",
        "https://portos.example#x, must not contain ?",
        "https://portos.example:0, must have a port",
        "https://portos.example:65536, must have a port",
        "https://portos.example:x, must have a port",
        "https://portos.example/api, must end after the host",
        "https://portos .example, must name a host that can exist",
        "https://[fe80::1%eth0]:4000, must not have a zone",
        "https://[1:2], must name a host that can exist",
        "https://a..b, must name a host that can exist",
        "' https://portos.example', must not begin or end with a blank"
    })
    void what_is_wrong_with_a_server_is_said_with_its_name(String typed, String said) {
        SettingFault fault = fault(AddressRule.SERVER, typed);

        assertThat(fault.sentence(TITLE))
                .startsWith("Portos address: " + said)
                .endsWith(".")
                .doesNotContain("hunter2", "{");
    }

    @ParameterizedTest
    @CsvSource({
        "'  https://portos.example:8443 ', https://portos.example:8443",
        "'\u00a0https://portos.example\u200b', https://portos.example",
        "portos.example, https://portos.example",
        "portos.example:8443, https://portos.example:8443",
        "//portos.example, https://portos.example",
        "localhost:3000/api/sessions, https://localhost:3000",
        "http://portos.example/api/sessions?x=1, http://portos.example",
        "https://portos.example#x, https://portos.example",
        "https://portos.example/api/, https://portos.example"
    })
    void what_was_plainly_meant_is_offered(String typed, String offered) {
        assertThat(fault(AddressRule.SERVER, typed).offer()).contains(offered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://portos.example",
                "https://me:hunter2@portos.example/?x",
                "me:hunter2@portos.example",
                "https://portos.example:99999",
                "javascript:alert(1)",
                "https://[fe80::1%eth0]",
                "https://portos.example\r\nX: y"
            })
    void nothing_is_offered_where_it_is_not_plain_or_a_password_may_be_in_it(String typed) {
        assertThat(fault(AddressRule.SERVER, typed).offer()).isEmpty();
    }

    @Test
    void a_missing_scheme_is_never_completed_to_plain_http() {
        assertThat(fault(AddressRule.SERVER, "portos.example:80").offer())
                .contains("https://portos.example:80");
    }

    @Test
    void the_sentence_of_the_terminal_has_the_offer_in_it() {
        assertThat(fault(AddressRule.SERVER, "portos.example").sentenceWithOffer(TITLE))
                .isEqualTo(
                        "Portos address: must start with https:// or http://."
                                + " Did you mean https://portos.example?");
    }

    @Test
    void a_base_may_have_a_path_and_is_offered_with_it() {
        assertThat(AddressRule.BASE.read("https://crm.example/SuperOffice/api/"))
                .isEqualTo(new SettingReading.Accepted("https://crm.example/SuperOffice/api"));
        assertThat(fault(AddressRule.BASE, "crm.example/SuperOffice/?x=1").offer())
                .contains("https://crm.example/SuperOffice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1", ""})
    void a_plain_path_is_accepted(String path) {
        assertThat(AddressRule.PATH.read(path)).isEqualTo(new SettingReading.Accepted(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api",
                "/..",
                "/api/../admin",
                "/.",
                "//api",
                "/a b",
                "/a%2fb",
                "/a?b",
                ":8443/x",
                "@evil.example/x",
                ".evil.example/x"
            })
    void a_path_that_could_leave_its_place_is_refused(String path) {
        assertThat(fault(AddressRule.PATH, path).key()).isEqualTo("setting.fault.prefix");
    }

    @Test
    void a_path_without_its_slash_is_offered_with_it() {
        assertThat(fault(AddressRule.PATH, "api/v1/").offer()).contains("/api/v1");
    }

    @Property
    void whatever_server_is_accepted_goes_to_the_host_that_is_read(
            @ForAll @CharRange(from = '!', to = '~') @StringLength(max = 12) String tail) {
        if (AddressRule.SERVER.read("https://portos.example" + tail)
                instanceof SettingReading.Accepted(String server)) {
            URI uri = URI.create(server);
            assertThat(server).isEqualTo("https://" + uri.getRawAuthority());
            assertThat(uri.getRawAuthority()).startsWith("portos.example");
            assertThat(uri.getUserInfo()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portos.example",
                "http://10.0.0.7:3000",
                "HTTP://portos.example",
                "http://127.0.0.1.evil.example",
                "http://localhost.example",
                "http://KASA_1"
            })
    void plain_http_over_a_network_is_told(String address) {
        assertThat(AddressRule.plainHttp(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portos.example",
                "http://localhost:1",
                "http://LOCALHOST",
                "http://127.0.0.1:3000",
                "http://127.1.2.3",
                "http://[::1]:80",
                ""
            })
    void tls_and_loopback_are_not_plain_http(String address) {
        assertThat(AddressRule.plainHttp(address)).isFalse();
    }

    private static SettingFault fault(SettingRule rule, String typed) {
        SettingReading reading = ConnectionSetting.required("server", TITLE, rule).read(typed);
        assertThat(reading).isInstanceOf(SettingReading.Refused.class);
        return ((SettingReading.Refused) reading).fault();
    }
}
