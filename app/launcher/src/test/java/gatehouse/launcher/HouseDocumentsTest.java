package gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages say of the sources is there: classes, their members, tests, files and folders. */
final class HouseDocumentsTest {
    /** A name of several words, perhaps with a package before it or a member behind it. */
    private static final Pattern CLASS =
            Pattern.compile(
                    "(?:gatehouse\\.[a-z.]+\\.)?((?:[A-Z][a-z0-9]+){2,})(?:\\.([a-z]\\w*)(?:\\(.*\\))?)?");

    private static final Pattern END_OF_CLASS = Pattern.compile("…((?:[A-Z][a-z0-9]+)+)");
    private static final Pattern PACKAGE = Pattern.compile("gatehouse(?:\\.[a-z0-9]+)+");
    private static final Pattern PLACE =
            Pattern.compile("(?:app|views|styles|docs|src|\\.ci)/[\\w./-]*|pom\\.xml");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|interface|enum|record) ([A-Z]\\w*)");

    /** Names of the systems that are written like classes. */
    private static final Set<String> VENDORS = Set.of("BackOffice", "CashRegister", "SuperOffice");

    /** The contracts speak of the vendors' names. */
    private static final Path CONTRACTS = Path.of("docs/contracts");

    /** The text of each source file by its path. */
    private static final Map<Path, String> SOURCES = sources();

    /** The text of the source file that declares a type, by the name of the type. */
    private static final Map<String, String> TYPES =
            SOURCES.values().stream()
                    .flatMap(text ->
                            DECLARED.matcher(text)
                                    .results()
                                    .map((MatchResult hit) -> Map.entry(hit.group(1), text)))
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey, Map.Entry::getValue, String::concat));

    @Test
    void a_class_that_a_page_names_is_there() {
        assertThat(complaints(ofOurs(), HouseDocumentsTest::unknownClass)).isEmpty();
    }

    @Test
    void a_package_that_a_page_names_is_there() {
        assertThat(complaints(HouseDocument.ALL, HouseDocumentsTest::unknownPackage)).isEmpty();
    }

    @Test
    void a_file_or_folder_that_a_page_names_is_there() {
        assertThat(complaints(HouseDocument.ALL, HouseDocumentsTest::unknownPlace)).isEmpty();
    }

    @Test
    void a_link_leads_somewhere() {
        assertThat(complaints(HouseDocument.ALL, HouseDocumentsTest::deadLink)).isEmpty();
    }

    @Test
    void a_test_that_a_command_runs_is_there() {
        assertThat(complaints(HouseDocument.ALL, HouseDocumentsTest::unknownTest)).isEmpty();
    }

    @Test
    void a_decision_is_listed_by_its_number_and_title() throws IOException {
        Path folder = HouseDocument.ROOT.resolve("docs/decisions");
        List<String> listed = Files.readAllLines(folder.resolve("README.md"));
        try (Stream<Path> pages = Files.list(folder)) {
            assertThat(pages.filter(page -> page.toString().matches(".*\\d-.*")).sorted())
                    .allSatisfy(page -> assertThat(listed).contains(listEntry(page)));
        }
    }

    private static String listEntry(Path decision) throws IOException {
        String file = decision.getFileName().toString();
        String title = Files.readAllLines(decision).getFirst().replaceFirst("# ", "");
        return "%d. [%s](%s)".formatted(Integer.parseInt(file.substring(0, 3)), title, file);
    }

    private static Collection<HouseDocument> ofOurs() {
        return HouseDocument.ALL.stream()
                .filter(page -> !page.path().startsWith(CONTRACTS))
                .toList();
    }

    private static Collection<String> complaints(
            Collection<HouseDocument> pages, Function<HouseDocument, Stream<?>> wrong) {
        assertThat(pages).isNotEmpty();
        return pages.stream()
                .flatMap(page -> wrong.apply(page).map(what -> page.path() + ": " + what))
                .toList();
    }

    private static Stream<String> unknownClass(HouseDocument page) {
        return page.quoted()
                .filter(name -> !isVendors(name))
                .filter(name -> {
                    var ending = END_OF_CLASS.matcher(name);
                    if (ending.matches()) {
                        return TYPES.keySet().stream()
                                .noneMatch(type -> type.endsWith(ending.group(1)));
                    }
                    var whole = CLASS.matcher(name);
                    return whole.matches() && !hasMember(whole.group(1), whole.group(2));
                });
    }

    private static boolean isVendors(String name) {
        return VENDORS.contains(name);
    }

    private static boolean hasMember(String type, String member) {
        String text = TYPES.get(type);
        return text != null
                && (member == null || Pattern.compile("\\b" + member + "\\(").matcher(text).find());
    }

    private static Stream<String> unknownPackage(HouseDocument page) {
        return page.quoted()
                .filter(name -> PACKAGE.matcher(name).matches())
                .filter(name ->
                        SOURCES.keySet().stream()
                                .noneMatch(file ->
                                        file.toString()
                                                .contains("/" + name.replace('.', '/') + "/")));
    }

    private static Stream<String> unknownPlace(HouseDocument page) {
        return page.quoted()
                .filter(name -> PLACE.matcher(name).matches())
                .filter(name -> !Files.exists(HouseDocument.ROOT.resolve(name)));
    }

    private static Stream<Path> deadLink(HouseDocument page) {
        return page.linked().filter(path -> !Files.exists(HouseDocument.ROOT.resolve(path)));
    }

    private static Stream<String> unknownTest(HouseDocument page) {
        return page.tests()
                .filter(test -> {
                    String[] parts = test.split("#", 2);
                    String text = TYPES.get(parts[0]);
                    String method = parts.length < 2 ? "" : parts[1].replace("*", "\\w*") + "\\(";
                    return text == null || !Pattern.compile("\\b" + method).matcher(text).find();
                });
    }

    private static Map<Path, String> sources() {
        return Stream.of("app", "views", "styles", ".ci")
                .flatMap(place -> javaFiles(HouseDocument.ROOT.resolve(place)))
                .collect(Collectors.toMap(Function.identity(), HouseDocumentsTest::text));
    }

    private static Stream<Path> javaFiles(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
