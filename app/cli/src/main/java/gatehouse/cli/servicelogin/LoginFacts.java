package gatehouse.cli.servicelogin;

import gatehouse.cli.output.Column;
import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutcomeWord;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.clients.superoffice.CsSessionKey;
import gatehouse.clients.superoffice.FieldProperty;
import gatehouse.clients.superoffice.Operation;
import gatehouse.clients.superoffice.Rights;
import gatehouse.clients.superoffice.SessionKey;
import gatehouse.console.acts.ActResult;
import gatehouse.console.connections.superoffice.CallSummary;
import gatehouse.console.servicelogin.LoginPhrases;
import gatehouse.console.words.Sentence;

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
record LoginFacts(
        String outcome,
        Optional<CsSessionKey> session,
        @Nullable Integer loginId,
        @Nullable Boolean alive,
        CallSummary seen,
        String detail,
        boolean revealed) {
    private static final String HIDDEN = "<hidden>";

    /** What came of an act. */
    static LoginFacts of(
            ActResult<?, ?> result,
            Operation operation,
            @Nullable Integer loginId,
            Sentence sentence) {
        return new LoginFacts(
                OutcomeWord.of(result.outcome().journalOutcome(result.request().kind())),
                Optional.empty(),
                loginId,
                null,
                LoginPhrases.seen(result, operation),
                sentence.text(),
                false);
    }

    /** The same with the login that was opened. */
    LoginFacts with(Optional<CsSessionKey> opened, boolean reveal) {
        return new LoginFacts(outcome, opened, loginId, alive, seen, detail, reveal);
    }

    Result.Document document() {
        List<Column<LoginFacts>> columns = columns();
        return Result.Document.of(
                this,
                columns,
                columns.stream()
                        .filter(column -> !column.title().isEmpty())
                        .map(column ->
                                Texts.of("login.fact", column.title(), column.shown().apply(this)))
                        .toList());
    }

    private static List<Column<LoginFacts>> columns() {
        return List.of(
                Column.plain("outcome", title("outcome"), LoginFacts::outcome),
                Column.hidden("key", LoginFacts::key),
                new Column<>("loginId", title("loginId"), LoginFacts::loginId, LoginFacts::idShown),
                Column.hidden("userId", LoginFacts::userId),
                Column.hidden("alive", LoginFacts::alive),
                Column.hidden("tableRight", LoginFacts::tableRight),
                Column.hidden("fieldProperties", LoginFacts::fieldProperties),
                Column.hidden("status", facts -> facts.seen.status()),
                Column.hidden("millis", facts -> facts.seen.took().toMillis()),
                Column.hidden("slow", facts -> facts.seen.slow()),
                Column.plain("detail", title("detail"), LoginFacts::detail));
    }

    private static String title(String key) {
        return Texts.of("login.title." + key);
    }

    private @Nullable String key() {
        SessionKey key = session.map(CsSessionKey::key).orElse(null);
        if (key == null) {
            return null;
        }
        return revealed ? key.text().reveal() : HIDDEN;
    }

    private String idShown() {
        return loginId == null ? Texts.of("login.untold") : String.valueOf(loginId);
    }

    private @Nullable Integer userId() {
        return session.map(CsSessionKey::userId).orElse(null);
    }

    private @Nullable ObjectNode tableRight() {
        return session.map(CsSessionKey::tableRight).map(LoginFacts::rights).orElse(null);
    }

    private @Nullable ObjectNode fieldProperties() {
        return session.map(
                        told -> {
                            ObjectNode fields = JsonWriter.object();
                            told.fieldProperties()
                                    .forEach((name, field) -> fields.set(name, field(field)));
                            return fields;
                        })
                .orElse(null);
    }

    private static ObjectNode field(FieldProperty field) {
        ObjectNode node = JsonWriter.object();
        Rights<?> right = field.fieldRight();
        node.set("right", right == null ? null : rights(right));
        node.put("type", field.fieldType());
        node.put("length", field.fieldLength());
        return node;
    }

    private static ObjectNode rights(Rights<?> rights) {
        ObjectNode node =
                JsonWriter.object().put("mask", rights.mask()).put("reason", rights.reason());
        var names = node.putArray("granted");
        rights.granted().forEach(right -> names.add(right.name()));
        return node;
    }
}
