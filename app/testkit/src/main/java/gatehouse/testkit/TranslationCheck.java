package gatehouse.testkit;

import gatehouse.testkit.MessagePlaces.MessagePlace;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the translations of a file of texts with the English of that file. A translation is a
 * file beside it, such as {@code Texts_sk.properties} beside {@code Texts.properties}.
 */
public final class TranslationCheck {
    /** One count for each form of a noun; a language that is not listed counts as English does. */
    private static final Map<String, List<Integer>> PLURALS = Map.of("sk", List.of(1, 2, 5));

    private static final List<Integer> TWO_FORMS = List.of(1, 2);

    /**
     * What a machine reads, so that it is the same in every language: options with their values,
     * variables, file endings, addresses, examples of commands, and words in capitals.
     */
    private static final Pattern MACHINE_WORDS =
            Pattern.compile(
                    "(?<![\\w-])-{1,2}[a-zA-Z][\\w-]*(?: [A-Z]{2,}\\b)?"
                            + "|\\$\\{[A-Z-]+}|\\$[a-z]+|%n {2}[^%]+|%[n%]"
                            + "|[\\u201c\\u201e\\u00ab\"]gatehouse [^\\u201c\\u201d\\u00bb\"]+"
                            + "|https?://[\\w.:@-]+[\\w/]|(?<!\\w)\\.(?:json|csv|zip|p12|pfx)\\b"
                            + "|\\b[A-Z][A-Z_]{2,}\\b|\\bSHA-256\\b|\\bUTF-8\\b");

    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");
    private static final int LONGEST_LABEL = 28;
    private static final double LONG = 1.6;

    private final TranslationFile english;
    private final TranslationFile other;
    private final Predicate<String> patterns;
    private final List<String> faults = new ArrayList<>();

    private TranslationCheck(
            TranslationFile english, TranslationFile other, Predicate<String> patterns) {
        this.english = english;
        this.other = other;
        this.patterns = patterns;
    }

    /**
     * What is wrong with the translations of a file, a sentence for each fault.
     *
     * @param patterns whether the text of that key is a pattern of {@link MessageFormat}
     */
    public static List<String> faults(Path english, Predicate<String> patterns) {
        TranslationFile texts = TranslationFile.read(english);
        return translations(english)
                .flatMap(each -> new TranslationCheck(texts, each, patterns).all().stream())
                .toList();
    }

    /** The labels of the translations that are much longer than the English ones. */
    public static List<String> longLabels(Path english) {
        TranslationFile texts = TranslationFile.read(english);
        return translations(english)
                .flatMap(each ->
                        each.keys().stream()
                                .filter(key ->
                                        isLong(texts.texts().getOrDefault(key, ""), each, key))
                                .map(key -> each.name() + ": " + key + "=" + each.texts().get(key)))
                .toList();
    }

    private static Stream<TranslationFile> translations(Path english) {
        return TranslationFile.beside(english).stream().map(TranslationFile::read);
    }

    private static boolean isLong(String english, TranslationFile other, String key) {
        String there = other.texts().getOrDefault(key, "");
        boolean label =
                !english.isEmpty()
                        && english.length() <= LONGEST_LABEL
                        && !english.endsWith(".")
                        && !PLACE.matcher(english).find();
        return label && there.length() > LONG * english.length();
    }

    private List<String> all() {
        compareKeys();
        for (String key : new TreeSet<>(other.texts().keySet())) {
            String text = english.texts().get(key);
            if (text != null) {
                compare(key, text, other.texts().getOrDefault(key, ""));
            }
        }
        return faults;
    }

    private void compareKeys() {
        var seen = new HashSet<String>();
        for (String key : other.keys()) {
            if (!seen.add(key)) {
                fault(key, "is there twice");
            }
            if (!english.texts().containsKey(key)) {
                fault(key, "is not in " + english.name());
            }
        }
        english.keys().stream()
                .filter(key -> !other.underWay() && !other.texts().containsKey(key))
                .forEach(key -> fault(key, "is missing"));
    }

    private void compare(String key, String text, String there) {
        if (text.isBlank() != there.isBlank()) {
            fault(key, "is empty in one of the two languages only");
        }
        if (!edges(text).equals(edges(there))) {
            fault(key, "begins or ends with another blank or mark than in English");
        }
        Set<String> lost = new TreeSet<>(machineWords(text));
        lost.removeAll(machineWords(there));
        if (!lost.isEmpty()) {
            fault(key, "lacks " + lost + ", which no language changes");
        }
        if (patterns.test(key)) {
            comparePatterns(key, text, there);
        }
    }

    private void comparePatterns(String key, String text, String there) {
        if (there.replace("''", "").contains("'")) {
            fault(key, "has an apostrophe that is not written twice");
            return;
        }
        try {
            comparePlaces(key, MessagePlaces.of(text), MessagePlaces.of(there));
        } catch (IllegalArgumentException broken) {
            fault(key, "is no pattern: " + broken.getMessage());
        }
    }

    private void comparePlaces(String key, MessagePlaces places, MessagePlaces there) {
        if (!places.numbers().equals(there.numbers())) {
            fault(key, "has the places " + there.numbers() + ", English " + places.numbers());
            return;
        }
        for (int number : places.numbers()) {
            if (there.written(number) > Math.max(1, places.used(number))) {
                fault(key, "writes {" + number + "} more often than English");
            }
            if (there.typed().contains(number) && !places.typed().contains(number)) {
                fault(key, "takes {" + number + "} for a number, which English does not");
            }
            if (!places.choices(number).isEmpty() && there.choices(number).isEmpty()) {
                fault(key, "has no choice by {" + number + "}");
            }
            if (places.choices(number).stream().anyMatch(MessagePlace::hasNone)
                    && there.choices(number).stream().noneMatch(MessagePlace::hasNone)) {
                fault(key, "has no form for 0 by {" + number + "}");
            }
        }
        there.choices().stream()
                .filter(MessagePlace::counts)
                .forEach(choice -> compareForms(key, choice));
    }

    private void compareForms(String key, MessagePlace choice) {
        List<Integer> counts = PLURALS.getOrDefault(other.language().getLanguage(), TWO_FORMS);
        long forms = counts.stream().map(choice::formNumber).distinct().count();
        if (forms < counts.size()) {
            fault(
                    key,
                    "needs a form of its own for each of "
                            + counts
                            + " by {"
                            + choice.number()
                            + "}");
        }
    }

    /** The blanks around a text, and the mark that ends it; quotation marks differ by language. */
    private static String edges(String text) {
        String core = text.strip();
        String before = text.substring(0, text.indexOf(core));
        String after = text.substring(before.length() + core.length());
        String last = core.isEmpty() ? "" : core.substring(core.length() - 1);
        return before + "|" + (".:?,;\u2026".contains(last) ? last : "") + "|" + after;
    }

    /** A label that is in capitals as a whole is a word like any other. */
    private static Set<String> machineWords(String text) {
        if (text.equals(text.toUpperCase(Locale.ROOT))) {
            return Set.of();
        }
        return MACHINE_WORDS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceFirst("^[\\u201c\\u201e\\u00ab\"]", ""))
                .collect(Collectors.toSet());
    }

    private void fault(String key, String what) {
        faults.add(other.name() + ": " + key + " " + what);
    }
}
