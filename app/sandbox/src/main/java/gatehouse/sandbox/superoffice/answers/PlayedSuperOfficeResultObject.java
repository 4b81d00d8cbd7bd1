package gatehouse.sandbox.superoffice.answers;

import gatehouse.sandbox.http.QueryParameters;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The object that an operation tells: its own members, then the rights, less what {@code $select}
 * leaves out (contract: SuperOffice 2.3 and 9).
 */
public final class PlayedSuperOfficeResultObject {
    private static final String SELECT = "$select";

    private final String type;
    private final ContractVariants variants;
    private final PlayedSuperOfficeDialect dialect;
    private final List<Member> members = new ArrayList<>();

    /** A member, and what its type is when nothing is set. */
    private record Member(
            String name, @Nullable Object value, @Nullable Object typeDefault, boolean isRight) {}

    public PlayedSuperOfficeResultObject(
            String type, ContractVariants variants, PlayedSuperOfficeDialect dialect) {
        this.type = type;
        this.variants = variants;
        this.dialect = dialect;
    }

    public PlayedSuperOfficeResultObject with(
            String name, @Nullable Object value, @Nullable Object typeDefault) {
        members.add(new Member(name, value, typeDefault, false));
        return this;
    }

    /** Adds the rights and leaves out what the call did not select. */
    public PlayedSuperOfficeOutcome told(ReceivedCall call) {
        addRights(call);
        Set<String> selected = selected(call.query());
        var tree = new LinkedHashMap<String, @Nullable Object>();
        for (Member member : members) {
            if (isKept(member, selected)) {
                tree.put(member.name(), member.value());
            } else {
                leaveOut(member, tree);
            }
        }
        return new PlayedSuperOfficeOutcome.Value(type, tree);
    }

    private void leaveOut(Member member, Map<String, @Nullable Object> tree) {
        switch (variants.of(SuperOfficeSwitches.SELECT_OMITTED)) {
            case NULL -> tree.put(member.name(), null);
            case ABSENT -> {}
            case TYPE_DEFAULT -> tree.put(member.name(), member.typeDefault());
        }
    }

    private boolean isKept(Member member, Set<String> selected) {
        return selected.isEmpty()
                || selected.contains(lower(member.name()))
                || (member.isRight() && variants.of(SuperOfficeSwitches.SELECT_KEEPS_RIGHTS));
    }

    /** The selected names in small letters, nested ones by their first part. */
    private Set<String> selected(String query) {
        var names = new TreeSet<String>();
        for (String name : selection(query)) {
            String first = lower(name.split("/", 2)[0].strip());
            if (!isMember(first) && variants.of(SuperOfficeSwitches.SELECT_UNKNOWN_REFUSED)) {
                throw PlayedSuperOfficeRefusalException.malformed(
                        "'" + name + "' cannot be selected.");
            }
            names.add(first);
        }
        return names;
    }

    /** The names in {@code $select}; none when there is no such parameter. */
    public static List<String> selection(String query) {
        return new QueryParameters(query)
                .first(SELECT).stream()
                        .flatMap(names -> Stream.of(names.split(",", -1)))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private boolean isMember(String name) {
        return members.stream().anyMatch(member -> lower(member.name()).equals(name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void addRights(ReceivedCall call) {
        switch (variants.of(SuperOfficeSwitches.RIGHTS_FORM)) {
            case NULL_AND_EMPTY -> rights(null, Map.of());
            case AS_SAMPLE -> {
                var field = new LinkedHashMap<String, @Nullable Object>();
                field.put("FieldRight", null);
                field.put("FieldType", "System.Int32");
                field.put("FieldLength", 244);
                rights(null, Map.of("fieldName", field));
            }
            case FILLED -> rights(right(tableMask(), ""), filled(call));
            case ABSENT -> {}
        }
    }

    private void rights(@Nullable Object table, Map<String, ?> fields) {
        members.add(new Member("TableRight", table, null, true));
        members.add(new Member("FieldProperties", fields, null, true));
    }

    private Map<String, ?> filled(ReceivedCall call) {
        String reason =
                dialect.isTranslated(call)
                        ? "This field is filled in by the server"
                        : "[SR_READONLY_FIELD_1282]";
        var fields = new LinkedHashMap<String, Object>();
        fields.put("session_key", field(right(fieldMask(), ""), "System.String", 32));
        fields.put("idle", field(right("Read, UIHintReadOnly", reason), "System.DateTime", 0));
        return fields;
    }

    private String tableMask() {
        return variants.of(SuperOfficeSwitches.MASK_COMBINED)
                ? "FULL"
                : "Select, Update, Insert, Delete";
    }

    private String fieldMask() {
        return variants.of(SuperOfficeSwitches.MASK_COMBINED) ? "FULL" : "Read, Write";
    }

    private static Map<String, Object> right(String mask, String reason) {
        var right = new LinkedHashMap<String, Object>();
        right.put("Mask", mask);
        right.put("Reason", reason);
        return right;
    }

    private static Map<String, Object> field(Object right, String type, int length) {
        var field = new LinkedHashMap<String, Object>();
        field.put("FieldRight", right);
        field.put("FieldType", type);
        field.put("FieldLength", length);
        return field;
    }
}
