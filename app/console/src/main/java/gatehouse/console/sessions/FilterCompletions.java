package gatehouse.console.sessions;

import gatehouse.console.sessions.SessionFilter.Completion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds how a person could go on with the text of a filter. */
final class FilterCompletions {
    private static final int MOST = 20;

    private final SessionTable table;
    private final Directory directory;

    FilterCompletions(SessionTable table, Directory directory) {
        this.table = table;
        this.directory = directory;
    }

    List<Completion> at(String text, int caret) {
        if (caret > SessionFilter.LONGEST) {
            return List.of();
        }
        List<Token> before = Token.of(text.substring(0, caret), SessionFilter.LONGEST);
        if (before.isEmpty() || before.getLast().end() < caret) {
            return fields("", caret, caret);
        }
        Token last = before.getLast();
        if (last.isWord()) {
            return last.quoted() ? List.of() : fields(last.value(), last.valueAt(), caret);
        }
        return Field.named(last.field()).map(field -> values(field, last)).orElse(List.of());
    }

    private static List<Completion> fields(String begun, int from, int to) {
        String start = begun.toLowerCase(Locale.ROOT);
        return Arrays.stream(Field.values())
                .flatMap(field -> field.spellings().stream())
                .filter(spelling -> spelling.startsWith(start))
                .map(spelling -> new Completion(from, to, spelling, ""))
                .toList();
    }

    private List<Completion> values(Field field, Token begun) {
        return switch (field) {
            case USER -> entries(table.users(), this::personOf, begun);
            case DEV -> entries(table.devices(), directory::description, begun);
            case ENV -> entries(table.environments(), _ -> "", begun);
            case TYPE -> entries(table.types(), _ -> "", begun);
            case OWN -> entries(Stream.of("yes", "maybe", "no"), _ -> "", begun);
            case ID, IDLE, STARTED, EXPIRES -> List.of();
        };
    }

    private String personOf(String userName) {
        String person = directory.person(userName);
        return person.equals(userName) ? "" : person;
    }

    private static List<Completion> entries(
            Dictionary dictionary, UnaryOperator<String> detail, Token begun) {
        return entries(
                IntStream.range(0, dictionary.size()).mapToObj(dictionary::value), detail, begun);
    }

    private static List<Completion> entries(
            Stream<String> values, UnaryOperator<String> detail, Token begun) {
        Wanted within = Wanted.within(begun.value(), true);
        Wanted first = Wanted.startingWith(begun.value());
        return values.filter(value -> !value.isEmpty() && value.indexOf('"') < 0)
                .map(value ->
                        new Completion(begun.valueAt(), begun.end(), value, detail.apply(value)))
                .filter(entry -> isIn(within, entry))
                .sorted(
                        Comparator.comparing((Completion entry) -> !isIn(first, entry))
                                .thenComparing(Completion::text))
                .limit(MOST)
                .map(FilterCompletions::quotedWhereNeeded)
                .toList();
    }

    private static boolean isIn(Wanted wanted, Completion entry) {
        return wanted.isIn(Folded.bytes(entry.text())) || wanted.isIn(Folded.bytes(entry.detail()));
    }

    private static Completion quotedWhereNeeded(Completion entry) {
        return new Completion(entry.from(), entry.to(), Token.value(entry.text()), entry.detail());
    }
}
