package gatehouse.styles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One sheet, read as text: its rules and what they declare. */
record StyleSheet(String name, String text) {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("([-\\w]+)\\s*:\\s*([^;]+);");

    /** A selector with its declarations, in the order in which they stand. */
    record Rule(String selector, Map<String, String> declares) {}

    static List<StyleSheet> all() {
        return Stream.of("Linux", "Windows 11", "Mac OS X")
                .flatMap(os -> StyleSheets.sheets(os).stream())
                .distinct()
                .map(StyleSheet::read)
                .toList();
    }

    static StyleSheet named(String name) {
        return all().stream()
                .filter(sheet -> sheet.name.equals(name + ".css"))
                .findFirst()
                .orElseThrow();
    }

    List<Rule> rules() {
        return RULE.matcher(withoutComments())
                .results()
                .map(rule -> new Rule(rule.group(1).strip(), declarations(rule.group(2))))
                .toList();
    }

    String withoutComments() {
        return text.replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static Map<String, String> declarations(String body) {
        var declares = new LinkedHashMap<String, String>();
        DECLARATION
                .matcher(body)
                .results()
                .forEach(each -> declares.put(each.group(1), each.group(2).strip()));
        return declares;
    }

    private static StyleSheet read(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1);
        try (var in = URI.create(address).toURL().openStream()) {
            return new StyleSheet(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
