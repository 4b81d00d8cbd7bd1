package gatehouse.console.sessions.revoke.receipt;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.files.PrintedPage;
import gatehouse.console.words.MessageBundle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A receipt as a page to print.
 *
 * @param receipt what it shows
 */
record ReceiptPage(ReceiptExport receipt) {
    /** The page. */
    String html() {
        return new PrintedPage(
                        MessageBundle.of("receipt.title", receipt.header().environment()),
                        receipt.kind(),
                        facts(),
                        receipt.counts().text(),
                        heads())
                .html(receipt.rows().stream().map(ReceiptPage::cells));
    }

    private Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(named("environment"), receipt.header().environment());
        facts.put(named("started"), receipt.header().startedAt().toString());
        facts.put(named("reason"), receipt.header().reason().text());
        facts.put(named("ticket"), receipt.header().reason().ticket());
        facts.put(named("head"), receipt.head());
        if (!receipt.sharedHead().isEmpty()) {
            facts.put(named("sharedHead"), receipt.sharedHead());
        }
        return facts;
    }

    private static String named(String key) {
        return MessageBundle.of("receipt." + key);
    }

    private static List<String> heads() {
        return Stream.of(
                        "sessions.id",
                        "run.column.outcome",
                        "receipt.at",
                        "run.column.detail",
                        "run.column.look")
                .map(MessageBundle::of)
                .toList();
    }

    private static List<String> cells(ReceiptRow line) {
        String at = line.ended().map(RunLineOutcome::at).map(Instant::toString).orElse("");
        return List.of(line.sessionId(), line.outcome(), at, line.detail(), line.look().text());
    }
}
