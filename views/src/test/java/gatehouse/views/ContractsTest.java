package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.testkit.ControlClient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comments and the sandbox say of the systems can be looked up in {@code docs/contracts}. */
final class ContractsTest {
    private static final Path PAGES = Path.of("../docs/contracts");
    private static final List<Path> SOURCES =
            List.of(
                    Path.of("src"),
                    Path.of("../styles/src"),
                    Path.of("../app/clients/src"),
                    Path.of("../app/console/src"),
                    Path.of("../app/sandbox/src"),
                    Path.of("../app/cli/src"),
                    Path.of("../app/launcher/src"));

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/|//[^\\n]*");
    private static final Pattern NEXT_LINE = Pattern.compile("\\s*\\n\\s*\\*?\\s*");
    private static final String SYSTEM = "(Portos|SuperOffice|SRS)";
    private static final String SECTION = "\\d+(?:\\.\\d+)?";
    private static final String AND = "(?:, and |, | and |; | to )";
    private static final Pattern CITATION =
            Pattern.compile(
                    SYSTEM
                            + (" (" + SECTION + "(?:" + AND + SECTION + ")*)")
                            + ("(?:, rules? (\\d+(?:" + AND + "\\d+)*))?"));
    private static final Pattern WITHOUT_SECTION =
            Pattern.compile("\\(contract: (?!" + SYSTEM + " \\d)[^)]*");
    private static final Pattern HEADING = Pattern.compile("#+ (" + SECTION + ")\\.? .*");
    private static final Pattern RULE = Pattern.compile("(\\d+)\\. .*");

    private static final Pattern ROW =
            Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\".*?\"values\"\\s*:\\s*\\[([^]]*)]");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final String HEAD = "| Switch | Default | Other values |";

    /** Where a comment sends its reader, as {@code 4.1} or {@code 10 rule 7} of a system. */
    private record Citation(String file, String system, String place) {}

    @Test
    void a_citation_names_a_section_and_a_rule_that_exist() {
        Map<String, Set<String>> written =
                Stream.of("Portos", "SuperOffice", "SRS")
                        .collect(Collectors.toMap(system -> system, ContractsTest::places));
        List<Citation> cited = javaFiles().flatMap(ContractsTest::citations).toList();

        assertThat(cited)
                .extracting(Citation::system)
                .as("systems that are cited at all")
                .containsAll(written.keySet());
        assertThat(cited)
                .filteredOn(citation -> !written.get(citation.system()).contains(citation.place()))
                .as("citations of what is not in docs/contracts")
                .isEmpty();
    }

    @Test
    void a_citation_names_a_system_and_a_section() {
        assertThat(
                        javaFiles()
                                .flatMap(ContractsTest::comments)
                                .flatMap(comment -> WITHOUT_SECTION.matcher(comment).results())
                                .map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"portos", "superoffice", "srs"})
    void every_reading_of_the_sandbox_is_written_down_with_its_values(String system) {
        assertThat(writtenReadings(system))
                .as("readings of %s.md; the default comes first", system)
                .containsExactlyInAnyOrderElementsOf(playedReadings(system));
    }

    private static Stream<Citation> citations(Path file) {
        return comments(file)
                .flatMap(comment -> CITATION.matcher(comment).results())
                .flatMap(found ->
                        cited(found)
                                .map(place ->
                                        new Citation(file.toString(), found.group(1), place)));
    }

    /** The sections that are named, and the rules of the last of them. */
    private static Stream<String> cited(MatchResult found) {
        List<String> sections = List.of(found.group(2).split(AND));
        Stream<String> rules =
                found.group(3) == null
                        ? Stream.empty()
                        : Stream.of(found.group(3).split(AND))
                                .map(rule -> rule(sections.getLast(), rule));
        return Stream.concat(sections.stream(), rules);
    }

    /** What a page has, named likewise. */
    private static Set<String> places(String system) {
        var places = new LinkedHashSet<String>();
        String section = "";
        for (String line : page(system).lines().toList()) {
            var heading = HEADING.matcher(line);
            var rule = RULE.matcher(line);
            if (heading.matches()) {
                section = heading.group(1);
                places.add(section);
            } else if (rule.matches()) {
                places.add(rule(section, rule.group(1)));
            }
        }
        return places;
    }

    private static String rule(String section, String number) {
        return section + " rule " + number;
    }

    private static Stream<String> comments(Path file) {
        return COMMENT.matcher(SourceFiles.text(file))
                .results()
                .map(comment -> NEXT_LINE.matcher(comment.group()).replaceAll(" "));
    }

    private static Stream<Path> javaFiles() {
        return SOURCES.stream().flatMap(ContractsTest::javaFiles);
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for each switch: its name, its default, its other values. */
    private static List<String> writtenReadings(String system) {
        return page(system)
                .lines()
                .dropWhile(line -> !line.startsWith(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .map(cells -> String.join(" ", found(CODE, cells[1] + cells[2] + cells[3])))
                .toList();
    }

    private static List<String> playedReadings(String system) {
        try (var sandbox = PlayedSystems.start(SandboxOptions.standard().withSessions(2))) {
            var control = new ControlClient(sandbox.control(), sandbox.controlSecret());
            String json = control.send("GET", "/readings/" + system, "");
            return ROW.matcher(json)
                    .results()
                    .map(row -> row.group(1) + " " + String.join(" ", found(QUOTED, row.group(2))))
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String page(String system) {
        return SourceFiles.text(PAGES.resolve(system.toLowerCase(Locale.ROOT) + ".md"));
    }
}
