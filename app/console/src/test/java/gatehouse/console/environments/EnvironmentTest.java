package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.Environment.Kind;
import gatehouse.console.environments.Environment.Portos;
import gatehouse.console.environments.Environment.Srs;
import gatehouse.console.environments.Environment.SuperOffice;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class EnvironmentTest {

    @ParameterizedTest
    @ValueSource(strings = {"Store 12", "a", "Prodejňa_Brno-2.b", "12"})
    void a_plain_name_is_taken_as_it_is(String name) {
        assertThat(new Environment(name, Kind.TEST, null).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " Store",
                "Store ",
                ".",
                "-rf",
                "Store\n12",
                "Store\u202e12",
                "Store\u200b12",
                "=1+1",
                "a/b",
                "Store 12, the one behind the big old church"
            })
    void a_name_that_hides_or_misleads_is_refused(String name) {
        assertThatThrownBy(() -> new Environment(name, Kind.TEST, null))
                .isInstanceOfSatisfying(
                        WrongEnvironmentException.class,
                        e -> assertThat(e.where()).isEqualTo("name"));
    }

    @Test
    void a_name_is_the_same_however_its_accents_are_typed() {
        var composed = new Environment("Prodejn\u030ca", Kind.TEST, null);

        assertThat(composed.isCalled("PRODEJ\u0147A")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portos",
                "portos.example",
                "//portos.example",
                "ftp://user:hunter2@portos.example",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://",
                "https:///api",
                "https://user@portos.example",
                "https://user:hunter2@portos.example",
                "https://portos.example?x=1",
                "https://portos.example#x",
                "https://portos.example:0",
                "https://portos.example:65536",
                "https://portos.example:x",
                "https://portos.example/api",
                "https://portos.example//",
                "https://portos.example\\@evil.example",
                "https://portos.example@evil.example",
                "https://pořtos.example",
                "https://portos .example",
                " https://portos.example",
                "https://portos.example\r\nX: y"
            })
    void a_server_that_is_not_plain_is_refused(String server) {
        assertThatThrownBy(() -> new Portos(server, "/api"))
                .isInstanceOfSatisfying(
                        WrongEnvironmentException.class,
                        e -> {
                            assertThat(e.where()).isEqualTo("portos.server");
                            assertThat(e).hasMessageStartingWith("portos.server: ");
                            assertThat(e.getMessage()).doesNotContain("hunter2");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "/..", "/api/../admin", "/.", "//api", "/a b", "/a%2fb", "/a?b"})
    void a_prefix_that_could_leave_its_place_is_refused(String prefix) {
        assertThatThrownBy(() -> new Portos("https://portos.example", prefix))
                .isInstanceOfSatisfying(
                        WrongEnvironmentException.class,
                        e -> assertThat(e.where()).isEqualTo("portos.prefix"));
    }

    @Test
    void a_closing_slash_is_dropped() {
        assertThat(new Portos("http://127.0.0.1:8080/", "/api/"))
                .isEqualTo(new Portos("http://127.0.0.1:8080", "/api"));
        assertThat(new Portos("https://portos.example", "/").prefix()).isEmpty();
        assertThat(new SuperOffice("https://so.example/cust1/").base())
                .isEqualTo("https://so.example/cust1");
        assertThat(new Srs("https://srs.example/", "https://apps.example/").origin())
                .isEqualTo("https://apps.example");
    }

    @Property
    void whatever_server_is_accepted_goes_to_the_host_that_is_read(
            @ForAll @CharRange(from = '!', to = '~') @StringLength(max = 12) String tail) {
        Portos portos;
        try {
            portos = new Portos("https://portos.example" + tail, "");
        } catch (WrongEnvironmentException e) {
            return;
        }
        URI uri = URI.create(portos.server());
        assertThat(uri.getHost()).startsWith("portos.example");
        assertThat(portos.server()).isEqualTo("https://" + uri.getAuthority());
        assertThat(uri.getUserInfo()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portos.example",
                "http://10.0.0.7:3000",
                "HTTP://portos.example",
                "http://127.0.0.1.evil.example",
                "http://localhost.example"
            })
    void plain_http_over_a_network_is_accepted_and_told(String server) {
        assertThat(with(server).plainHttp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portos.example",
                "http://localhost:1",
                "http://LOCALHOST",
                "http://127.0.0.1:3000",
                "http://127.1.2.3",
                "http://[::1]:80"
            })
    void tls_and_loopback_are_not_plain_http(String server) {
        assertThat(with(server).plainHttp()).isFalse();
    }

    @Test
    void one_plain_connection_makes_the_environment_plain() {
        var environment =
                new Environment(
                        "Store",
                        Kind.PRODUCTION,
                        new Portos("https://portos.example", ""),
                        null,
                        new Srs("http://srs.example", "https://apps.example"));

        assertThat(environment.plainHttp()).isTrue();
        assertThat(Environment.SANDBOX.plainHttp()).isFalse();
    }

    private static Environment with(String server) {
        return new Environment("Store", Kind.TEST, new Portos(server, "/api"));
    }
}
