package gatehouse.console.files;

import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as a page to print, which loads nothing from elsewhere.
 *
 * @param title of the page
 * @param kind what is at stake where the table comes from; empty where that is not known
 * @param facts what stands above the table: names with values; a value that is empty is left out
 * @param summary one sentence above the table; may be empty
 * @param heads the titles of the columns
 */
public record PrintedPage(
        String title,
        Optional<EnvironmentKind> kind,
        Map<String, String> facts,
        String summary,
        List<String> heads) {
    private static final String STYLE =
            "body{font:10pt"
                + " sans-serif;margin:2em}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px"
                + " solid #bbb;padding:3px 6px;text-align:left;"
                + "vertical-align:top}thead{display:table-header-group}"
                + "tr{page-break-inside:avoid}dt{float:left;clear:left;width:10em}.kind{display:inline-block;padding:2px"
                + " 8px;border:1px solid;font-weight:bold}body.production{border:4px solid"
                + " #a8123c;margin:1em;padding:1em}"
                + ".production>.kind{background:#a8123c;color:#fff;border-color:#a8123c;"
                + "print-color-adjust:exact}";

    /** The page with these rows. */
    public String html(Stream<List<String>> rows) {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"
                + text(title)
                + "</title><style>"
                + STYLE
                + "</style></head>\n<body"
                + kind.map(at -> " class=\"" + at.word() + "\">" + word(at)).orElse(">")
                + "<h1>"
                + text(title)
                + "</h1>\n<dl>"
                + facts.entrySet().stream()
                        .filter(fact -> !fact.getValue().isEmpty())
                        .map(fact -> fact(fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining())
                + "</dl>\n"
                + (summary.isEmpty() ? "" : "<p>" + text(summary) + "</p>\n")
                + "<table>"
                + rows(heads, rows)
                + "</body></html>\n";
    }

    /** A table alone, as a mail takes it, with what stands above it. */
    public static String table(String caption, List<String> heads, Stream<List<String>> rows) {
        return "<table><caption>" + text(caption) + "</caption>" + rows(heads, rows);
    }

    private static String rows(List<String> heads, Stream<List<String>> rows) {
        return "<thead>"
                + row("th", heads)
                + "</thead><tbody>\n"
                + rows.map(cells -> row("td", cells)).collect(Collectors.joining("\n"))
                + "\n</tbody></table>";
    }

    private static String word(EnvironmentKind kind) {
        return "<span class=\"kind\">" + text(MessageBundle.of("kind." + kind)) + "</span>";
    }

    private static String fact(String name, String value) {
        return "<dt>" + text(name) + "</dt><dd>" + text(value) + "</dd>";
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + text(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /** The text with a mark for each character that hides, and none that is read as a tag. */
    private static String text(String raw) {
        return VisibleText.text(raw)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
