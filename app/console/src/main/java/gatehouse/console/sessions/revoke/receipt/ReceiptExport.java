package gatehouse.console.sessions.revoke.receipt;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.RunCounter;
import gatehouse.console.acts.runs.store.RunCounts;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.StoredReceipt;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.words.CsvText;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A receipt as a file to take along. Its ids are shortened, since whoever knows a whole id can end
 * the session; the names of its members are a promise, the same as the terminal's.
 *
 * @param kind what is at stake in its environment; empty where that is not known any more
 * @param head the seal of the journal's last record; empty where it cannot be read
 * @param sharedHead the same of the shared journal; empty where there is none, or it cannot be
 *     reached
 */
public record ReceiptExport(
        RunHeader header,
        Optional<EnvironmentKind> kind,
        List<ReceiptRow> rows,
        String head,
        String sharedHead) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HEADS =
            List.of(
                    "sessionId",
                    "outcome",
                    "confirmed",
                    "status",
                    "at",
                    "millis",
                    "detail",
                    "look",
                    "journalHead",
                    "sharedJournalHead",
                    "environment",
                    "kind");

    public ReceiptExport {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a receipt as a whole; blocks.
     *
     * @param found what a second look found
     */
    public static List<ReceiptRow> rows(StoredReceipt receipt, LookFindings found)
            throws IOException {
        var rows = new ArrayList<ReceiptRow>();
        receipt.each(line -> rows.add(ReceiptRow.of(line, found.of(line.number()))));
        return rows;
    }

    /** In the form that the name of a file says: JSON, a page to print, or else CSV. */
    public String in(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return json();
        }
        return name.endsWith(".html") ? new ReceiptPage(this).html() : csv();
    }

    /** Comma separated, with no cell that a spreadsheet takes for a formula. */
    String csv() {
        return Stream.concat(Stream.of(HEADS), rows.stream().map(this::cells))
                .map(cells -> cells.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private List<String> cells(ReceiptRow row) {
        ObjectNode node =
                node(row)
                        .put("journalHead", head)
                        .put("sharedJournalHead", sharedHead)
                        .put("environment", header.environment())
                        .put("kind", kind.map(EnvironmentKind::word).orElse(""));
        return HEADS.stream().map(name -> node.path(name).asString("")).toList();
    }

    /** One document. */
    String json() {
        ObjectNode document =
                JSON.createObjectNode()
                        .put("run", header.run())
                        .put("environment", header.environment())
                        .put("kind", kind.map(EnvironmentKind::word).orElse(null))
                        .put("connection", header.connection())
                        .put("startedAt", header.startedAt().toString())
                        .put("reason", header.reason().text())
                        .put("ticket", header.reason().ticket())
                        .put("asked", rows.size());
        ObjectNode counts = document.putObject("counts");
        RunCounts counted = counts();
        Arrays.stream(JournalOutcome.values())
                .filter(outcome -> outcome != JournalOutcome.DONE)
                .forEach(outcome ->
                        counts.put(
                                outcome.receiptWord(),
                                counted.outcomes().getOrDefault(outcome, 0)));
        document.put("journalHead", head.isEmpty() ? null : head);
        if (!sharedHead.isEmpty()) {
            document.put("sharedJournalHead", sharedHead);
        }
        ArrayNode lines = document.putArray("lines");
        rows.forEach(row -> lines.add(node(row)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    /** How many of its lines came to which end. */
    RunCounts counts() {
        var counter = new RunCounter();
        rows.forEach(row -> row.line().ifPresent(counter::add));
        return counter.counts();
    }

    private static ObjectNode node(ReceiptRow row) {
        ObjectNode node = JSON.createObjectNode().put("sessionId", row.sessionId());
        row.ended().ifPresent(outcome -> put(node, outcome));
        return node.put("look", row.look().text());
    }

    private static void put(ObjectNode node, RunLineOutcome outcome) {
        node.put("outcome", outcome.outcome().receiptWord())
                .put("confirmed", outcome.confirmed())
                .put("status", outcome.status())
                .put("at", outcome.at().toString())
                .put("millis", outcome.millis())
                .put("detail", outcome.detail());
    }
}
