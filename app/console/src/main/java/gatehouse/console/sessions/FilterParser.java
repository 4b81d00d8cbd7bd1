package gatehouse.console.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the text of a filter; its language is told at {@link SessionFilter}. */
final class FilterParser {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})([smhd])");

    private final ZoneId zone;

    FilterParser(ZoneId zone) {
        this.zone = zone;
    }

    SessionFilter.Result read(String text) {
        try {
            return new SessionFilter.Parsed(new SessionFilter(terms(text)));
        } catch (Fault fault) {
            return fault.wrong;
        }
    }

    private List<Term> terms(String text) throws Fault {
        if (text.length() > SessionFilter.LONGEST) {
            int more = text.length() - SessionFilter.LONGEST;
            throw new Fault(SessionFilter.LONGEST, more, "long", SessionFilter.LONGEST);
        }
        List<Token> tokens = Token.of(text, SessionFilter.MOST_TERMS);
        if (tokens.size() > SessionFilter.MOST_TERMS) {
            int at = tokens.getLast().at();
            throw new Fault(at, text.length() - at, "many", SessionFilter.MOST_TERMS);
        }
        List<Term> terms = new ArrayList<>();
        for (Token token : tokens) {
            terms.add(new Term(token.negated(), test(token)));
        }
        return terms;
    }

    private Term.Test test(Token token) throws Fault {
        if (!token.closed()) {
            throw new Fault(token.valueAt(), token.end() - token.valueAt(), "quote");
        }
        if (token.isWord()) {
            requireValue(token);
            return new Term.Word(Wanted.within(token.value(), token.quoted()));
        }
        Field field = field(token);
        requireValue(token);
        return switch (field) {
            case USER -> named(Term.Column.USER, token);
            case DEV -> named(Term.Column.DEVICE, token);
            case ENV -> named(Term.Column.ENVIRONMENT, token);
            case TYPE -> named(Term.Column.TYPE, token);
            case ID -> new Term.Id(Wanted.whole(token.value(), token.quoted()));
            case IDLE -> time(Term.Fact.LAST_ACCESS, token, span(token), "span");
            case STARTED -> time(Term.Fact.STARTED, token, spanOrMoment(token), "time");
            case EXPIRES -> time(Term.Fact.EXPIRES, token, spanOrMoment(token), "time");
            case OWN -> new Term.Own(ownership(token));
        };
    }

    private static Field field(Token token) throws Fault {
        int length = token.field().length() + 1;
        int at = token.valueAt() - length;
        Optional<Field> field = Field.named(token.field());
        if (field.isEmpty()) {
            throw new Fault(at, length, "field", token.field(), fields());
        }
        if (!field.get().takes(token.operator())) {
            String spellings = String.join(" ", field.get().spellings());
            throw new Fault(at, length, "operator", token.field(), spellings);
        }
        return field.get();
    }

    private static String fields() {
        return Arrays.stream(Field.values())
                .flatMap(field -> field.spellings().stream())
                .collect(Collectors.joining(" "));
    }

    private static void requireValue(Token token) throws Fault {
        if (Folded.of(token.value()).isEmpty()) {
            throw new Fault(token.at(), token.end() - token.at(), "empty");
        }
    }

    private static Term.Test named(Term.Column column, Token token) {
        return new Term.Named(column, Wanted.whole(token.value(), token.quoted()));
    }

    private static Term.Test time(
            Term.Fact fact, Token token, Optional<Term.Bound> bound, String otherwise)
            throws Fault {
        return new Term.Time(
                fact,
                token.operator() == '<',
                bound.orElseThrow(() -> Fault.inValue(token, otherwise)));
    }

    private Optional<Term.Bound> spanOrMoment(Token token) {
        return span(token).or(() -> moment(token.value()).map(Term.Moment::new));
    }

    private static Optional<Term.Bound> span(Token token) {
        Matcher span = SPAN.matcher(token.value());
        if (!span.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(span.group(1));
        return Optional.of(
                new Term.Span(
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

    private static Ownership ownership(Token token) throws Fault {
        return switch (token.value().toLowerCase(Locale.ROOT)) {
            case "yes" -> Ownership.YES;
            case "maybe" -> Ownership.MAYBE;
            case "no" -> Ownership.NO;
            default -> throw Fault.inValue(token, "own");
        };
    }

    /** Ends the parsing of a text at its first fault. */
    private static final class Fault extends Exception {
        private final transient SessionFilter.Wrong wrong;

        Fault(int at, int length, String name, Object... arguments) {
            super(name, null, false, false);
            wrong =
                    new SessionFilter.Wrong(
                            at, length, "sessions.filter.wrong." + name, List.of(arguments));
        }

        static Fault inValue(Token token, String name) {
            int length = token.end() - token.valueAt();
            return new Fault(token.valueAt(), length, name, token.field(), token.value());
        }
    }
}
