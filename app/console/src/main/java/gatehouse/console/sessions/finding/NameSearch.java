package gatehouse.console.sessions.finding;

import gatehouse.console.filter.TextPattern;
import gatehouse.console.palette.PaletteQuery;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.sessions.table.TimeTicks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the names of one field, and of the directory, in which each word of a query occurs. */
record NameSearch(SessionField.Name field, SessionTable table, NameDirectory directory) {
    private static final Comparator<FoundName> LIKELIEST =
            Comparator.comparing((FoundName one) -> !one.isListed())
                    .thenComparing(FoundName::rank)
                    .thenComparing(FoundName::name);

    /** The names that match, the likeliest first; those that no session has come last. */
    List<FoundName> find(PaletteQuery query) {
        String typed = String.join(" ", query.words());
        List<TextPattern> words =
                query.words().stream().map(word -> TextPattern.within(word, true)).toList();
        NameDictionary names = field.names(table);
        var found = new ArrayList<FoundName>();
        Set<String> listed = new HashSet<>();
        for (int code : listed(names, words)) {
            listed.add(names.value(code));
            found.add(name(names.value(code), code, typed));
        }
        for (String name : field.alias().find(directory, words)) {
            if (!listed.contains(name)) {
                found.add(name(name, FoundName.NOT_LISTED, typed));
            }
        }
        found.sort(LIKELIEST);
        return found;
    }

    private FoundName name(String name, int code, String typed) {
        return FoundName.of(name, field.alias().of(directory, name), code, typed);
    }

    private List<Integer> listed(NameDictionary names, List<TextPattern> words) {
        byte[][] aliases = field.alias().folded(directory, names);
        var codes = new ArrayList<Integer>();
        for (int code = 0; code < names.size(); code++) {
            byte[] name = names.folded(code);
            byte[] alias = aliases[code];
            if (name.length > 0
                    && words.stream().allMatch(word -> word.isIn(name) || word.isIn(alias))) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** The same names with their sessions, which are counted in one pass over the list. */
    List<NamedSessions> withSessions(List<FoundName> found) {
        int[] placeOf = new int[field.names(table).size()];
        Arrays.fill(placeOf, -1);
        int[] counts = new int[found.size()];
        long[] last = new long[found.size()];
        Arrays.fill(last, TimeTicks.UNKNOWN);
        for (int place = 0; place < counts.length; place++) {
            if (found.get(place).isListed()) {
                placeOf[found.get(place).code()] = place;
            }
        }
        for (int chunk = 0; chunk < table.chunks(); chunk++) {
            int[] codes = field.codes(table, chunk);
            long[] used = SessionFields.IDLE.ticks(table, chunk);
            for (int row = 0; row < table.rowsIn(chunk); row++) {
                int place = placeOf[codes[row]];
                if (place >= 0) {
                    counts[place]++;
                    last[place] = Math.max(last[place], used[row]);
                }
            }
        }
        return IntStream.range(0, counts.length)
                .mapToObj(place ->
                        new NamedSessions(
                                found.get(place).name(),
                                found.get(place).alias(),
                                counts[place],
                                TimeTicks.instant(last[place])))
                .toList();
    }
}
