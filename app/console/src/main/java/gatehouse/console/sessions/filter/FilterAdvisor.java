package gatehouse.console.sessions.filter;

import gatehouse.console.filter.FilterResult;
import gatehouse.console.filter.FilterToken;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.FoldedText;
import gatehouse.console.words.MessageBundle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out what would match where a filter matches nothing: values that no session has, and the
 * one term without which most sessions match. It takes as long as some filters.
 *
 * @param zone in which dates are meant
 * @param now the server's time
 */
public record FilterAdvisor(
        SessionTable table,
        NameDirectory directory,
        OwnSessionFinder own,
        ZoneId zone,
        Instant now) {
    /** With more terms than these, none is tried. */
    private static final int MOST_TERMS = 12;

    private static final int MOST_VALUES = 4;

    /** The advice for a filter that matches nothing. */
    public FilterAdvice advise(String filter) throws InterruptedException {
        List<FilterToken> terms = FilterToken.of(filter, MOST_TERMS);
        if (terms.size() > MOST_TERMS) {
            return FilterAdvice.NONE;
        }
        var sentences = new ArrayList<String>();
        terms.forEach(term -> unknownValue(term).ifPresent(sentences::add));
        int most = 0;
        Optional<FilterToken> hindering = Optional.empty();
        for (FilterToken term : terms) {
            int count = terms.size() == 1 ? 0 : count(without(filter, term));
            if (count > most) {
                most = count;
                hindering = Optional.of(term);
            }
        }
        int matches = most;
        hindering
                .map(term -> filter.substring(term.at(), term.end()))
                .ifPresent(
                        term -> sentences.add(MessageBundle.of("advice.without", matches, term)));
        return new FilterAdvice(
                String.join(" ", sentences), hindering.map(term -> without(filter, term)));
    }

    private int count(String filter) throws InterruptedException {
        return SessionFilter.parse(filter, zone)
                        instanceof FilterResult.Parsed<SessionFilter>(SessionFilter parsed)
                ? parsed.rows(table, directory, own, now).length
                : 0;
    }

    private static String without(String filter, FilterToken term) {
        String before = filter.substring(0, term.at()).stripTrailing();
        return (before + ' ' + filter.substring(term.end()).strip()).strip();
    }

    /** Says which values there are, where a term asks for one that no session has. */
    private Optional<String> unknownValue(FilterToken term) {
        boolean plain = !term.isWord() && !term.negated() && term.value().indexOf('*') < 0;
        return SessionFields.RANKED.stream()
                .filter(_ -> plain)
                .filter(field -> field.text().filterWords().contains(term.field()))
                .filter(SessionField.Name.class::isInstance)
                .map(SessionField.Name.class::cast)
                .findFirst()
                .filter(name -> values(name).noneMatch(known -> isAsked(name, known, term)))
                .map(name -> sentence(name, term.value()));
    }

    private boolean isAsked(SessionField.Name name, String known, FilterToken term) {
        String asked = FoldedText.of(term.value());
        return FoldedText.of(known).equals(asked)
                || FoldedText.of(name.alias().of(directory, known)).equals(asked);
    }

    private String sentence(SessionField.Name name, String asked) {
        String folded = FoldedText.of(asked);
        List<String> nearest =
                values(name)
                        .sorted(
                                Comparator.comparingInt((String value) ->
                                                -common(FoldedText.of(value), folded))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST_VALUES)
                        .toList();
        String title = MessageBundle.of(name.text().titleKey());
        return MessageBundle.of("advice.unknown", title, asked, String.join(", ", nearest));
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private Stream<String> values(SessionField.Name name) {
        NameDictionary names = name.names(table);
        return IntStream.range(0, names.size())
                .mapToObj(names::value)
                .filter(value -> !value.isEmpty());
    }
}
