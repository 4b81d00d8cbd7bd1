package gatehouse.testkit;

import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The places of a pattern of {@link MessageFormat}. */
final class MessagePlaces {
    private final List<MessagePlace> places;

    private MessagePlaces(List<MessagePlace> places) {
        this.places = places;
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
        int depth = 0;
        int start = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && depth++ == 0) {
                start = i + 1;
            } else if (c == '}' && --depth == 0) {
                places.add(place(pattern.substring(start, i)));
            }
        }
        return new MessagePlaces(places);
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

    /** The choices of the pattern. */
    List<MessagePlace> choices() {
        return places.stream().filter(MessagePlace::isChoice).toList();
    }
}
