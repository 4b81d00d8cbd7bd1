package gatehouse.testkit;

import gatehouse.testkit.MessagePlaces.MessagePlace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks at what texts count, in English and in its translations. */
public final class PluralCheck {
    /** Counts that take the same form of a noun; a language that is not listed is like English. */
    private static final Map<String, List<List<Integer>>> SAME_FORM =
            Map.of("sk", List.of(List.of(1), List.of(2, 3, 4), List.of(5, 11, 21, 22, 102, 1204)));

    private static final List<List<Integer>> ONE_OR_MORE =
            List.of(List.of(1), List.of(2, 3, 5, 21, 102, 1204));

    /** What is written for one has this number in it, and nothing else does. */
    private static final Pattern ONE = Pattern.compile("(?<![\\d{])1(?![\\d}])");

    private final TranslationFile file;
    private final Predicate<String> patterns;

    private PluralCheck(TranslationFile file, Predicate<String> patterns) {
        this.file = file;
        this.patterns = patterns;
    }

    /**
     * What reads wrong for 0, 1, 2, 5 and other counts, a sentence for each fault.
     *
     * @param patterns whether the text of that key is a pattern
     */
    public static List<String> faults(Path english, Predicate<String> patterns) {
        return Stream.concat(Stream.of(english), TranslationFile.beside(english).stream())
                .map(path -> new PluralCheck(TranslationFile.read(path), patterns))
                .flatMap(PluralCheck::faults)
                .toList();
    }

    /**
     * The keys of English texts that write a number before the plural of a noun, where another text
     * chooses between one and more of it. What follows "of" is the whole, and stays in the plural.
     */
    public static Set<String> uncounted(Path english, Predicate<String> patterns) {
        var check = new PluralCheck(TranslationFile.read(english), patterns);
        Set<String> nouns =
                check.choices()
                        .flatMap(choice -> choice.nouns().stream())
                        .filter(noun -> noun.endsWith("s"))
                        .collect(Collectors.toSet());
        return check.keys()
                .filter(key -> check.places(key).plainNouns().stream().anyMatch(nouns::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> keys() {
        return file.texts().keySet().stream().filter(patterns);
    }

    private MessagePlaces places(String key) {
        return MessagePlaces.of(file.texts().getOrDefault(key, ""));
    }

    private Stream<MessagePlace> choices() {
        return keys().flatMap(key -> places(key).choices().stream());
    }

    private Stream<String> faults() {
        return keys().sorted()
                .flatMap(key ->
                        places(key).choices().stream()
                                .flatMap(this::faults)
                                .map(fault -> file.name() + ": " + key + ' ' + fault));
    }

    private Stream<String> faults(MessagePlace choice) {
        Stream<String> start =
                choice.least() == 0 || choice.least() == 1
                        ? Stream.empty()
                        : Stream.of("begins to choose at " + choice.least());
        return Stream.of(start, nothing(choice), forms(choice)).flatMap(faults -> faults);
    }

    /** A choice that begins at 1 is of something that is there. */
    private static Stream<String> nothing(MessagePlace choice) {
        return choice.least() == 0 && ONE.matcher(choice.form(0)).find()
                ? Stream.of("says 1 for 0")
                : Stream.empty();
    }

    private Stream<String> forms(MessagePlace choice) {
        if (!choice.counts()) {
            return Stream.empty();
        }
        List<List<Integer>> groups =
                SAME_FORM.getOrDefault(file.language().getLanguage(), ONE_OR_MORE);
        Stream<String> torn =
                groups.stream()
                        .filter(group ->
                                group.stream().map(choice::formNumber).distinct().count() > 1)
                        .map(group -> "has several forms for " + group);
        Stream<String> shared =
                IntStream.range(1, groups.size())
                        .filter(at ->
                                choice.formNumber(groups.get(at).getFirst())
                                        == choice.formNumber(groups.get(at - 1).getFirst()))
                        .mapToObj(at ->
                                "has one form for "
                                        + groups.get(at - 1).getFirst()
                                        + " and "
                                        + groups.get(at).getFirst());
        return Stream.concat(torn, shared);
    }
}
