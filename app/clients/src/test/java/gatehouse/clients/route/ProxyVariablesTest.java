package gatehouse.clients.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** The environment variables that name proxies. */
final class ProxyVariablesTest {
    @ParameterizedTest
    @CsvSource({
        "https_proxy, https, http://gate:3128",
        "HTTPS_PROXY, https, http://gate:3128",
        "all_proxy, http, http://gate:3128",
        "http_proxy, http, http://gate:3128",
        "HTTP_PROXY, http, ",
        "http_proxy, https, "
    })
    void the_scheme_of_the_server_decides(String variable, String scheme, String proxy) {
        var variables = new ProxyVariables(Map.of(variable, "gate:3128"));

        assertThat(said(variables, scheme, "till.example")).isEqualTo(proxy == null ? "" : proxy);
    }

    @ParameterizedTest
    @CsvSource({
        "gate, http://gate:80",
        "http://gate:3128/, http://gate:3128",
        "socks5://gate:1080, ''",
        "http://, ''",
        "'', ''"
    })
    void only_an_http_proxy_is_taken(String text, String proxy) {
        var variables = new ProxyVariables(Map.of("https_proxy", text));

        assertThat(said(variables, "https", "till.example")).isEqualTo(proxy);
    }

    @ParameterizedTest
    @CsvSource({
        "till.example, none",
        ".EXAMPLE, none",
        "example, none",
        "'other, *.example', none",
        "*, none",
        "ample, http://gate:80",
        "'', http://gate:80"
    })
    void some_hosts_are_called_without_it(String exceptions, String proxy) {
        var variables = new ProxyVariables(Map.of("https_proxy", "gate", "no_proxy", exceptions));

        assertThat(said(variables, "https", "till.example")).isEqualTo(proxy);
    }

    @Test
    void the_sign_in_is_that_of_the_proxy_and_is_decoded() {
        var variables = new ProxyVariables(Map.of("https_proxy", "http://j%40n:a+b%25@gate:3128"));

        assertThat(variables.signIn("gate", 3128))
                .hasValueSatisfying(signIn -> {
                    assertThat(signIn.user()).isEqualTo("j@n");
                    assertThat(signIn.header(_ -> {})).contains("Basic akBuOmErYiU=");
                });
        assertThat(variables.signIn("gate", 80)).isEmpty();
    }

    private static String said(ProxyVariables variables, String scheme, String host) {
        return variables
                .choice(scheme, host)
                .map(choice ->
                        switch (choice) {
                            case ProxyChoice.None _ -> "none";
                            case ProxyChoice.Named(var address, _) ->
                                    "http://" + address.host() + ":" + address.port();
                            case ProxyChoice.OfComputer _ -> throw new AssertionError(choice);
                        })
                .orElse("");
    }
}
