package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.Environment.EnvironmentKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class EnvironmentTest {

    @ParameterizedTest
    @ValueSource(strings = {"Store 12", "a", "Prodejňa_Brno-2.b", "12"})
    void a_plain_name_is_taken_as_it_is(String name) {
        assertThat(new Environment(name, EnvironmentKind.TEST).name()).isEqualTo(name);
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
        assertThatThrownBy(() -> new Environment(name, EnvironmentKind.TEST))
                .isInstanceOfSatisfying(
                        InvalidEnvironmentException.class,
                        e -> assertThat(e.titleKey()).isEqualTo("environments.name"));
    }

    @Test
    void a_name_is_the_same_however_its_accents_are_typed() {
        var composed = new Environment("Prodejn\u030ca", EnvironmentKind.TEST);

        assertThat(composed.isCalled("PRODEJ\u0147A")).isTrue();
    }

    @Test
    void a_closing_slash_is_dropped() {
        ConnectionSpec tills = of(new PortosAddress("http://127.0.0.1:8080/", "/api/"));
        assertThat(tills.address()).isEqualTo("http://127.0.0.1:8080");
        assertThat(tills.setting("prefix")).isEqualTo("/api");
        assertThat(of(new PortosAddress("https://portos.example", "/")).setting("prefix"))
                .isEmpty();
        assertThat(of(new SuperOfficeAddress("https://so.example/cust1/")).address())
                .isEqualTo("https://so.example/cust1");
        assertThat(
                        of(new SrsAddress("https://srs.example/", "https://apps.example/"))
                                .setting("origin"))
                .isEqualTo("https://apps.example");
    }

    private static ConnectionSpec of(SystemAddress address) {
        return address.connection(ConnectionId.random(), "one");
    }

    @Test
    void one_plain_connection_makes_the_environment_plain() {
        var environment =
                new Environment(
                        "Store",
                        EnvironmentKind.PRODUCTION,
                        new PortosAddress("https://portos.example", ""),
                        new SrsAddress("http://srs.example", "https://apps.example"));

        assertThat(environment.plainHttp()).isTrue();
        assertThat(Environment.SANDBOX.plainHttp()).isFalse();
    }

    @Test
    void two_connections_may_not_have_the_same_name() {
        var one = tills("tills", "https://a.example");

        assertThatThrownBy(() -> with(one, tills("TILLS", "https://b.example")))
                .isInstanceOf(InvalidEnvironmentException.class)
                .hasMessageContaining("no other connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a=b", "a.b", "a:b"})
    void a_connection_has_a_name_that_can_stand_in_an_option(String name) {
        assertThatThrownBy(() -> with(tills(name, "https://a.example")))
                .isInstanceOf(InvalidEnvironmentException.class);
    }

    private static Environment with(ConnectionSpec... connections) {
        return new Environment("Store", EnvironmentKind.TEST).with(List.of(connections));
    }

    private static ConnectionSpec tills(String name, String server) {
        return new ConnectionSpec(
                ConnectionId.random(),
                name,
                new SystemId("portos"),
                server,
                Map.of("prefix", "/api"));
    }
}
