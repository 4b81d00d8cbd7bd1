package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.settings.SettingReading;
import gatehouse.console.environments.settings.TagRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Tags of connections: words that a person finds them by. */
final class ConnectionTagsTest extends EnvironmentStoreFixture {
    @ParameterizedTest
    @CsvSource({
        "pilot, pilot",
        "'pilot, region-west', 'pilot,region-west'",
        "'pilot region_1', 'pilot,region_1'",
        "'pilot,pilot', pilot",
        "žilina, žilina"
    })
    void tags_are_kept_with_a_comma_between_them_and_each_once(String text, String kept) {
        assertThat(TagRule.WORDS.read(text)).isEqualTo(new SettingReading.Accepted(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "pilot!", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u"})
    void what_is_no_word_or_too_many_words_is_refused(String text) {
        assertThat(TagRule.WORDS.read(text)).isInstanceOf(SettingReading.Refused.class);
    }

    @Test
    void tags_are_kept_in_the_file_for_each_system() throws IOException {
        for (ConnectionSchema schema : KnownSchemas.ALL.all()) {
            String name = schema.system().value();
            environments.add(environment(name, tagged(schema, "pilot,region-west")));

            ConnectionSpec kept = again().find(name).orElseThrow().connections().getFirst();
            assertThat(ConnectionTags.of(kept)).containsExactly("pilot", "region-west");
        }
    }

    @Test
    void a_connection_without_tags_is_written_as_before() throws IOException {
        environments.add(environment("Shop", tagged(PortosAddress.SCHEMA, "")));

        assertThat(Files.readString(home.environments())).doesNotContain("tags");
    }

    @Test
    void other_tags_on_production_need_no_confirmation() {
        Environment before = environment("Shop", tagged(PortosAddress.SCHEMA, "pilot"));
        Environment after = environment("Shop", tagged(PortosAddress.SCHEMA, "region-west"));

        assertThat(ProductionRule.isAskedBy(before, after)).isFalse();
    }

    @Test
    void an_environment_says_no_tags_for_all_its_connections() {
        assertThat(KnownSchemas.ALL.all())
                .noneMatch(schema -> schema.inherited().contains(ConnectionTags.SETTING));
    }

    private static Environment environment(String name, ConnectionSpec connection) {
        return new Environment(
                EnvironmentId.ofName(name),
                name,
                EnvironmentKind.PRODUCTION,
                "",
                List.of(connection));
    }

    private static ConnectionSpec tagged(ConnectionSchema schema, String tags) {
        return schema.connection(
                ConnectionId.ofName(EnvironmentId.ofName("Shop"), "one"),
                "one",
                Map.of(
                        schema.address().key(),
                        "http://127.0.0.1:8080",
                        "origin",
                        "https://desktop.example",
                        ConnectionTags.SETTING.key(),
                        tags));
    }
}
