package gatehouse.cli;

import static org.assertj.core.api.Assertions.fail;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The results that a verb is known to write as JSON, with its exit codes, in a file of its own: a
 * promise to every script that reads them. {@link GoldenNormalizer} tells what is left out.
 *
 * <p>With {@code -Dgolden.write=true} the files are written anew; what changed in them is then for
 * a person to judge: members may be added, none may go or change.
 */
final class GoldenFile {
    private static final Path FOLDER = Path.of("src", "test", "resources", "gatehouse", "cli");
    private static final ObjectWriter WRITER =
            JsonMapper.builder()
                    .build()
                    .writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final Path path;
    private final GoldenNormalizer normalizer = new GoldenNormalizer();
    private final ObjectNode runs = JsonMapper.shared().createObjectNode();

    /**
     * @param name of the file, without its ending
     */
    GoldenFile(String name) {
        this.path = FOLDER.resolve("golden").resolve(name + ".json");
    }

    /** Writes {@code as} wherever this text is found, because it is another one each time. */
    void hide(String text, String as) {
        normalizer.hide(text, as);
    }

    /** Takes the result of a run; {@code what} tells in the file what was run. */
    void add(String what, RunResult ran) {
        ObjectNode run = runs.putObject(what).put("exit", ran.exit());
        if (!ran.out().isEmpty()) {
            run.set("result", normalizer.normalized(ran.json()));
        }
    }

    /** Takes the lines that a run wrote in another form than one JSON document, as they are. */
    void addLines(String what, RunResult ran) {
        ArrayNode lines = runs.putObject(what).put("exit", ran.exit()).putArray("lines");
        ran.out().lines().forEach(lines::add);
    }

    /** Compares all runs with the file; a file that differs is written anew if that is wanted. */
    void verify() {
        try {
            List<String> differences = differences();
            if (differences.isEmpty()) {
                return;
            }
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, WRITER.writeValueAsString(runs) + "\n", UTF_8);
                return;
            }
            fail(
                    "%s differs. Write it anew with -Dgolden.write=true if that is meant:%n%s",
                    path, String.join("\n", differences));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> differences() throws IOException {
        String golden = Files.exists(path) ? Files.readString(path, UTF_8) : "{}";
        var differences = new ArrayList<String>();
        compare("", JsonMapper.shared().readTree(golden), runs, differences);
        return differences;
    }

    private static void compare(
            String where, JsonNode golden, JsonNode now, List<String> differences) {
        if (golden.isObject() && now.isObject()) {
            compareMembers(where, golden, now, differences);
        } else if (golden.isArray() && now.isArray() && golden.size() == now.size()) {
            for (int at = 0; at < golden.size(); at++) {
                compare(where + "/" + at, golden.get(at), now.get(at), differences);
            }
        } else if (!golden.equals(now)) {
            differences.add("%s%n  golden: %s%n  now:    %s".formatted(where, golden, now));
        }
    }

    private static void compareMembers(
            String where, JsonNode golden, JsonNode now, List<String> differences) {
        Set<String> members = Set.copyOf(now.propertyNames());
        for (String member : golden.propertyNames()) {
            if (members.contains(member)) {
                compare(where + "/" + member, golden.get(member), now.get(member), differences);
            } else {
                differences.add(where + "/" + member + " is missing");
            }
        }
        for (String member : now.propertyNames()) {
            if (!golden.has(member)) {
                differences.add(where + "/" + member + " was added: " + now.get(member));
            }
        }
    }
}
