package gatehouse.console.servicelogin;

import gatehouse.clients.superoffice.answer.CsSessionKey;
import gatehouse.clients.superoffice.answer.FieldProperty;
import gatehouse.clients.superoffice.answer.TableRights;
import gatehouse.console.words.MessageBundle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the table of rights (contract: SuperOffice 9).
 *
 * @param name of the field, or of the row as a whole
 * @param rights in words; what is not told is called so
 * @param type name of the .NET type; empty where it is not told
 * @param length of the field; empty where it is not told
 * @param reason why not everything is allowed; may be empty
 */
public record TableRightLine(
        String name, String rights, String type, String length, String reason) {
    /** The row as a whole, then its fields in their order; empty where nothing is told. */
    static List<TableRightLine> of(CsSessionKey session) {
        var lines = new ArrayList<TableRightLine>();
        if (session.tableRight() != null) {
            lines.add(line(MessageBundle.of("login.rights.row"), session.tableRight(), "", ""));
        }
        session.fieldProperties().forEach((name, field) -> lines.add(field(name, field)));
        return lines;
    }

    private static TableRightLine field(String name, FieldProperty field) {
        Integer length = field.fieldLength();
        return line(
                name,
                field.fieldRight(),
                Objects.requireNonNullElse(field.fieldType(), ""),
                length == null ? "" : String.valueOf(length));
    }

    private static TableRightLine line(
            String name, @Nullable TableRights<?> rights, String type, String length) {
        return rights == null
                ? new TableRightLine(
                        name, MessageBundle.of("login.rights.untold"), type, length, "")
                : new TableRightLine(name, words(rights), type, length, rights.reason());
    }

    private static String words(TableRights<?> rights) {
        if (rights.number() == null && rights.unlisted().isEmpty()) {
            return MessageBundle.of("login.rights.untold");
        }
        Stream<String> known =
                rights.granted().stream()
                        .map(right -> MessageBundle.of("login.right." + right.name()));
        String all =
                Stream.concat(known, rights.unlisted().stream()).collect(Collectors.joining(", "));
        return all.isEmpty() ? MessageBundle.of("login.rights.none") : all;
    }
}
