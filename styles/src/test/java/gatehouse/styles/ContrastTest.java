package gatehouse.styles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

final class ContrastTest {
    private static final List<String> ROOMS = List.of("surface", "raised", "hover");
    private static final List<String> SELECTED = List.of("selection", "selection-idle");
    private static final List<String> KINDS = List.of("good", "warning", "danger", "accent");
    private static final List<String> ENVIRONMENTS =
            List.of("sandbox", "test", "production", "custom");

    /** Ink and paper, as the sheets put them together. */
    private record Pair(String ink, String paper) {}

    @Test
    void text_can_be_read_on_everything_it_stands_on() {
        var pairs = new ArrayList<Pair>();
        for (String paper : concat(ROOMS, SELECTED, List.of("sunken"))) {
            pairs.add(new Pair("text", paper));
            pairs.add(new Pair("muted", paper));
        }
        for (String kind : KINDS) {
            ROOMS.forEach(paper -> pairs.add(new Pair(kind, paper)));
            SELECTED.forEach(paper -> pairs.add(new Pair(kind, paper)));
            pairs.add(new Pair(kind, kind + "-tint"));
            pairs.add(new Pair("text", kind + "-tint"));
            pairs.add(new Pair("muted", kind + "-tint"));
        }
        for (String kind : List.of("accent", "danger")) {
            pairs.add(new Pair(kind + "-text", kind));
            pairs.add(new Pair(kind + "-text", kind + "-strong"));
        }
        for (String environment : ENVIRONMENTS) {
            pairs.add(new Pair(environment + "-text", environment));
            pairs.add(new Pair("text", environment + "-tint"));
            pairs.add(new Pair("muted", environment + "-tint"));
            pairs.add(new Pair("danger", environment + "-tint"));
        }
        assertThat(tooPale(pairs, 4.5)).isEmpty();
    }

    @Test
    void in_high_contrast_text_is_seven_times_as_bright_or_dark_as_its_paper() {
        var pairs = new ArrayList<Pair>();
        concat(List.of("raised", "hover"), SELECTED, List.of())
                .forEach(paper -> pairs.add(new Pair("text", paper)));
        KINDS.forEach(kind -> pairs.add(new Pair("text", kind + "-tint")));
        ENVIRONMENTS.forEach(environment -> pairs.add(new Pair("text", environment + "-tint")));

        assertThat(tooPale(pairs, 7)).isEmpty();
        assertThat(StyleSheet.named("tokens").text())
                .contains("-gh-muted: -gh-text;", "-gh-line: -gh-text;", "-gh-outline: -gh-text;");
    }

    @Test
    void marks_can_be_seen_on_everything_they_stand_on() {
        var pairs = new ArrayList<Pair>();
        for (String paper : concat(ROOMS, SELECTED, List.of())) {
            pairs.add(new Pair("focus", paper));
            pairs.add(new Pair("accent", paper));
        }
        ROOMS.forEach(paper -> pairs.add(new Pair("outline", paper)));
        for (String environment : ENVIRONMENTS) {
            pairs.add(new Pair(environment, environment + "-tint"));
            pairs.add(new Pair(environment, "raised"));
            pairs.add(new Pair("outline", environment + "-tint"));
            pairs.add(new Pair("focus", environment + "-tint"));
        }
        assertThat(tooPale(pairs, 3)).isEmpty();
    }

    @Test
    void every_pair_a_rule_names_can_be_read() {
        var pairs = new ArrayList<Pair>();
        for (StyleSheet sheet : StyleSheet.all()) {
            for (StyleSheet.Rule rule : sheet.rules()) {
                String ink = rule.declares().get("-fx-text-fill");
                String paper = rule.declares().get("-fx-background-color");
                if (ink != null && paper != null) {
                    String inner = paper.substring(paper.lastIndexOf(',') + 1).strip();
                    pairs.add(new Pair(ink.substring(4), inner.substring(4)));
                }
            }
        }
        pairs.removeIf(pair -> !ColorTokens.light().values().containsKey("-gh-" + pair.paper));
        assertThat(tooPale(pairs, 4.5)).isEmpty();
    }

    private static Set<String> tooPale(List<Pair> pairs, double enough) {
        assertThat(pairs).isNotEmpty();
        var pale = new TreeSet<String>();
        for (Pair pair : pairs) {
            pale.addAll(tooPale("light", ColorTokens.light(), pair, enough));
            pale.addAll(tooPale("dark", ColorTokens.dark(), pair, enough));
        }
        return pale;
    }

    private static List<String> tooPale(
            String scheme, ColorTokens tokens, Pair pair, double enough) {
        double ratio = tokens.contrast("-gh-" + pair.ink, "-gh-" + pair.paper);
        return ratio >= enough
                ? List.of()
                : List.of("%s: %s on %s is %.2f".formatted(scheme, pair.ink, pair.paper, ratio));
    }

    private static List<String> concat(List<String> a, List<String> b, List<String> c) {
        var all = new ArrayList<>(a);
        all.addAll(b);
        all.addAll(c);
        return all;
    }
}
