package gatehouse.clients.superoffice;

import gatehouse.clients.superoffice.answer.FieldRight;
import gatehouse.clients.superoffice.answer.TableRight;
import gatehouse.clients.superoffice.answer.TableRights;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Reads masks of rights by the names that are documented (contract: SuperOffice 9). */
final class RightsMaskReader<R extends Enum<R>> {
    static final RightsMaskReader<TableRight> TABLE =
            new RightsMaskReader<>(
                    List.of(TableRight.values()),
                    TableRight::value,
                    Map.ofEntries(
                            Map.entry("none", 0),
                            Map.entry("select", 1),
                            Map.entry("update", 2),
                            Map.entry("insert", 4),
                            Map.entry("delete", 8),
                            Map.entry("filtering", 16),
                            Map.entry("restrictedupdate", 32),
                            Map.entry("unused1", 64),
                            Map.entry("uninitialized", 128),
                            Map.entry("r", 1),
                            Map.entry("ur", 3),
                            Map.entry("ri", 5),
                            Map.entry("uri", 7),
                            Map.entry("udr", 11),
                            Map.entry("full", 15),
                            Map.entry("f", 16),
                            Map.entry("rf", 17),
                            Map.entry("fi", 20),
                            Map.entry("uru", 34),
                            Map.entry("write", 38)));
    static final RightsMaskReader<FieldRight> FIELD =
            new RightsMaskReader<>(
                    List.of(FieldRight.values()),
                    FieldRight::value,
                    Map.ofEntries(
                            Map.entry("none", 0),
                            Map.entry("read", 1),
                            Map.entry("write", 2),
                            Map.entry("update", 3),
                            Map.entry("full", 3),
                            Map.entry("unused1", 4),
                            Map.entry("unused2", 8),
                            Map.entry("unused3", 16),
                            Map.entry("unused4", 32),
                            Map.entry("nullable", 32),
                            Map.entry("uihintmandatory", 64),
                            Map.entry("uihintreadonly", 128),
                            Map.entry("uihints", 192),
                            Map.entry("undefinedvalue256", 256)));

    private final List<R> rights;
    private final ToIntFunction<R> bit;
    private final Map<String, Integer> names;

    private RightsMaskReader(List<R> rights, ToIntFunction<R> bit, Map<String, Integer> names) {
        this.rights = rights;
        this.bit = bit;
        this.names = names;
    }

    /**
     * The rights in an object with {@code Mask} and {@code Reason}; null where it tells neither.
     */
    @Nullable TableRights<R> read(JsonNode object) {
        var members = new NamedMembers(object);
        String reason = Objects.requireNonNullElse(members.textOrNull("Reason"), "");
        Integer number = members.int32OrNull("Mask");
        String mask = number == null ? members.textOrNull("Mask") : number.toString();
        if (mask == null || mask.isBlank()) {
            return reason.isEmpty() ? null : new TableRights<>("", null, none(), List.of(), reason);
        }
        return number == null ? named(mask, reason) : rights(mask, number, List.of(), reason);
    }

    private TableRights<R> named(String mask, String reason) {
        Integer number = null;
        var unlisted = new ArrayList<String>();
        for (String name : Stream.of(mask.split(",")).map(String::strip).toList()) {
            Integer value = names.get(name.toLowerCase(Locale.ROOT));
            if (value != null) {
                number = number == null ? value : number | value;
            } else if (!name.isEmpty()) {
                unlisted.add(name);
            }
        }
        return rights(mask, number, unlisted, reason);
    }

    private TableRights<R> rights(
            String mask, @Nullable Integer number, List<String> unlisted, String reason) {
        Set<R> granted = none();
        if (number != null) {
            rights.stream()
                    .filter(right -> (number & bit.applyAsInt(right)) != 0)
                    .forEach(granted::add);
        }
        return new TableRights<>(mask, number, granted, unlisted, reason);
    }

    private Set<R> none() {
        return new LinkedHashSet<>();
    }
}
