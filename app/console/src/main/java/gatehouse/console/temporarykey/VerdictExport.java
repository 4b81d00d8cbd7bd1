package gatehouse.console.temporarykey;

import gatehouse.clients.superoffice.answer.KeyDomain;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.CsvText;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verdicts as a table to take along: without the keys, and without the data they carry.
 *
 * @param environment where they were given
 */
public record VerdictExport(Environment environment, List<KeyCheckResult> checks) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HEADS =
            List.of(
                    "number",
                    "verdict",
                    "domain",
                    "meaning",
                    "targetId",
                    "personId",
                    "hasPayload",
                    "millis",
                    "slow",
                    "detail",
                    "environment",
                    "kind");

    public VerdictExport {
        checks = List.copyOf(checks);
    }

    /** Columns between tabs, as text to be pasted. */
    public String text() {
        return lines("\t", VisibleText::text);
    }

    /** Comma separated, with no cell that a spreadsheet takes for a formula. */
    public String csv() {
        return lines(",", CsvText::cell);
    }

    /** One document: {@code {"environment": …, "kind": …, "verdicts": […]}}. */
    public String json() {
        ArrayNode verdicts = JSON.createArrayNode();
        for (KeyCheckResult check : checks) {
            verdicts.addObject()
                    .put("number", check.number())
                    .put("verdict", check.word().json())
                    .put("domain", raw(check))
                    .put("meaning", KeyVerdictMessages.meaning(check))
                    .put("targetId", KeyVerdictMessages.targetId(check))
                    .put("personId", KeyVerdictMessages.personId(check))
                    .put("hasPayload", check.payload().isPresent())
                    .put("millis", check.seen().took().toMillis())
                    .put("slow", check.seen().slow())
                    .put("detail", detail(check));
        }
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        JSON.createObjectNode()
                                .put("environment", environment.name())
                                .put("kind", environment.kind().word())
                                .set("verdicts", verdicts));
    }

    /** What is said of a check beside its facts. */
    static String detail(KeyCheckResult check) {
        return String.join(" ", KeyVerdictMessages.said(check), check.seen().notes()).strip();
    }

    private interface CellText {
        String of(String text);
    }

    private String lines(String between, CellText cell) {
        return Stream.concat(Stream.of(HEADS), checks.stream().map(this::row))
                .map(row -> row.stream().map(cell::of).collect(Collectors.joining(between)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private List<String> row(KeyCheckResult check) {
        return List.of(
                String.valueOf(check.number()),
                check.word().json(),
                raw(check),
                KeyVerdictMessages.meaning(check),
                idText(KeyVerdictMessages.targetId(check)),
                idText(KeyVerdictMessages.personId(check)),
                String.valueOf(check.payload().isPresent()),
                String.valueOf(check.seen().took().toMillis()),
                String.valueOf(check.seen().slow()),
                detail(check),
                environment.name(),
                environment.kind().word());
    }

    private static String raw(KeyCheckResult check) {
        return KeyVerdictMessages.domain(check).map(KeyDomain::raw).orElse("");
    }

    private static String idText(@Nullable Integer id) {
        return id == null ? MessageBundle.of("key.untold") : String.valueOf(id);
    }
}
