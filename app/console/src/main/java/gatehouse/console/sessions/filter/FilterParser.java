package gatehouse.console.sessions.filter;

import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.TimeMeaning;
import gatehouse.console.sessions.table.FoldedText;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a filter; its language is told at {@link SessionFilter}. */
final class FilterParser {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})([smhd])");

    private final ZoneId zone;

    FilterParser(ZoneId zone) {
        this.zone = zone;
    }

    SessionFilter.FilterResult read(String text) {
        try {
            return new SessionFilter.Parsed(new SessionFilter(terms(text)));
        } catch (FilterFaultException fault) {
            return fault.wrong;
        }
    }

    private List<FilterTerm> terms(String text) throws FilterFaultException {
        if (text.length() > SessionFilter.LONGEST) {
            int more = text.length() - SessionFilter.LONGEST;
            throw new FilterFaultException(
                    SessionFilter.LONGEST, more, "long", SessionFilter.LONGEST);
        }
        List<FilterToken> tokens = FilterToken.of(text, SessionFilter.MOST_TERMS);
        if (tokens.size() > SessionFilter.MOST_TERMS) {
            int at = tokens.getLast().at();
            throw new FilterFaultException(
                    at, text.length() - at, "many", SessionFilter.MOST_TERMS);
        }
        List<FilterTerm> terms = new ArrayList<>();
        for (FilterToken token : tokens) {
            terms.add(new FilterTerm(token.negated(), test(token)));
        }
        return terms;
    }

    private FilterTerm.TermTest test(FilterToken token) throws FilterFaultException {
        if (!token.closed()) {
            throw new FilterFaultException(token.valueAt(), token.end() - token.valueAt(), "quote");
        }
        if (token.isWord()) {
            requireValue(token);
            return new FilterTerm.Word(TextPattern.within(token.value(), token.quoted()));
        }
        SessionField field = field(token);
        requireValue(token);
        return switch (field) {
            case SessionField.Name name ->
                    new FilterTerm.Named(name, TextPattern.whole(token.value(), token.quoted()));
            case SessionField.Id _ ->
                    new FilterTerm.Id(TextPattern.whole(token.value(), token.quoted()));
            case SessionField.Time time -> time(time, token);
            case SessionField.Derived derived -> chosen(derived, token);
        };
    }

    private static SessionField field(FilterToken token) throws FilterFaultException {
        int length = token.field().length() + 1;
        int at = token.valueAt() - length;
        Optional<SessionField> field = FilterFields.named(token.field());
        if (field.isEmpty()) {
            String spellings = String.join(" ", FilterFields.spellings());
            throw new FilterFaultException(at, length, "field", token.field(), spellings);
        }
        if (!FilterFields.takes(field.get(), token.operator())) {
            String spellings = String.join(" ", FilterFields.spellings(field.get()));
            throw new FilterFaultException(at, length, "operator", token.field(), spellings);
        }
        return field.get();
    }

    private static void requireValue(FilterToken token) throws FilterFaultException {
        if (FoldedText.of(token.value()).isEmpty()) {
            throw new FilterFaultException(token.at(), token.end() - token.at(), "empty");
        }
    }

    private FilterTerm.TermTest time(SessionField.Time field, FilterToken token)
            throws FilterFaultException {
        Optional<FilterTerm.TimeBound> bound =
                field.meaning() == TimeMeaning.AGE ? span(token) : spanOrMoment(token);
        String otherwise = field.meaning() == TimeMeaning.AGE ? "span" : "time";
        return new FilterTerm.Time(
                field,
                token.operator() == '<',
                bound.orElseThrow(() -> FilterFaultException.inValue(token, otherwise)));
    }

    private Optional<FilterTerm.TimeBound> spanOrMoment(FilterToken token) {
        return span(token).or(() -> moment(token.value()).map(FilterTerm.Moment::new));
    }

    private static Optional<FilterTerm.TimeBound> span(FilterToken token) {
        Matcher span = SPAN.matcher(token.value());
        if (!span.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(span.group(1));
        return Optional.of(
                new FilterTerm.Span(
                        switch (span.group(2)) {
                            case "s" -> Duration.ofSeconds(count);
                            case "m" -> Duration.ofMinutes(count);
                            case "h" -> Duration.ofHours(count);
                            default -> Duration.ofDays(count);
                        }));
    }

    private Optional<Instant> moment(String text) {
        return parsed(() -> LocalDate.parse(text).atStartOfDay(zone).toInstant())
                .or(() -> parsed(() -> LocalDateTime.parse(text).atZone(zone).toInstant()))
                .or(() -> parsed(() -> OffsetDateTime.parse(text).toInstant()));
    }

    private static Optional<Instant> parsed(Supplier<Instant> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static FilterTerm.TermTest chosen(SessionField.Derived field, FilterToken token)
            throws FilterFaultException {
        SessionField.Choice choice = field.choice().orElseThrow();
        int code = choice.words().indexOf(token.value().toLowerCase(Locale.ROOT));
        if (code < 0) {
            throw FilterFaultException.inValue(token, "choice", String.join(", ", choice.words()));
        }
        return new FilterTerm.Chosen(choice, code);
    }

    /** Ends the parsing of a text at its first fault. */
    private static final class FilterFaultException extends Exception {
        private final transient SessionFilter.Wrong wrong;

        FilterFaultException(int at, int length, String name, Object... arguments) {
            super(name, null, false, false);
            wrong =
                    new SessionFilter.Wrong(
                            at, length, "sessions.filter.wrong." + name, List.of(arguments));
        }

        static FilterFaultException inValue(FilterToken token, String name, Object... more) {
            int length = token.end() - token.valueAt();
            List<Object> arguments = new ArrayList<>(List.of(token.field(), token.value()));
            arguments.addAll(List.of(more));
            return new FilterFaultException(token.valueAt(), length, name, arguments.toArray());
        }
    }
}
