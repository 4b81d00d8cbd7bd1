package gatehouse.console.sessions.revoke;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A receipt as a page to print, which loads nothing from elsewhere.
 *
 * @param receipt what it shows
 */
record ReceiptPage(ReceiptExport receipt) {
    private static final String STYLE =
            "body{font:10pt sans-serif;margin:2em}table{border-collapse:collapse;width:100%}"
                    + "th,td{border-bottom:1px solid #bbb;padding:3px 6px;text-align:left;"
                    + "vertical-align:top}thead{display:table-header-group}"
                    + "tr{page-break-inside:avoid}dt{float:left;clear:left;width:10em}";

    /** The page. */
    String html() {
        String title = text(MessageBundle.of("receipt.title", receipt.header().environment()));
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"
                + title
                + "</title><style>"
                + STYLE
                + "</style></head>\n<body><h1>"
                + title
                + "</h1>\n<dl>"
                + facts()
                + "</dl>\n<p>"
                + text(RunCounts.of(receipt.rows()).text())
                + "</p>\n<table><thead>"
                + row("th", heads())
                + "</thead><tbody>\n"
                + receipt.rows().stream()
                        .map(line -> row("td", cells(line)))
                        .collect(Collectors.joining("\n"))
                + "\n</tbody></table></body></html>\n";
    }

    private String facts() {
        return fact("environment", receipt.header().environment())
                + fact("started", receipt.header().startedAt().toString())
                + fact("reason", receipt.header().reason().text())
                + fact("ticket", receipt.header().reason().ticket())
                + fact("head", receipt.head());
    }

    private static String fact(String key, String value) {
        return value.isEmpty()
                ? ""
                : "<dt>"
                        + text(MessageBundle.of("receipt." + key))
                        + "</dt><dd>"
                        + text(value)
                        + "</dd>";
    }

    private static Stream<String> heads() {
        return Stream.of(
                        "sessions.id",
                        "run.column.outcome",
                        "receipt.at",
                        "run.column.detail",
                        "run.column.look")
                .map(MessageBundle::of);
    }

    private static Stream<String> cells(ReceiptRow line) {
        String at = line.line().outcome().map(RunLineOutcome::at).map(Instant::toString).orElse("");
        return List.of(line.sessionId(), line.outcome(), at, line.detail(), line.look()).stream();
    }

    private static String row(String tag, Stream<String> cells) {
        return cells.map(cell -> "<" + tag + ">" + text(cell) + "</" + tag + ">")
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
