package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tags of connections, from the terminal and from a list of shops. */
class ConnectionTagsVerbTest {
    @TempDir static Path home;
    private static PlayedShop shop;

    @BeforeAll
    static void open() {
        shop = PlayedShop.open(home);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void tags_are_set_shown_and_taken_away() {
        shop.add("Far", "http://till.example");

        shop.run("environments", "edit", "Far", "--set", "portos.tags=pilot,region-west");
        JsonNode tagged = shop.run("environments", "show", "Far").json();
        assertThat(tagged.at("/connections/0/tags")).hasToString("[\"pilot\",\"region-west\"]");
        assertThat(tagged.path("portos").propertyNames()).containsExactly("server", "prefix");

        shop.run("environments", "edit", "Far", "--set", "portos.tags=");
        assertThat(shop.run("environments", "show", "Far").json().at("/connections/0/tags"))
                .hasToString("[]");
    }

    @Test
    void tags_are_in_a_list_of_shops() throws IOException {
        Path list = home.resolve("shops.csv");
        Files.writeString(
                list,
                """
                name,kind,portos,portos.tags
                Near,test,https://near.example,"pilot, region-east"
                """);

        shop.run("environments", "import", list.toString());
        shop.run("environments", "export", home.resolve("out.csv").toString(), "Near");

        assertThat(shop.run("environments", "show", "Near").json().at("/connections/0/tags"))
                .hasToString("[\"pilot\",\"region-east\"]");
        assertThat(home.resolve("out.csv"))
                .content()
                .contains("portos.tags", "\"pilot,region-east\"");
    }
}
