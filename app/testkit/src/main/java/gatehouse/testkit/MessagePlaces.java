package gatehouse.testkit;

import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The places of a pattern of {@link MessageFormat}. */
final class MessagePlaces {
    private static final Pattern PLAIN_NOUN =
            Pattern.compile("(?<! of )\\{\\d+(?:,number[^{}]*)?} (\\p{L}+)");

    private final List<MessagePlace> places;
    private final String between;

    /**
     * @param between the pattern without its choices
     */
    private MessagePlaces(List<MessagePlace> places, String between) {
        this.places = places;
        this.between = between;
    }

    /**
     * One place of a pattern.
     *
     * @param number which argument it takes
     * @param type such as {@code number} or {@code choice}; empty for a text
     * @param style what follows the type
     */
    record MessagePlace(int number, String type, String style) {
        boolean isChoice() {
            return type.equals("choice");
        }

        /** What is written for a count; a form may have places itself. */
        String form(int count) {
            return new ChoiceFormat(style).format(count);
        }

        /** Which of the forms, which may say the same, is written for a count. */
        long formNumber(int count) {
            return DoubleStream.of(new ChoiceFormat(style).getLimits())
                    .filter(limit -> limit <= count)
                    .count();
        }

        /** The first count that has a form of its own. */
        double least() {
            return new ChoiceFormat(style).getLimits()[0];
        }

        /** The words that follow the number in the forms that write it. */
        List<String> nouns() {
            return Pattern.compile("\\{" + number + "} (\\p{L}+)")
                    .matcher(style)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        /** Whether nothing is counted in other words than one. */
        boolean hasNone() {
            return isChoice() && !form(0).equals(form(1));
        }

        /** Whether one of the forms writes the number that it is chosen by. */
        boolean counts() {
            return isChoice() && style.contains("{" + number);
        }
    }

    /**
     * The places of a pattern.
     *
     * @throws IllegalArgumentException where it, or a form within it, is no pattern
     */
    static MessagePlaces of(String pattern) {
        new MessageFormat("", Locale.ROOT).applyPattern(pattern);
        var places = new ArrayList<MessagePlace>();
        var between = new StringBuilder();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && depth++ == 0) {
                start = i + 1;
            } else if (c == '}' && --depth == 0) {
                places.add(place(pattern.substring(start, i)));
                if (!places.getLast().isChoice()) {
                    between.append(pattern, start - 1, i + 1);
                }
            } else if (depth == 0) {
                between.append(c);
            }
        }
        return new MessagePlaces(places, between.toString());
    }

    private static MessagePlace place(String inside) {
        String[] parts = inside.split(",", 3);
        var place =
                new MessagePlace(
                        Integer.parseInt(parts[0].strip()),
                        parts.length < 2 ? "" : parts[1].strip(),
                        parts.length < 3 ? "" : parts[2]);
        if (place.isChoice() && new ChoiceFormat(place.style()).getLimits().length == 0) {
            throw new IllegalArgumentException("a choice without forms: {" + inside + "}");
        }
        return place;
    }

    /** The arguments that the pattern takes, also those within the forms of a choice. */
    Set<Integer> numbers() {
        var numbers = new TreeSet<Integer>();
        for (MessagePlace place : places) {
            numbers.add(place.number());
            if (place.isChoice()) {
                for (Object form : new ChoiceFormat(place.style()).getFormats()) {
                    numbers.addAll(of(form.toString()).numbers());
                }
            }
        }
        return numbers;
    }

    /** How often the argument is written as it is, and not chosen by. */
    long written(int number) {
        return places.stream()
                .filter(place -> place.number() == number && !place.isChoice())
                .count();
    }

    /** How often the argument has a place. */
    long used(int number) {
        return places.stream().filter(place -> place.number() == number).count();
    }

    /** The arguments that must be numbers. */
    Set<Integer> typed() {
        return places.stream()
                .filter(place -> !place.type().isEmpty())
                .map(MessagePlace::number)
                .collect(Collectors.toSet());
    }

    /** The choices by that argument. */
    List<MessagePlace> choices(int number) {
        return places.stream()
                .filter(place -> place.isChoice() && place.number() == number)
                .toList();
    }

    /** The words that follow a number which nothing chooses by, but those after "of". */
    List<String> plainNouns() {
        return PLAIN_NOUN.matcher(between).results().map(found -> found.group(1)).toList();
    }

    /** The choices of the pattern. */
    List<MessagePlace> choices() {
        return places.stream().filter(MessagePlace::isChoice).toList();
    }
}
