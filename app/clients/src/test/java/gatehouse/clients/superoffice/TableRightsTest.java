package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.answer.CsSessionKey;
import gatehouse.clients.superoffice.answer.FieldProperty;
import gatehouse.clients.superoffice.answer.FieldRight;
import gatehouse.clients.superoffice.answer.TableRight;
import gatehouse.clients.superoffice.answer.TableRights;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Masks of rights by name (contract: SuperOffice 9). */
final class TableRightsTest {
    @ParameterizedTest
    @CsvSource({
        "None,0",
        "Select,1",
        "Update,2",
        "Insert,4",
        "Delete,8",
        "Filtering,16",
        "RestrictedUpdate,32",
        "Unused1,64",
        "Uninitialized,128",
        "R,1",
        "UR,3",
        "RI,5",
        "URI,7",
        "UDR,11",
        "FULL,15",
        "F,16",
        "RF,17",
        "FI,20",
        "URU,34",
        "WRITE,38",
        "full,15",
        "' select ,UPDATE, insert,Delete',15",
        "'RI, RestrictedUpdate',37",
        "'Select,,Select',1"
    })
    void each_documented_table_right_has_its_number(String mask, int number) throws Exception {
        TableRights<TableRight> rights = table("{\"Mask\":\"" + mask + "\",\"Reason\":\"\"}");
        assertThat(rights.number()).isEqualTo(number);
        assertThat(rights.granted().stream().mapToInt(TableRight::value).sum()).isEqualTo(number);
        assertThat(rights.unlisted()).isEmpty();
        assertThat(rights.mask()).isEqualTo(mask);
    }

    @ParameterizedTest
    @CsvSource({
        "None,0",
        "Read,1",
        "Write,2",
        "Update,3",
        "FULL,3",
        "Unused1,4",
        "Unused2,8",
        "Unused3,16",
        "Unused4,32",
        "Nullable,32",
        "UIHintMandatory,64",
        "UIHintReadOnly,128",
        "UIHints,192",
        "UndefinedValue256,256",
        "'Read, uihintmandatory',65"
    })
    void each_documented_field_right_has_its_number(String mask, int number) throws Exception {
        TableRights<FieldRight> rights = field("{\"Mask\":\"" + mask + "\"}");
        assertThat(rights.number()).isEqualTo(number);
        assertThat(rights.granted().stream().mapToInt(FieldRight::value).sum()).isEqualTo(number);
    }

    @Test
    void several_spellings_of_one_value_tell_the_same() throws Exception {
        Set<TableRight> full = table("{\"Mask\":\"FULL\"}").granted();
        assertThat(full)
                .containsExactly(
                        TableRight.SELECT, TableRight.UPDATE, TableRight.INSERT, TableRight.DELETE);
        assertThat(table("{\"mask\":\"Select, Update, Insert, Delete\"}").granted())
                .isEqualTo(full);
    }

    @Test
    void names_that_are_not_listed_are_kept_aside() throws Exception {
        assertThat(table("{\"Mask\":\"Select, Fly, 7\",\"Reason\":\"[SR_NO]\"}"))
                .isEqualTo(
                        new TableRights<>(
                                "Select, Fly, 7",
                                1,
                                Set.of(TableRight.SELECT),
                                List.of("Fly", "7"),
                                "[SR_NO]"));
    }

    @Test
    void only_names_that_are_not_listed_tell_no_number() throws Exception {
        TableRights<TableRight> rights = table("{\"Mask\":\"Fly\"}");
        assertThat(rights.number()).isNull();
        assertThat(rights.granted()).isEmpty();
        assertThat(rights.unlisted()).containsExactly("Fly");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null", "{}", "{\"Mask\":null}", "{\"Mask\":\"\"}", "{\"Mask\":\" \"}", "[]"})
    void null_and_empty_mean_not_told_which_is_not_none(String told) throws Exception {
        assertThat(table(told)).isNull();
        assertThat(table("{\"Mask\":\"None\"}").number()).isZero();
    }

    @Test
    void a_reason_without_a_mask_is_not_lost() throws Exception {
        TableRights<TableRight> rights = table("{\"Mask\":\"\",\"Reason\":\"No licence\"}");
        assertThat(rights.reason()).isEqualTo("No licence");
        assertThat(rights.number()).isNull();
    }

    @Test
    void a_number_is_looked_up_by_value() throws Exception {
        TableRights<TableRight> rights = table("{\"Mask\":259}");
        assertThat(rights.number()).isEqualTo(259);
        assertThat(rights.granted()).containsExactly(TableRight.SELECT, TableRight.UPDATE);
    }

    @Test
    void fields_may_tell_nothing_of_themselves() throws Exception {
        String body =
                "{\"Key\":\"k\",\"LoginId\":1,\"FieldProperties\":{\"a\":null,\"b\":{},\"c\":7,"
                        + "\"d\":{\"FieldRight\":null,\"FieldType\":null,\"FieldLength\":null}}}";
        var untold = new FieldProperty(null, null, null);
        assertThat(session(body).fieldProperties())
                .isEqualTo(Map.of("a", untold, "b", untold, "c", untold, "d", untold));
    }

    private static TableRights<TableRight> table(String tableRight) throws Exception {
        return session("{\"Key\":\"k\",\"LoginId\":1,\"TableRight\":" + tableRight + "}")
                .tableRight();
    }

    private static TableRights<FieldRight> field(String fieldRight) throws Exception {
        return session(
                        "{\"Key\":\"k\",\"LoginId\":1,\"FieldProperties\":{\"f\":{\"FieldRight\":"
                                + fieldRight
                                + "}}}")
                .fieldProperties()
                .get("f")
                .fieldRight();
    }

    private static CsSessionKey session(String body) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            return ((CreateSessionResult.Created) superOffice.create()).session();
        }
    }
}
