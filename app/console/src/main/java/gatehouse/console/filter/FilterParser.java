package gatehouse.console.filter;

import gatehouse.console.words.FoldedText;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the text of a filter. */
final class FilterParser<T> {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})([smhd])");

    private final FilterLanguage<T> language;
    private final ZoneId zone;

    FilterParser(FilterLanguage<T> language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    FilterResult<List<FilterTerm<T>>> read(String text) {
        try {
            return new FilterResult.Parsed<>(terms(text));
        } catch (FilterFaultException wrong) {
            return new FilterResult.Wrong<>(wrong.fault);
        }
    }

    private List<FilterTerm<T>> terms(String text) throws FilterFaultException {
        if (text.length() > FilterLanguage.LONGEST) {
            int more = text.length() - FilterLanguage.LONGEST;
            throw new FilterFaultException(
                    FilterLanguage.LONGEST, more, "long", FilterLanguage.LONGEST);
        }
        List<FilterToken> tokens = FilterToken.of(text, FilterLanguage.MOST_TERMS);
        if (tokens.size() > FilterLanguage.MOST_TERMS) {
            int at = tokens.getLast().at();
            throw new FilterFaultException(
                    at, text.length() - at, "many", FilterLanguage.MOST_TERMS);
        }
        List<FilterTerm<T>> terms = new ArrayList<>();
        for (FilterToken token : tokens) {
            terms.add(new FilterTerm<>(token.negated(), test(token)));
        }
        return List.copyOf(terms);
    }

    private T test(FilterToken token) throws FilterFaultException {
        if (!token.closed()) {
            throw new FilterFaultException(token.valueAt(), token.end() - token.valueAt(), "quote");
        }
        if (token.isWord()) {
            requireValue(token);
            return language.word(TextPattern.within(token.value(), token.quoted()));
        }
        FilterField<T> field = field(token);
        requireValue(token);
        return switch (field.form()) {
            case FilterForm.Whole<T> whole ->
                    whole.test().apply(TextPattern.whole(token.value(), token.quoted()));
            case FilterForm.Part<T> part ->
                    part.test().apply(TextPattern.within(token.value(), token.quoted()));
            case FilterForm.Time<T> time ->
                    time.test().of(token.operator() == '<', bound(time, token));
            case FilterForm.Choice<T> choice -> choice.test().apply(chosen(choice, token));
        };
    }

    private FilterField<T> field(FilterToken token) throws FilterFaultException {
        int length = token.field().length() + 1;
        int at = token.valueAt() - length;
        Optional<FilterField<T>> field = language.named(token.field());
        if (field.isEmpty()) {
            List<String> spellings =
                    language.fields().stream().flatMap(one -> one.spellings().stream()).toList();
            throw new FilterFaultException(
                    at, length, "field", token.field(), String.join(" ", spellings));
        }
        if (!field.get().takes(token.operator())) {
            String spellings = String.join(" ", field.get().spellings());
            throw new FilterFaultException(at, length, "operator", token.field(), spellings);
        }
        return field.get();
    }

    private static void requireValue(FilterToken token) throws FilterFaultException {
        if (FoldedText.of(token.value()).isEmpty()) {
            throw new FilterFaultException(token.at(), token.end() - token.at(), "empty");
        }
    }

    private TimeBound bound(FilterForm.Time<T> form, FilterToken token)
            throws FilterFaultException {
        Optional<TimeBound> bound =
                span(token).or(() -> form.takesDates() ? moment(token.value()) : Optional.empty());
        return bound.orElseThrow(
                () -> FilterFaultException.inValue(token, form.takesDates() ? "time" : "span"));
    }

    private static Optional<TimeBound> span(FilterToken token) {
        Matcher span = SPAN.matcher(token.value());
        if (!span.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(span.group(1));
        return Optional.of(
                new TimeBound.Span(
                        switch (span.group(2)) {
                            case "s" -> Duration.ofSeconds(count);
                            case "m" -> Duration.ofMinutes(count);
                            case "h" -> Duration.ofHours(count);
                            default -> Duration.ofDays(count);
                        }));
    }

    private Optional<TimeBound> moment(String text) {
        return parsed(() -> LocalDate.parse(text).atStartOfDay(zone).toInstant())
                .or(() -> parsed(() -> LocalDateTime.parse(text).atZone(zone).toInstant()))
                .or(() -> parsed(() -> OffsetDateTime.parse(text).toInstant()))
                .map(TimeBound.Moment::new);
    }

    private static Optional<Instant> parsed(Supplier<Instant> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static int chosen(FilterForm.Choice<?> choice, FilterToken token)
            throws FilterFaultException {
        List<String> values = choice.values();
        return IntStream.range(0, values.size())
                .filter(at -> values.get(at).equalsIgnoreCase(token.value()))
                .findFirst()
                .orElseThrow(() ->
                        FilterFaultException.inValue(token, "choice", String.join(", ", values)));
    }

    /** Ends the parsing of a text at its first fault. */
    private static final class FilterFaultException extends Exception {
        private final transient FilterFault fault;

        FilterFaultException(int at, int length, String name, Object... arguments) {
            super(name, null, false, false);
            fault = new FilterFault(at, length, "filter.wrong." + name, List.of(arguments));
        }

        static FilterFaultException inValue(FilterToken token, String name, Object... more) {
            int length = token.end() - token.valueAt();
            List<Object> arguments = new ArrayList<>(List.of(token.field(), token.value()));
            arguments.addAll(List.of(more));
            return new FilterFaultException(token.valueAt(), length, name, arguments.toArray());
        }
    }
}
