package gatehouse.cli.servicelogin;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.clients.superoffice.AgentOperation;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.answer.CsSessionKey;
import gatehouse.clients.superoffice.answer.FieldProperty;
import gatehouse.clients.superoffice.answer.TableRights;
import gatehouse.console.acts.ActResult;
import gatehouse.console.connections.superoffice.CallSummary;
import gatehouse.console.servicelogin.LoginPhrases;
import gatehouse.console.words.UserMessage;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * What the terminal tells of one act on a service login; member names are a promise.
 *
 * @param outcome the word of the journal
 * @param session what was opened; empty where nothing was, or another act is told
 * @param loginId null where it is not known
 * @param alive null where the server did not tell
 * @param detail what came of it, in words
 * @param revealed whether the key is shown
 */
record ServiceLoginOutput(
        String outcome,
        Optional<CsSessionKey> session,
        @Nullable Integer loginId,
        @Nullable Boolean alive,
        CallSummary seen,
        String detail,
        boolean revealed) {
    private static final String HIDDEN = "<hidden>";

    /** What came of an act. */
    static ServiceLoginOutput of(
            ActResult<?, ?> result,
            AgentOperation operation,
            @Nullable Integer loginId,
            UserMessage sentence) {
        return new ServiceLoginOutput(
                result.outcome().journalOutcome(result.request().kind()).receiptWord(),
                Optional.empty(),
                loginId,
                null,
                LoginPhrases.seen(result, operation),
                sentence.text(),
                false);
    }

    /** The same with the login that was opened. */
    ServiceLoginOutput with(Optional<CsSessionKey> opened, boolean reveal) {
        return new ServiceLoginOutput(outcome, opened, loginId, alive, seen, detail, reveal);
    }

    VerbResult.Document document() {
        List<OutputColumn<ServiceLoginOutput>> columns = columns();
        return VerbResult.Document.of(
                this,
                columns,
                columns.stream()
                        .filter(column -> !column.title().isEmpty())
                        .map(column ->
                                TerminalMessages.of(
                                        "login.fact", column.title(), column.shown().apply(this)))
                        .toList());
    }

    private static List<OutputColumn<ServiceLoginOutput>> columns() {
        return List.of(
                OutputColumn.plain("outcome", title("outcome"), ServiceLoginOutput::outcome),
                OutputColumn.hidden("key", ServiceLoginOutput::key),
                new OutputColumn<>(
                        "loginId",
                        title("loginId"),
                        ServiceLoginOutput::loginId,
                        ServiceLoginOutput::idShown),
                OutputColumn.hidden("userId", ServiceLoginOutput::userId),
                OutputColumn.hidden("alive", ServiceLoginOutput::alive),
                OutputColumn.hidden("tableRight", ServiceLoginOutput::tableRight),
                OutputColumn.hidden("fieldProperties", ServiceLoginOutput::fieldProperties),
                OutputColumn.hidden("status", facts -> facts.seen.status()),
                OutputColumn.hidden("millis", facts -> facts.seen.took().toMillis()),
                OutputColumn.hidden("slow", facts -> facts.seen.slow()),
                OutputColumn.plain("detail", title("detail"), ServiceLoginOutput::detail));
    }

    private static String title(String key) {
        return TerminalMessages.of("login.title." + key);
    }

    private @Nullable String key() {
        ServiceSessionKey key = session.map(CsSessionKey::key).orElse(null);
        if (key == null) {
            return null;
        }
        return revealed ? key.text().reveal() : HIDDEN;
    }

    private String idShown() {
        return loginId == null ? TerminalMessages.of("login.untold") : String.valueOf(loginId);
    }

    private @Nullable Integer userId() {
        return session.map(CsSessionKey::userId).orElse(null);
    }

    private @Nullable ObjectNode tableRight() {
        return session.map(CsSessionKey::tableRight).map(ServiceLoginOutput::rights).orElse(null);
    }

    private @Nullable ObjectNode fieldProperties() {
        return session.map(
                        detail -> {
                            ObjectNode fields = JsonWriter.object();
                            detail.fieldProperties()
                                    .forEach((name, field) -> fields.set(name, field(field)));
                            return fields;
                        })
                .orElse(null);
    }

    private static ObjectNode field(FieldProperty field) {
        ObjectNode node = JsonWriter.object();
        TableRights<?> right = field.fieldRight();
        node.set("right", right == null ? null : rights(right));
        node.put("type", field.fieldType());
        node.put("length", field.fieldLength());
        return node;
    }

    private static ObjectNode rights(TableRights<?> rights) {
        ObjectNode node =
                JsonWriter.object().put("mask", rights.mask()).put("reason", rights.reason());
        var names = node.putArray("granted");
        rights.granted().forEach(right -> names.add(right.name()));
        return node;
    }
}
