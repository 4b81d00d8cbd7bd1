package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.stream.Stream;

class EnvironmentsTest extends KnownShopFixture {
    @Test
    void the_sandbox_is_always_there_and_comes_first() {
        JsonNode list = shop.run("environments", "list").json().path("environments");

        assertThat(list.valueStream().map(one -> one.path("name").asString()))
                .containsExactly("Sandbox", "Shop");
        assertThat(list.findValuesAsString("kind")).containsExactly("sandbox", "test");
    }

    @Test
    void what_was_added_is_shown_with_its_addresses() {
        RunResult added =
                shop.run(
                        "environments",
                        "add",
                        "Big shop",
                        "--kind",
                        "production",
                        "--portos",
                        "https://portos.example:8443",
                        "--portos-prefix",
                        "/api/v1",
                        "--superoffice",
                        "https://crm.example/so",
                        "--srs",
                        "https://srs.example",
                        "--srs-origin",
                        "https://apps.example");

        JsonNode shown = shop.run("environments", "show", "big SHOP").json();
        assertThat(added.exit()).isZero();
        assertThat(shown).isEqualTo(added.json());
        assertThat(shown.path("kind").asString()).isEqualTo("production");
        assertThat(shown.at("/portos/server").asString()).isEqualTo("https://portos.example:8443");
        assertThat(shown.at("/portos/prefix").asString()).isEqualTo("/api/v1");
        assertThat(shown.at("/superoffice/base").asString()).isEqualTo("https://crm.example/so");
        assertThat(shown.at("/srs/origin").asString()).isEqualTo("https://apps.example");
    }

    @Test
    void what_was_removed_is_not_known_any_more() {
        assertThat(shop.run("environments", "remove", "shop").exit()).isZero();
        assertThat(shop.run("environments", "show", "Shop").exit()).isEqualTo(2);
    }

    @Test
    void a_name_that_is_taken_is_wrong_usage() {
        RunResult ran = shop.run("environments", "add", "SHOP", "--kind", "test");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Name: already used by another environment.");
    }

    @Test
    void an_address_with_a_user_in_it_is_refused_and_not_repeated() {
        RunResult ran =
                shop.run(
                        "environments",
                        "add",
                        "Other",
                        "--kind",
                        "test",
                        "--portos",
                        "http://me:canary@portos.example");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("Portos address: must not contain a user")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "portos.example:8443, https://portos.example:8443",
        "http://portos.example/api/sessions?x=1, http://portos.example",
        "' https://portos.example ', https://portos.example"
    })
    void an_address_that_is_nearly_right_is_refused_with_the_right_one(
            String typed, String offered) {
        RunResult ran =
                shop.run("environments", "add", "Other", "--kind", "test", "--portos", typed);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Did you mean " + offered + "?");
        assertThat(shop.run("environments", "show", "Other").exit()).isEqualTo(2);
    }

    @Test
    void an_ipv6_zone_is_refused_before_it_can_break_a_verb() {
        RunResult ran = add("Other", "--portos", "http://[fe80::1%eth0]:4000");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("must not have a zone");
    }

    @Test
    void names_that_windows_and_other_alphabets_give_to_hosts_are_accepted() {
        assertThat(add("One", "--portos", "http://KASA_1:4000").exit()).isZero();
        assertThat(add("Two", "--portos", "https://pokladňa.example").exit()).isZero();
        assertThat(shop.run("environments", "test", "One").exit()).isEqualTo(1);
    }

    @Test
    void connections_with_names_of_their_own_are_shown_in_their_order() {
        RunResult added =
                add(
                        "Chain",
                        "--connection",
                        "till-1=portos:https://a.example",
                        "--connection",
                        "till-2=portos:https://b.example",
                        "--connection",
                        "screens=srs:http://127.0.0.1:8080",
                        "--set",
                        "till-2.prefix=/api/v2",
                        "--set",
                        "screens.origin=https://desktop.example");

        assertThat(added.exit()).as(added.err()).isZero();
        JsonNode shown = shop.run("environments", "show", "Chain").json();
        assertThat(shown.path("connections").toString())
                .isEqualTo(
                        """
                        [{"name":"till-1","system":"portos","server":"https://a.example",\
                        "prefix":"/api","time-zone":"","language":"","proxy":"none",\
                        "client-certificate":"","time-limit":"","parallel-calls":"",\
                        "pin":null,"proposedPin":null,"tags":[]},\
                        {"name":"till-2","system":"portos","server":"https://b.example",\
                        "prefix":"/api/v2","time-zone":"","language":"","proxy":"none",\
                        "client-certificate":"","time-limit":"","parallel-calls":"",\
                        "pin":null,"proposedPin":null,"tags":[]},\
                        {"name":"screens","system":"srs","base":"http://127.0.0.1:8080",\
                        "origin":"https://desktop.example","client-certificate":"",\
                        "pin":null,"proposedPin":null,"tags":[]}]\
                        """);
        assertThat(shown.at("/portos/server").asString()).isEqualTo("https://a.example");
    }

    @Test
    void the_short_forms_make_connections_that_are_called_like_their_systems() {
        JsonNode shown =
                add("Chain", "--portos", "https://a.example", "--superoffice", "https://b.example")
                        .json();

        assertThat(shown.path("connections").findValuesAsString("name"))
                .containsExactly("portos", "superoffice");
    }

    @ParameterizedTest
    @CsvSource({
        "--connection, till, NAME=SYSTEM:URL",
        "--connection, till=cash:https://a.example, 'The systems are portos, superoffice, srs'",
        "--connection, 'two words=portos:https://a.example', 'letters, digits, - and _'",
        "--connection, till=portos:a.example, Did you mean https://a.example?",
        "--connection, portos=portos:https://a.example, two connections called",
        "--connection, seat=srs:http://127.0.0.1:1, Web desktop origin: must not be empty",
        "--set, portos, CONNECTION.SETTING=VALUE",
        "--set, other.prefix=/api, 'Its connections are: portos'",
        "--set, portos.colour=red, 'It has server, prefix'",
        "--set, portos.prefix=api, API path: must start with /",
        "--srs-origin, https://a.example, --srs is missing"
    })
    void a_connection_that_cannot_be_read_is_wrong_usage(String option, String text, String why) {
        RunResult ran = add("Other", "--portos", "https://p.example", option, text);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(why);
        assertThat(shop.run("environments", "show", "Other").exit()).isEqualTo(2);
    }

    @Test
    void an_unknown_kind_is_wrong_usage() {
        RunResult ran = shop.run("environments", "add", "Other", "--kind", "live");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--kind");
    }

    @Test
    void srs_and_its_origin_belong_together() {
        RunResult ran =
                shop.run(
                        "environments", "add", "O", "--kind", "test", "--srs", "https://s.example");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--srs-origin");
    }

    @Test
    void a_production_environment_is_removed_only_by_its_name() {
        shop.addProduction("Real");

        RunResult bare = shop.run("environments", "remove", "Real");

        assertThat(bare.exit()).isEqualTo(2);
        assertThat(bare.err()).contains("--on-production \"Real\"");
        assertThat(shop.run("environments", "show", "Real").exit()).isZero();
        assertThat(shop.run("environments", "remove", "Real", "--on-production", "Real").exit())
                .isZero();
    }

    private RunResult add(String name, String... options) {
        return shop.run(
                Stream.concat(
                                Stream.of("environments", "add", name, "--kind", "test"),
                                Stream.of(options))
                        .toArray(String[]::new));
    }
}
