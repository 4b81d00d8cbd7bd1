package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.EnvironmentRevision.ConnectionRevision;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.environments.network.SecretNeed.NeedKind;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings that a connection need not say anything of: files of earlier versions lack them. */
class InheritedSettingsTest extends EnvironmentStoreFixture {
    private static final String PROXY = "http://jan@proxy.example:3128";

    @Test
    void a_connection_that_says_nothing_is_written_as_before() throws IOException {
        environments.add(STORE);

        assertThat(Files.readString(home.environments())).doesNotContain("proxy");
    }

    @Test
    void what_a_connection_says_is_kept_beside_what_is_not_known_and_can_be_taken_back()
            throws IOException {
        write(
                """
                {"version":2,"environments":[{"id":"e1","name":"Store","kind":"test",
                "connections":[{"id":"c1","name":"tills","system":"portos",
                "address":"https://a.example","settings":{"prefix":"","speed":7}}]}]}
                """);
        change(PROXY);

        assertThat(Files.readString(home.environments()))
                .contains("\"proxy\" : \"" + PROXY + "\"", "\"speed\" : 7");
        ConnectionSpec kept = tills();
        assertThat(PortosAddress.SCHEMA.needs(kept))
                .containsExactly(new SecretNeed(NeedKind.PROXY, "jan@proxy.example:3128"));

        change("");

        assertThat(Files.readString(home.environments()))
                .doesNotContain("\"proxy\"")
                .contains("\"speed\" : 7");
        assertThat(PortosAddress.SCHEMA.needs(tills())).isEmpty();
    }

    @Test
    void a_proxy_that_cannot_be_used_makes_the_entry_wrong_and_loses_nothing() throws IOException {
        write(
                """
                {"version":2,"environments":[{"id":"e1","name":"Store","kind":"test",
                "connections":[{"id":"c1","name":"tills","system":"portos",
                "address":"https://a.example","settings":{"proxy":"ftp://x"}}]}]}
                """);

        assertThat(names()).containsExactly("Sandbox");
        assertThat(String.valueOf(environments.trouble())).contains("Proxy");
        environments.add(STORE);
        assertThat(asides()).hasSize(1);
    }

    private ConnectionSpec tills() throws IOException {
        return again().find("Store").orElseThrow().connections().getFirst();
    }

    private void change(String proxy) throws IOException {
        var revision =
                new EnvironmentRevision(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(
                                new ConnectionRevision(
                                        "tills", PortosAddress.SCHEMA, Map.of("proxy", proxy))));
        Environment before = environments.find("Store").orElseThrow();
        environments.replace(revision.applyTo(before));
    }
}
