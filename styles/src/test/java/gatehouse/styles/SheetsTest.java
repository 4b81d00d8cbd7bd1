package gatehouse.styles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

final class SheetsTest {
    private static final Pattern TOKEN = Pattern.compile("-gh-[a-z-]+");
    private static final List<String> SIZES = List.of("11px", "12px", "14px", "18px");
    private static final Pattern LITERAL =
            Pattern.compile(
                    "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?|derive|ladder)\\("
                            + "|\\b(white|black|gr[ae]y|silver|red|green|blue|transparent)\\b");

    @Test
    void the_tokens_come_first() {
        assertThat(StyleSheet.all().getFirst().name()).isEqualTo("tokens.css");
    }

    @Test
    void no_other_sheet_names_a_colour() {
        assertThat(StyleSheet.all())
                .filteredOn(sheet -> !sheet.name().equals("tokens.css"))
                .filteredOn(SheetsTest::namesColour)
                .extracting(StyleSheet::name)
                .isEmpty();
    }

    @Test
    void every_token_in_use_is_defined() {
        Set<String> defined = new HashSet<>();
        StyleSheet.all().stream()
                .flatMap(sheet -> sheet.rules().stream())
                .forEach(rule -> defined.addAll(rule.declares().keySet()));
        Set<String> unknown =
                StyleSheet.all().stream()
                        .flatMap(sheet -> TOKEN.matcher(sheet.text()).results())
                        .map(found -> found.group())
                        .filter(token -> !defined.contains(token))
                        .collect(Collectors.toSet());
        assertThat(unknown).isEmpty();
    }

    @Test
    void dark_answers_every_colour_of_light() {
        Set<String> light = ColorTokens.light().values().keySet();
        String dark = StyleSheet.named("tokens").text();
        String media = dark.substring(dark.indexOf("@media"));
        assertThat(light).isNotEmpty().allMatch(token -> media.contains(token + ": #"));
    }

    @Test
    void a_sheet_fits_on_a_page() {
        assertThat(StyleSheet.all())
                .filteredOn(sheet -> sheet.text().lines().count() >= 150)
                .extracting(StyleSheet::name)
                .isEmpty();
    }

    @Test
    void type_has_four_sizes() {
        Set<String> sizes =
                StyleSheet.all().stream()
                        .flatMap(sheet -> sheet.rules().stream())
                        .filter(rule -> rule.declares().containsKey("-fx-font-size"))
                        .map(rule -> rule.declares().get("-fx-font-size"))
                        .collect(Collectors.toSet());
        assertThat(sizes).containsExactlyInAnyOrderElementsOf(SIZES);
    }

    private static boolean namesColour(StyleSheet sheet) {
        return sheet.rules().stream()
                .flatMap(rule -> rule.declares().entrySet().stream())
                .filter(declared -> !declared.getKey().equals("-fx-font-smoothing-type"))
                .anyMatch(declared -> LITERAL.matcher(declared.getValue()).find());
    }
}
