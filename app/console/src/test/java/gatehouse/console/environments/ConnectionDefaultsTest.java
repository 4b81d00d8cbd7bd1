package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.EnvironmentRevision.DefaultRevision;
import gatehouse.console.environments.exchange.ImportDifference;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.environments.network.SecretNeed.NeedKind;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an environment says for all its connections to a system. */
class ConnectionDefaultsTest extends EnvironmentStoreFixture {
    private static final SystemId PORTOS = PortosAddress.SCHEMA.system();
    private static final String PROXY = "http://jan@proxy.example:3128";
    private static final String CHAIN =
            """
            {"version":2,"environments":[{"id":"e1","name":"Chain","kind":"production",
            "defaults":{"portos":{"proxy":"system","time-limit":60,"speed":7,"prefix":"/v9"},
            "payroll":{"proxy":"ftp://x","deep":{"a":1}}},
            "connections":[
            {"id":"c1","name":"till1","system":"portos","address":"https://a.example",
            "settings":{"prefix":""}},
            {"id":"c2","name":"till2","system":"portos","address":"https://b.example",
            "settings":{"prefix":"","proxy":"none"}},
            {"id":"c3","name":"crm","system":"superoffice","address":"https://c.example",
            "settings":{}}]}]}
            """;

    @Test
    void a_connection_counts_with_its_own_text_else_the_default_else_the_standard()
            throws IOException {
        write(CHAIN);

        List<ConnectionSpec> effective = KnownSchemas.ALL.effective(chain());

        assertThat(effective)
                .extracting(one -> one.setting("proxy"))
                .containsExactly("system", "none", "");
        assertThat(effective)
                .extracting(one -> one.setting("time-limit"))
                .containsExactly("60", "60", "");
        assertThat(SuperOfficeAddress.SCHEMA.settings())
                .extracting(setting -> SuperOfficeAddress.SCHEMA.text(effective.get(2), setting))
                .startsWith("none");
        assertThat(chain().connections())
                .as("what each connection itself says")
                .extracting(one -> one.setting("proxy"))
                .containsExactly("", "none", "");
    }

    @Test
    void only_settings_that_are_inherited_can_have_a_default() throws IOException {
        write(CHAIN);

        assertThat(KnownSchemas.ALL.effective(chain()))
                .extracting(one -> one.setting("prefix"))
                .containsExactly("", "", "");
    }

    @Test
    void what_the_default_needs_is_needed_by_each_connection_that_says_nothing()
            throws IOException {
        write(CHAIN);
        environments.replace(revised(chain(), PROXY));

        assertThat(KnownSchemas.ALL.effective(chain()))
                .extracting(KnownSchemas.ALL::needs)
                .containsExactly(
                        List.of(new SecretNeed(NeedKind.PROXY, "jan@proxy.example:3128")),
                        List.of(),
                        List.of());
    }

    @Test
    void what_is_not_known_stays_beside_a_default_that_is_changed_and_removed() throws IOException {
        write(CHAIN);

        environments.replace(revised(chain(), PROXY));
        assertThat(Files.readString(home.environments()))
                .contains("\"proxy\" : \"" + PROXY + "\"", "\"speed\" : 7", "\"a\" : 1");

        environments.replace(revised(chain(), ""));
        assertThat(Files.readString(home.environments()))
                .doesNotContain(PROXY)
                .contains("\"speed\" : 7", "\"time-limit\" : \"60\"", "\"ftp://x\"", "\"a\" : 1");
    }

    @Test
    void an_environment_without_defaults_is_written_as_before() throws IOException {
        environments.add(STORE);
        Environment there = again().find("Store 12").orElseThrow();

        environments.replace(revised(there, PROXY));
        environments.replace(there);

        assertThat(there.defaults()).isEqualTo(ConnectionDefaults.NONE);
        assertThat(Files.readString(home.environments())).doesNotContain("defaults");
    }

    @Test
    void a_default_that_cannot_be_used_makes_the_entry_wrong_and_is_named() throws IOException {
        write(CHAIN.replace("\"system\",\"time", "\"ftp://y\",\"time"));

        assertThat(names()).containsExactly("Sandbox");
        assertThat(String.valueOf(environments.trouble()))
                .contains("Defaults: portos.proxy must be none, system, or http://host:port.");
    }

    @Test
    void on_production_another_default_needs_the_name_where_a_connection_inherits_it()
            throws IOException {
        write(CHAIN);
        environments.add(STORE.with(List.of(STORE.connections().getLast())));
        Environment without = environments.find("Store 12").orElseThrow();

        assertThat(ProductionRule.isAskedBy(chain(), revised(chain(), PROXY))).isTrue();
        assertThat(ProductionRule.isAskedBy(chain(), revised(chain(), "system"))).isFalse();
        assertThat(ProductionRule.isAskedBy(without, revised(without, PROXY))).isFalse();
    }

    @Test
    void a_copy_and_an_export_have_the_defaults_with_what_is_not_known() throws IOException {
        write(CHAIN);
        KeptEnvironment kept = environments.kept().getFirst();

        KeptEnvironment copy = kept.asNew("Chain 2");
        byte[] exported = new EnvironmentDocument(KnownSchemas.ALL).write(List.of(kept));

        assertThat(copy.environment().defaults()).isEqualTo(chain().defaults());
        assertThat(read(exported).environment().defaults()).isEqualTo(chain().defaults());
        assertThat(new String(exported, StandardCharsets.UTF_8)).contains("\"speed\" : 7");
    }

    @Test
    void a_file_that_says_nothing_of_defaults_leaves_those_that_are_there() throws IOException {
        write(CHAIN);
        KeptEnvironment kept = environments.kept().getFirst();
        Environment list =
                new Environment(
                        EnvironmentId.random(),
                        "Chain",
                        Environment.EnvironmentKind.PRODUCTION,
                        "",
                        chain().connections());

        KeptEnvironment replaced = KeptEnvironment.of(list).inPlaceOf(kept);
        KeptEnvironment other = KeptEnvironment.of(revised(list, PROXY)).inPlaceOf(kept);

        assertThat(replaced.environment().defaults()).isEqualTo(chain().defaults());
        assertThat(other.environment().defaults().texts())
                .isEqualTo(Map.of(PORTOS, Map.of("proxy", PROXY)));
        var difference = new ImportDifference(KnownSchemas.ALL);
        assertThat(difference.words(chain(), list)).isEqualTo("the same as here");
        assertThat(difference.words(chain(), revised(list, PROXY)))
                .isEqualTo("other settings for all connections");
    }

    private Environment chain() throws IOException {
        return again().find("Chain").orElseThrow();
    }

    private static KeptEnvironment read(byte[] document) {
        var read = new ArrayList<KeptEnvironment>();
        new EnvironmentDocument(KnownSchemas.ALL)
                .read(document, (_, one) -> read.add(one), (_, _) -> {});
        return read.getFirst();
    }

    private static Environment revised(Environment before, String proxy) {
        var proxies =
                new DefaultRevision(
                        PortosAddress.SCHEMA,
                        PortosAddress.SCHEMA.inherited("proxy").orElseThrow(),
                        proxy);
        return new EnvironmentRevision(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(proxies),
                        List.of(),
                        List.of())
                .applyTo(before);
    }
}
