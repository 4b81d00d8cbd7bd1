package gatehouse.build;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects the licence texts of all parts of the program into one: those that a library brings
 * itself, else the text of the licence that its POM names.
 */
final class LicenceTexts {
    private static final Pattern NAMES =
            Pattern.compile(
                    "(.*-)?(LICEN[SC]E|NOTICE|COPYING)(\\.[a-z]+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTICE = Pattern.compile(".*NOTICE.*", Pattern.CASE_INSENSITIVE);
    private static final String LINE = "=".repeat(78) + "\n";

    private final Path libraries;
    private final Map<String, Path> standard;
    private final Map<String, List<String>> partsOfText = new LinkedHashMap<>();

    /**
     * @param libraries the JAR files
     * @param standard the text of each licence, by the name that the list of parts has for it
     */
    LicenceTexts(Path libraries, Map<String, Path> standard) {
        this.libraries = libraries;
        this.standard = standard;
    }

    /** All texts, each once and below the parts that it is for; {@code parts} is in CycloneDX. */
    String of(Path parts) throws IOException {
        partsOfText.clear();
        for (JsonNode part : JsonMapper.shared().readTree(parts.toFile()).path("components")) {
            add(part);
        }
        var all = new StringBuilder();
        partsOfText.forEach((text, names) ->
                all.append(LINE)
                        .append(String.join("\n", names))
                        .append('\n')
                        .append(LINE)
                        .append(text.strip())
                        .append("\n\n"));
        return all.toString();
    }

    private void add(JsonNode part) throws IOException {
        String name = part.path("name").asString() + "-" + part.path("version").asString();
        Path jar = libraries.resolve(name + ".jar");
        if (!Files.exists(jar)) {
            return;
        }
        JsonNode licence = part.path("licenses").path(0).path("license");
        String id = licence.path("id").asString(licence.path("name").asString(""));
        Map<String, String> own = textsIn(jar);
        if (own.keySet().stream().allMatch(file -> NOTICE.matcher(file).matches())) {
            add(name + ": " + id, standardText(name, id));
        }
        own.values().forEach(text -> add(name + ": " + id, text));
    }

    private void add(String part, String text) {
        List<String> parts = partsOfText.computeIfAbsent(text, _ -> new ArrayList<>());
        if (!parts.contains(part)) {
            parts.add(part);
        }
    }

    private String standardText(String name, String id) throws IOException {
        Path text = standard.get(id);
        if (text == null) {
            throw new IllegalStateException(
                    "%s brings no licence text, and there is none for \"%s\": add it to %s."
                            .formatted(name, id, ProgramPackage.class.getSimpleName()));
        }
        return Files.readString(text);
    }

    private static Map<String, String> textsIn(Path jar) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> entries = Files.walk(zip.getPath("/"))) {
            for (Path entry : entries.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                if (NAMES.matcher(name).matches()) {
                    texts.put(name, Files.readString(entry));
                }
            }
        }
        return texts;
    }
}
