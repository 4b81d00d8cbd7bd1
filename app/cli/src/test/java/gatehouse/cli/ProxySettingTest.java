package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.ForwardingProxy;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The proxy of a connection, from the terminal. */
class ProxySettingTest {
    private static final String PASSWORD = "Pr0xy-Canary-77";
    @TempDir static Path home;
    private static PlayedShop shop;
    private static RawServer server;
    private static ForwardingProxy proxy;

    @BeforeAll
    static void open() {
        shop = PlayedShop.open(home);
        server = RawServer.answering(RawServer.json("{\"status\":\"Healthy\"}"));
        proxy = ForwardingProxy.to(server.port(), "jan", PASSWORD);
        shop.add("Far", "http://till.example");
        shop.run("environments", "edit", "Far", "--set", "portos.proxy=" + proxy.baseFor("jan"));
    }

    @AfterAll
    static void close() {
        proxy.close();
        server.close();
        shop.close();
    }

    @Test
    void the_proxy_is_a_setting_of_the_connection_and_the_short_members_stay_as_they_were() {
        JsonNode far = shop.run("environments", "show", "Far").json();

        assertThat(far.at("/connections/0/proxy").asString()).isEqualTo(proxy.baseFor("jan"));
        assertThat(far.path("portos").propertyNames()).containsExactly("server", "prefix");
        assertThat(shop.run("environments", "show", "Shop").json().at("/connections/0/proxy"))
                .hasToString("\"none\"");
    }

    @Test
    void a_test_uses_the_password_of_the_variable_and_shows_it_nowhere() throws IOException {
        RunResult ran = shop.run(with(PASSWORD), "environments", "test", "Far");

        assertThat(ran.json().at("/connections/2/status").asInt()).as(ran.err()).isEqualTo(200);
        assertThat(ran.out() + ran.err()).doesNotContain(PASSWORD);
        assertThat(Files.readString(home.resolve("environments.json"))).doesNotContain(PASSWORD);
    }

    @Test
    void a_default_counts_for_each_connection_that_says_nothing() {
        shop.run(
                "environments",
                "add",
                "Chain",
                "--kind",
                "test",
                "--connection",
                "till1=portos:http://till.example",
                "--connection",
                "till2=portos:http://till.example",
                "--set",
                "till2.proxy=none",
                "--default",
                "portos.proxy=" + proxy.baseFor("jan"));

        JsonNode chain = shop.run("environments", "show", "Chain").json();
        assertThat(chain.at("/defaults/portos/proxy").asString()).isEqualTo(proxy.baseFor("jan"));
        assertThat(chain.at("/connections/0/proxy").asString()).isEqualTo(proxy.baseFor("jan"));
        assertThat(chain.at("/connections/1/proxy").asString()).isEqualTo("none");
        assertThat(shop.run("environments", "show", "Chain", "-o", "table").out())
                .contains("Proxy of all connections to Portos: " + proxy.baseFor("jan"));
        assertThat(shop.run(with(PASSWORD), "environments", "test", "Chain").out())
                .contains("\"status\":200");
        assertThat(shop.run("sessions", "list", "-e", "Chain", "-c", "till1").err())
                .contains("GATEHOUSE_PROXY_PASSWORD");
        assertThat(shop.run(with("wrong"), "sessions", "list", "-e", "Chain", "-c", "till1").err())
                .contains("the proxy does not accept the sign-in");

        shop.run("environments", "edit", "Chain", "--default", "portos.proxy=");
        assertThat(shop.run("environments", "show", "Chain").json().path("defaults"))
                .hasToString("{}");
    }

    @Test
    void a_wrong_password_is_said_as_one_of_the_proxy() {
        RunResult ran = shop.run(with("wrong"), "sessions", "list", "-e", "Far");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("the proxy does not accept the sign-in");
    }

    @Test
    void without_the_password_nothing_is_sent_and_the_variable_is_named() {
        int before = proxy.heads().size();
        RunResult ran = shop.run("sessions", "list", "-e", "Far");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).contains("GATEHOUSE_PROXY_PASSWORD");
        assertThat(proxy.heads()).hasSize(before);
    }

    @Test
    void a_password_in_the_setting_is_refused_and_not_repeated() {
        RunResult ran =
                shop.run(
                        "environments",
                        "edit",
                        "Far",
                        "--set",
                        "portos.proxy=http://jan:" + PASSWORD + "@proxy.example:3128");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Proxy").doesNotContain(PASSWORD);
    }

    @Test
    void the_proxy_is_a_column_of_a_list_of_shops() throws IOException {
        Path file = home.resolve("far.csv");
        shop.run("environments", "export", file.toString(), "Far");
        Path other = home.resolve("other");

        shop.run("environments", "import", file.toString(), "--home", other.toString());

        assertThat(Files.readString(file)).contains("portos.proxy");
        assertThat(
                        shop.run("environments", "show", "Far", "--home", other.toString())
                                .json()
                                .at("/connections/0/proxy")
                                .asString())
                .isEqualTo(proxy.baseFor("jan"));
    }

    private static Map<String, String> with(String password) {
        var env = new HashMap<>(shop.credentials());
        env.put("GATEHOUSE_PROXY_PASSWORD", password);
        return env;
    }
}
